package io.github.refrain.cli;

/** What was typed cannot be done; the message says why. */
final class UsageException extends Exception {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
