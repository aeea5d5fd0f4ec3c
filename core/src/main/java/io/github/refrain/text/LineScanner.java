package io.github.refrain.text;

import java.util.ArrayList;
import java.util.List;

/** Finds the lines of a text that are not blank, in one pass. */
final class LineScanner {

  private final String text;
  private final List<Line> lines = new ArrayList<>();
  private int number = 1;
  private boolean afterBlank;
  private int first = -1;
  private int last;
  private int start;

  private LineScanner(String text) {
    this.text = text;
  }

  static List<Line> scan(String text) {
    return new LineScanner(text).scan();
  }

  private List<Line> scan() {
    int codePoint = 0;
    for (int at = 0; at < text.length(); codePoint++) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      if (c == '\n' || c == '\r') {
        endLine();
        boolean pair = c == '\r' && next < text.length() && text.charAt(next) == '\n';
        next += pair ? 1 : 0;
        codePoint += pair ? 1 : 0;
        number++;
      } else if (c == '\f') {
        endLine();
        afterBlank = true;
      } else if (!isSpace(c)) {
        addToLine(at, next, codePoint);
      }
      at = next;
    }
    endLine();
    return lines;
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

  /** No ideograph and no kana is a space, which spares most letters the look-up. */
  private static boolean isSpace(int c) {
    if ((c > ' ' && c < 0x7F) || (c > 0x3000 && c < 0xD800)) {
      return false;
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF;
  }
}
