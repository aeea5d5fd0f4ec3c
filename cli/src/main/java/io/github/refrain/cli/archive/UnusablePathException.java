package io.github.refrain.cli.archive;

/**
 * What was named cannot be used: a path is missing, two sources are one, or a table of jump lines
 * is none.
 */
public final class UnusablePathException extends Exception {

  private static final long serialVersionUID = 1L;

  UnusablePathException(String message) {
    super(message);
  }
}
