package io.github.refrain.align;

import java.util.Arrays;

/**
 * The part of the dynamic-programming table of two texts that a path of at most {@code edits} edits
 * can cross, and the last step into each of its cells.
 */
final class BandedTable {

  // Steps into a cell: which of the two texts gives a letter.
  static final byte BOTH = 0;
  static final byte LEFT = 1;
  static final byte RIGHT = 2;

  private static final int UNREACHED = Integer.MAX_VALUE / 2;

  private final int[] left;
  private final int[] right;
  private final int edits;
  private final byte[][] steps;
  private int[] above;
  private int[] row;

  BandedTable(int[] left, int[] right, int edits) {
    this.left = left;
    this.right = right;
    this.edits = edits;
    this.steps = new byte[left.length + 1][];
    this.above = new int[right.length + 1];
    this.row = new int[right.length + 1];
    for (int i = 0; i <= left.length; i++) {
      fillRow(i);
    }
  }

  /** The steps of a path with the fewest edits, from start to end. */
  byte[] path() {
    byte[] path = new byte[left.length + right.length];
    int at = path.length;
    int i = left.length;
    int j = right.length;
    while (i > 0 || j > 0) {
      byte step = steps[i][j - first(i)];
      path[--at] = step;
      i -= step == RIGHT ? 0 : 1;
      j -= step == LEFT ? 0 : 1;
    }
    return Arrays.copyOfRange(path, at, path.length);
  }

  private int first(int i) {
    return Math.max(0, i - edits);
  }

  private void fillRow(int i) {
    int[] swap = above;
    above = row;
    row = swap;
    int first = first(i);
    int last = Math.min(right.length, i + edits);
    steps[i] = new byte[last - first + 1];
    if (first > 0) {
      row[first - 1] = UNREACHED;
    }
    if (last == i + edits) {
      above[last] = UNREACHED;
    }
    for (int j = first; j <= last; j++) {
      byte step = i == 0 ? RIGHT : j == 0 ? LEFT : bestStep(i, j);
      row[j] = i == 0 ? j : j == 0 ? i : cost(step, i, j);
      steps[i][j - first] = step;
    }
  }

  private byte bestStep(int i, int j) {
    int both = cost(BOTH, i, j);
    int leftOnly = cost(LEFT, i, j);
    int rightOnly = cost(RIGHT, i, j);
    if (both <= leftOnly && both <= rightOnly) {
      return BOTH;
    }
    return leftOnly <= rightOnly ? LEFT : RIGHT;
  }

  private int cost(byte step, int i, int j) {
    if (step == BOTH) {
      return above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
    }
    return 1 + (step == LEFT ? above[j] : row[j - 1]);
  }
}
