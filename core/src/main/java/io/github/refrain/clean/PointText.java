package io.github.refrain.clean;

import com.google.common.primitives.ImmutableIntArray;
import io.github.refrain.text.Blanks;
import io.github.refrain.text.Document;
import io.github.refrain.text.Span;
import java.util.Arrays;

/**
 * A text with a way from code points to {@code char}s. Cost: a pass once, then a short one each.
 */
final class PointText {

  private static final int STEP = 1 << 8; // a mark a page of text is next to nothing

  private static final char LOST = '\uFFFD'; // stands for bytes that could not be decoded

  private final String text;
  private final int length;
  private final int[] lost; // the chars that stand for what could not be decoded
  private final int[] marks; // the char at which each STEP-th code point starts; empty: at its own

  PointText(Document document) {
    this.text = document.text();
    this.length = text.codePointCount(0, text.length());
    this.marks = length == text.length() ? new int[0] : marks();
    this.lost = lost(text);
  }

  private static int[] lost(String text) {
    ImmutableIntArray.Builder places = ImmutableIntArray.builder(0);
    for (int at = text.indexOf(LOST); at >= 0; at = text.indexOf(LOST, at + 1)) {
      places.add(at);
    }
    return places.build().toArray();
  }

  private int[] marks() {
    int[] found = new int[length / STEP + 1];
    int at = 0;
    for (int i = 0; i < found.length; i++) {
      found[i] = at;
      int steps = Math.min(STEP, length - i * STEP);
      at = text.offsetByCodePoints(at, steps);
    }
    return found;
  }

  String text() {
    return text;
  }

  /** Its length in code points. */
  int length() {
    return length;
  }

  /** The {@code char} at which a code point starts. */
  int charAt(int point) {
    return marks.length == 0 ? point : text.offsetByCodePoints(marks[point / STEP], point % STEP);
  }

  /** The text of a stretch, in code points. */
  String text(int start, int end) {
    return text.substring(charAt(start), charAt(end));
  }

  String text(Span span) {
    return text(span.start(), span.end());
  }

  /** Whether a stretch is white space or empty. Cost: up to the first character that is none. */
  boolean isBlank(int start, int end) {
    int to = charAt(end);
    int at = charAt(start);
    while (at < to && Blanks.isSpaceOrBreak(text.charAt(at))) {
      at++;
    }
    return at >= to;
  }

  /** How many characters of a stretch stand for what could not be decoded. */
  int lostCharacters(Span span) {
    return lost.length == 0 ? 0 : lostBefore(charAt(span.end())) - lostBefore(charAt(span.start()));
  }

  private int lostBefore(int at) {
    int found = Arrays.binarySearch(lost, at);
    return found >= 0 ? found : -found - 1;
  }

  /** Whether a stretch has a letter or digit. Cost: up to it. */
  boolean hasLetter(int start, int end) {
    int to = charAt(end);
    for (int at = charAt(start); at < to; at = text.offsetByCodePoints(at, 1)) {
      if (Character.isLetterOrDigit(text.codePointAt(at))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a stretch has a line's end. Cost: up to it. */
  boolean hasBreak(int start, int end) {
    int to = charAt(end);
    int at = charAt(start);
    while (at < to && !Blanks.isBreak(text.charAt(at))) {
      at++;
    }
    return at < to;
  }
}
