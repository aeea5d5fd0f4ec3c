package io.github.refrain.cli.progress;

import java.io.PrintStream;

/**
 * The line of a terminal on which a bar stands. Whatever else is said takes its place; the bar
 * comes back below when it is drawn again. Bars are drawn by a thread of their own.
 */
final class BarLine {

  private final PrintStream err;
  private final int columns;
  private boolean drawn;

  BarLine(PrintStream err, int columns) {
    this.err = err;
    this.columns = columns;
  }

  /** How long a bar may be: a line that is full would be two on some terminals. */
  int columns() {
    return columns - 1;
  }

  /** Draws a bar over the one that stands there. */
  synchronized void draw(String bar) {
    drawn = true;
    err.print('\r' + bar);
    err.flush();
  }

  /** Leaves the line empty; where nothing was drawn, nothing is written. */
  synchronized void clear() {
    if (drawn) {
      drawn = false;
      err.print('\r' + " ".repeat(columns()) + '\r');
      err.flush();
    }
  }

  /** Prints a line of its own. */
  synchronized void println(String line) {
    clear();
    err.println(line);
  }
}
