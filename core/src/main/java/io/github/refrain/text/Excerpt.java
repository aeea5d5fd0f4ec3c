package io.github.refrain.text;

/**
 * A stretch of a text as part of a {@code String}: of the text itself where it is one, else of a
 * copy, for which a large text is read only here.
 *
 * @param string holds the stretch
 * @param from where it begins there
 * @param to one past its end
 * @param shift what to add to a place in the string for the same place in the text
 */
record Excerpt(String string, int from, int to, int shift) {

  static Excerpt of(CharSequence text, int from, int to) {
    return text instanceof String whole
        ? new Excerpt(whole, from, to, 0)
        : new Excerpt(text.subSequence(from, to).toString(), 0, to - from, from);
  }
}
