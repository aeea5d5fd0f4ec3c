package io.github.refrain.text;

/**
 * A stretch of a text as part of a {@code String}: of the text itself where it is one, else of a
 * copy, for which a large text is read only here.
 *
 * @param string holds the stretch
 * @param shift what to take from a place in the text for the same place in the string
 */
record Excerpt(String string, int shift) {

  static Excerpt of(CharSequence text, int from, int to) {
    return text instanceof String whole
        ? new Excerpt(whole, 0)
        : new Excerpt(text.subSequence(from, to).toString(), from);
  }
}
