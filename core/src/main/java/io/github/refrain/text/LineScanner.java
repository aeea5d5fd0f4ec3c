package io.github.refrain.text;

import java.util.ArrayList;
import java.util.List;

/** Finds the lines of a text that are not blank, in one pass. */
final class LineScanner {

  /** Characters that are looked at in one array, since a String gives each only after checks. */
  private static final int WINDOW = 1 << 14;

  /** Stands for any character that is neither a break nor half of a pair. */
  private static final char PLAIN = 'x';

  private final CharSequence text;
  private final char[] window;
  private final List<Line> lines = new ArrayList<>();
  private int number = 1;
  private boolean afterBlank;
  private int first = -1;
  private int last;
  private int start;
  private int codePoint;
  private char lastChar;

  private LineScanner(CharSequence text) {
    this.text = text;
    this.window = new char[Math.min(WINDOW, text.length())];
  }

  static List<Line> scan(CharSequence text) {
    return new LineScanner(text).scan();
  }

  private List<Line> scan() {
    int to;
    for (int from = 0; from < text.length(); from = to) {
      to = from + Math.min(window.length, text.length() - from);
      Excerpt excerpt = Excerpt.of(text, from, to);
      excerpt.string().getChars(excerpt.from(), excerpt.to(), window, 0);
      for (int at = from; at < to; at++) {
        int end = from + plainEnd(at - from, to - from);
        if (end > at) {
          addPlain(at, end);
          at = end;
        }
        if (at < to) {
          add(window[at - from], at);
        }
      }
    }
    endLine();
    return lines;
  }

  /** Where the characters of the window end that neither end a line nor are a space or a half. */
  private int plainEnd(int from, int to) {
    int at = from;
    while (at < to && isPlain(window[at])) {
      at++;
    }
    return at;
  }

  /** No ideograph and no kana is a space, which spares most letters the look-up. */
  private static boolean isPlain(int c) {
    return (c > ' ' && c < 0x7F) || (c > 0x3000 && c < 0xD800);
  }

  private void addPlain(int at, int end) {
    addToLine(at, end, codePoint);
    codePoint += end - at;
    lastChar = PLAIN;
  }

  /** Adds a {@code char}; the second half of a pair adds no code point, and is no space. */
  private void add(char c, int at) {
    if (c == '\n' && lastChar == '\r') {
      codePoint++; // the line has ended
    } else if (c == '\n' || c == '\r') {
      endLine();
      codePoint++;
      number++;
    } else if (c == '\f') {
      endLine();
      afterBlank = true;
      codePoint++;
    } else {
      boolean second = Character.isLowSurrogate(c) && Character.isHighSurrogate(lastChar);
      if (second) {
        last = at + 1;
      } else if (!Blanks.isSpaceOrBreak(c)) {
        addToLine(at, at + 1, codePoint);
      }
      codePoint += second ? 0 : 1;
    }
    lastChar = c;
  }

  private void addToLine(int at, int next, int codePoint) {
    if (first < 0) {
      first = at;
      start = codePoint;
    }
    last = next;
  }

  private void endLine() {
    if (first < 0) {
      afterBlank = true;
      return;
    }
    lines.add(new Line(first, last, start, number, afterBlank));
    first = -1;
    afterBlank = false;
  }
}
