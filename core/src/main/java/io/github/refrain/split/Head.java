package io.github.refrain.split;

import java.util.Arrays;

/**
 * The beginning of a paragraph, or of the second part of one that was cut to learn from.
 *
 * @param opening the first sentences in {@link PlainText}
 * @param start what it starts with
 * @param closesMore whether it closes a quotation or bracket that it did not open
 * @param endsOpen whether the paragraph ends without a full stop
 * @param length in {@code char}s
 * @param whole whether it begins a paragraph of the archive
 * @param counted whether the model has seen the paragraph
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Head(
    char[] opening,
    Start start,
    boolean closesMore,
    boolean endsOpen,
    int length,
    boolean whole,
    boolean counted) {

  /** What a paragraph starts with; {@code PAUSE} is a mark that nothing starts with. */
  enum Start {
    PAUSE,
    LOWER,
    UPPER,
    DIGIT,
    MARK,
    LETTER
  }

  /** Two or three sentences tell a topic. */
  private static final int EDGE = 400;

  private static final int QUOTATION = 200;

  /** The head that {@code text} has from {@code from} on. */
  static Head of(String text, int from, boolean endsOpen, boolean counted) {
    int length = text.length() - from;
    char[] opening = PlainText.of(text, from, from + Math.min(length, EDGE));
    boolean closes = Marks.closesMore(text, from, from + Math.min(length, QUOTATION));
    return new Head(
        opening, start(text.charAt(from)), closes, endsOpen, length, from == 0, counted);
  }

  private static Start start(char c) {
    if (isPause(c)) {
      return Start.PAUSE;
    }
    if (Character.isDigit(c)) {
      return Start.DIGIT;
    }
    if (Character.isLowerCase(c)) {
      return Start.LOWER;
    }
    if (Character.isUpperCase(c)) {
      return Start.UPPER;
    }
    return Character.isLetter(c) || Character.isSurrogate(c) ? Start.LETTER : Start.MARK;
  }

  private static boolean isPause(char c) {
    boolean stop = Marks.isFinal(c) && c != '…'; // an ellipsis may begin a quotation
    return stop || Marks.isComma(c) || Marks.isBreak(c) || Marks.isCloser(c) || c == '%';
  }

  /** The first characters, as many as the model's reach. */
  char[] plain() {
    return Arrays.copyOf(opening, Math.min(opening.length, LetterModel.REACH));
  }

  /** Whether words of its script are parted by spaces. */
  boolean isSpaced() {
    return opening.length > 0 && !PlainText.isIdeographic(opening[0]);
  }
}
