package io.github.refrain.clean;

/**
 * A stretch that goes, in {@code char}s, and where it starts in code points. White space around it
 * is of one {@code char} a code point, so its bounds may be moved over it.
 *
 * @param owner the number of the removal that it belongs to
 * @param from the first {@code char}
 * @param to one past the last
 * @param start the code point at {@code from}
 * @param end the code point at {@code to}
 */
record Stretch(int owner, int from, int to, int start, int end) {

  static Stretch of(PointText text, int owner, int start, int end) {
    return new Stretch(owner, text.charAt(start), text.charAt(end), start, end);
  }

  /** The edit that takes it out with the white space around it. */
  Edit removal(int newFrom, int newTo) {
    return Edit.removal(start - (from - newFrom), end + (newTo - to));
  }
}
