package io.github.refrain.clean;

import io.github.refrain.text.Blanks;

/** Finds line ends and blank lines around a place, in {@code char}s. */
final class LineBounds {

  private final String text;

  LineBounds(String text) {
    this.text = text;
  }

  /** Where the white space before a place begins, on its line. */
  int spaceBefore(int at) {
    int from = at;
    while (from > 0 && Blanks.isSpace(text.charAt(from - 1))) {
      from--;
    }
    return from;
  }

  /** Where the white space behind a place ends, on its line. */
  int spaceBehind(int at) {
    int to = at;
    while (to < text.length() && Blanks.isSpace(text.charAt(to))) {
      to++;
    }
    return to;
  }

  /** Whether a line begins at a place. */
  boolean isStart(int at) {
    return at == 0 || Blanks.isBreak(text.charAt(at - 1));
  }

  /** Whether the content of a line ends at a place. */
  boolean isEnd(int at) {
    return at == text.length() || Blanks.isBreak(text.charAt(at));
  }

  /** Where the line whose content ends at a place ends with its line break. */
  int behindBreak(int at) {
    boolean pair = text.startsWith("\r\n", at);
    return Math.min(text.length(), at + (pair ? 2 : 1));
  }

  /** Where the content of the line before a line start ends. */
  int beforeBreak(int lineStart) {
    boolean pair = lineStart > 1 && text.startsWith("\r\n", lineStart - 2);
    return Math.max(0, lineStart - (pair ? 2 : 1));
  }

  /** Where the blank lines end that begin at a line start. */
  int behindBlankLines(int lineStart) {
    int at = lineStart;
    for (int end = spaceBehind(at); end < text.length() && isEnd(end); end = spaceBehind(at)) {
      at = behindBreak(end);
    }
    return at;
  }

  /** Where the first of the blank lines begins that end at a line start. */
  int beforeBlankLines(int lineStart) {
    int at = lineStart;
    while (at > 0) {
      int begin = spaceBefore(beforeBreak(at));
      if (!isStart(begin)) {
        return at;
      }
      at = begin;
    }
    return at;
  }

  /** How many line breaks a stretch has. */
  int breaks(int from, int to) {
    int count = 0;
    for (int at = from; at < to; at++) {
      boolean pair = text.startsWith("\r\n", at);
      count += Blanks.isBreak(text.charAt(at)) && !pair ? 1 : 0;
    }
    return count;
  }

  int length() {
    return text.length();
  }

  char charAt(int at) {
    return text.charAt(at);
  }
}
