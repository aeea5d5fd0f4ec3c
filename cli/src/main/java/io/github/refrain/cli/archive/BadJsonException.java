package io.github.refrain.cli.archive;

import java.io.IOException;

/** A line is no JSON record that can be used. */
final class BadJsonException extends IOException {

  private static final long serialVersionUID = 1L;

  private final int byteInLine;

  BadJsonException(int byteInLine, String message) {
    super(message);
    this.byteInLine = byteInLine;
  }

  /** The byte of the line at which that shows, from 0. */
  int byteInLine() {
    return byteInLine;
  }
}
