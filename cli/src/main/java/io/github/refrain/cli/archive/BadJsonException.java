package io.github.refrain.cli.archive;

import java.io.IOException;

/** A line is no JSON record that can be used. */
final class BadJsonException extends IOException {

  private static final long serialVersionUID = 1L;

  private final int charInLine;

  BadJsonException(int charInLine, String message) {
    super(message);
    this.charInLine = charInLine;
  }

  /** The {@code char} of the line at which that shows, from 0. */
  int charInLine() {
    return charInLine;
  }
}
