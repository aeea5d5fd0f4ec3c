package io.github.refrain.passage;

/**
 * A stretch that two texts share.
 *
 * @param left where it stands in the earlier text
 * @param right where it stands in the later one
 * @param identity 1 - edits / letters of the longer stretch
 */
record Piece(Extent left, Extent right, double identity) {

  int shorter() {
    return Math.min(left.length(), right.length());
  }

  Piece flipped() {
    return new Piece(/* left= */ right, /* right= */ left, identity);
  }

  /** Whether a pair of places lies inside. */
  boolean covers(int leftPlace, int rightPlace) {
    return left.covers(leftPlace) && right.covers(rightPlace);
  }

  /** Whether more than half of this one lies in another piece of the same two texts. */
  boolean repeats(Piece other) {
    return 2 * left.common(other.left) > left.length()
        || 2 * right.common(other.right) > right.length();
  }
}
