package io.github.refrain.text;

/**
 * A line that is not blank, without the white space around it.
 *
 * @param from the first {@code char}
 * @param to one past the last {@code char}
 * @param start the code point at {@code from}
 * @param end the code point at {@code to}
 * @param number from 1
 * @param afterBlank whether a blank line or a form feed stands before it
 */
record Line(int from, int to, int start, int end, int number, boolean afterBlank) {

  private static final String SENTENCE_ENDS = ".!?…。！？．”’」』\"";

  /** How many columns it takes: an ideograph takes two. */
  int width(CharSequence text) {
    Excerpt excerpt = Excerpt.of(text, from, to);
    int width = 0;
    for (int i = excerpt.from(); i < excerpt.to(); i++) {
      char c = excerpt.string().charAt(i);
      width += c < 0x1100 ? 1 : Character.isLowSurrogate(c) ? 0 : 2;
    }
    return width;
  }

  /** The same line, with a blank one before it. */
  Line behindBlank() {
    return afterBlank ? this : new Line(from, to, start, end, number, true);
  }

  /** Whether another line says the same. */
  boolean equalsIn(CharSequence text, Line other) {
    int length = to - from;
    if (length != other.to - other.from) {
      return false;
    }
    Excerpt own = Excerpt.of(text, from, to);
    Excerpt its = Excerpt.of(text, other.from, other.to);
    return own.string().regionMatches(own.from(), its.string(), its.from(), length);
  }

  /** Whether its last character ends a sentence or a quotation. */
  boolean endsSentence(CharSequence text) {
    return SENTENCE_ENDS.indexOf(text.charAt(to - 1)) >= 0;
  }
}
