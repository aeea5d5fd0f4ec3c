package io.github.refrain.match;

/** Whether two texts that lie on each other tell the same figures. */
final class Figures {

  private Figures() {}

  /** Whether the digits of two texts are the same, in order. Cost: linear. */
  static boolean same(int[] left, int[] right) {
    int i = 0;
    int j = 0;
    while (true) {
      i = nextDigit(left, i);
      j = nextDigit(right, j);
      if (i == left.length || j == right.length) {
        return i == left.length && j == right.length;
      }
      if (left[i++] != right[j++]) {
        return false;
      }
    }
  }

  private static int nextDigit(int[] letters, int from) {
    int at = from;
    while (at < letters.length && !Character.isDigit(letters[at])) {
      at++;
    }
    return at;
  }
}
