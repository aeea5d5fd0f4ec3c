package io.github.refrain.cli.explain;

/** No paragraph is where one was said to be; the message names what is near. */
public final class UnknownPlaceException extends Exception {

  private static final long serialVersionUID = 1L;

  public UnknownPlaceException(String message) {
    super(message);
  }
}
