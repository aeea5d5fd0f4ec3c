package io.github.refrain.cli.clean;

import static com.google.common.base.Preconditions.checkState;

/** Finds the code points of a JSON string as it is written, escapes and all, from left to right. */
final class JsonStringScanner {

  private static final int ESCAPE = "\\u0000".length();

  private final String json;
  private int at;
  private int point;

  /**
   * A scanner.
   *
   * @param json the line
   * @param start the {@code char} behind the opening quote
   */
  JsonStringScanner(String json, int start) {
    this.json = json;
    this.at = start;
  }

  /**
   * The {@code char} at which a code point starts; at the end of the text that of the closing
   * quote. It is not before the one that was asked for last.
   */
  int charOf(int wanted) {
    while (point < wanted) {
      checkState(json.charAt(at) != '"', "the text has no code point %s", wanted);
      at += length();
      point++;
    }
    return at;
  }

  private int length() {
    char c = json.charAt(at);
    if (c != '\\') {
      return Character.charCount(json.codePointAt(at));
    }
    if (json.charAt(at + 1) != 'u') {
      return 2;
    }
    boolean pair =
        Character.isHighSurrogate(unit(at))
            && json.startsWith("\\u", at + ESCAPE)
            && Character.isLowSurrogate(unit(at + ESCAPE));
    return pair ? 2 * ESCAPE : ESCAPE;
  }

  private char unit(int escape) {
    return (char) Integer.parseInt(json, escape + 2, escape + ESCAPE, 16);
  }
}
