package io.github.refrain.passage;

/**
 * A stretch of a text, in letters, half open.
 *
 * @param text the number of the text
 * @param start the first letter
 * @param end one past the last letter
 */
record Extent(int text, int start, int end) {

  int length() {
    return end - start;
  }

  boolean covers(int place) {
    return place >= start && place < end;
  }

  /** How many letters this and another stretch of the same text have in common. */
  int common(Extent other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
  }
}
