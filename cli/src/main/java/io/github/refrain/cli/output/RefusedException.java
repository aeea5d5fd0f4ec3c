package io.github.refrain.cli.output;

/** A folder cannot be used as it was asked for, and nothing was written; the message says why. */
public final class RefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  public RefusedException(String message) {
    super(message);
  }
}
