package io.github.refrain.cli.rows;

import io.github.refrain.align.Stutter;
import io.github.refrain.text.Letters;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.Span;
import java.util.Arrays;

/**
 * One side of a comparison: a stretch of a paragraph's text and the letters in it, which lead back
 * to its code points.
 */
final class Stretch {

  private final int[] text;
  private final int from;
  private final int to;
  private final Letters letters;
  private final int base;

  /**
   * A stretch.
   *
   * @param text the whole paragraph as code points
   * @param from the first code point of the stretch
   * @param to one past the last
   * @param letters what is compared
   * @param base what a letter's place is counted from
   */
  private Stretch(int[] text, int from, int to, Letters letters, int base) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.letters = letters;
    this.base = base;
  }

  /** The first code point of the stretch, counted in the paragraph. */
  int from() {
    return from;
  }

  /** One past the last. */
  int to() {
    return to;
  }

  /** What is compared. */
  Letters letters() {
    return letters;
  }

  /** A part of the paragraph's text. */
  String text(int start, int end) {
    return new String(text, start, end - start);
  }

  /** A paragraph, or the part of it that a span covers. */
  static Stretch of(Paragraph paragraph, Span span) {
    int[] text = paragraph.text().codePoints().toArray();
    int start = paragraph.span().start();
    int from = span.start() - start;
    int to = span.end() - start;
    if (from == 0 && to == text.length) {
      return new Stretch(text, 0, to, Stutter.cut(paragraph.letters()), start);
    }
    return new Stretch(text, from, to, Letters.of(paragraph.text(span)), -from);
  }

  /** The stretch around some of the letters, half open. */
  Stretch around(int fromLetter, int toLetter) {
    int count = letters.length();
    Letters inner = letters.without(toLetter, count).without(0, fromLetter);
    return new Stretch(text, start(fromLetter), end(toLetter - 1), inner, base);
  }

  /** The code point at which a letter starts, counted in the paragraph. */
  int start(int letter) {
    return letters.start(letter) - base;
  }

  /** One past the last code point of a letter. */
  int end(int letter) {
    return letters.end(letter) - base;
  }

  /** Whether the code points of the one are those of the other. */
  static boolean same(Stretch left, int from, int to, Stretch right, int otherFrom, int otherTo) {
    return Arrays.equals(left.text, from, to, right.text, otherFrom, otherTo);
  }

  /** Whether any letter stands in a part of the text. */
  boolean hasLetters(int start, int end) {
    return end > start && Letters.of(text(start, end)).length() > 0;
  }
}
