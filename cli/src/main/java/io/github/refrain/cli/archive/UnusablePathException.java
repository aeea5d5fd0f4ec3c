package io.github.refrain.cli.archive;

/** The paths that were named cannot be scanned together: one is missing, or two sources are one. */
public final class UnusablePathException extends Exception {

  private static final long serialVersionUID = 1L;

  UnusablePathException(String message) {
    super(message);
  }
}
