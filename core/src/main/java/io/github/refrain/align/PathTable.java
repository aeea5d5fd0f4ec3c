package io.github.refrain.align;

import java.util.Arrays;

/**
 * The dynamic-programming table of two texts as the bit vectors of its vertical differences, a pair
 * of words for 64 cells, and the way back through it.
 *
 * <p>Cost: a quarter of a byte a cell of the band. The way back needs no more than the differences
 * (Hyyrö 2004, "A note on bit-parallel alignment computation").
 */
final class PathTable {

  // Steps of a path: which of the two texts gives a letter.
  static final byte BOTH = 0;
  static final byte LEFT = 1;
  static final byte RIGHT = 2;

  private final int[] left;
  private final int[] right;
  private final int words;
  private final long[] plus; // by column and word
  private final long[] minus;

  /** An empty table. */
  PathTable(int[] left, int[] right) {
    this.left = left;
    this.right = right;
    this.words = wordsOf(left);
    this.plus = new long[words * (right.length + 1)];
    this.minus = new long[words * (right.length + 1)];
    Arrays.fill(plus, 0, words, -1L);
  }

  /** Fills the table as far as paths of {@code max} edits reach; the distance or FARTHER. */
  int fill(EditDistance fromLeft, int max) {
    return fromLeft.noting(right, max, plus, minus);
  }

  /** How many words a table of these texts takes. */
  static long size(int[] left, int[] right) {
    return 2L * wordsOf(left) * (right.length + 1);
  }

  private static int wordsOf(int[] left) {
    return Math.max(1, (left.length + Long.SIZE - 1) / Long.SIZE);
  }

  /** The steps of a path with the fewest edits, from start to end. */
  byte[] path() {
    byte[] path = new byte[left.length + right.length];
    int at = path.length;
    int i = left.length;
    int j = right.length;
    while (i > 0 || j > 0) {
      byte step = step(i, j);
      path[--at] = step;
      i -= step == RIGHT ? 0 : 1;
      j -= step == LEFT ? 0 : 1;
    }
    return Arrays.copyOfRange(path, at, path.length);
  }

  private byte step(int i, int j) {
    if (i == 0 || j == 0) {
      return i == 0 ? RIGHT : LEFT;
    }
    if (left[i - 1] == right[j - 1]) {
      return BOTH;
    }
    if (bit(plus, i, j)) {
      return LEFT;
    }
    return bit(minus, i, j - 1) ? RIGHT : BOTH;
  }

  private boolean bit(long[] vectors, int row, int column) {
    return (vectors[column * words + (row - 1) / Long.SIZE] >>> (row - 1) & 1) != 0;
  }
}
