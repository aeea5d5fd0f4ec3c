package io.github.refrain.split;

import java.util.Arrays;

/**
 * What speaks for a head going on where a tail stops, given that the tail stops in mid-sentence: a
 * row of numbers, weighed by what {@link Cuts} show of the archive.
 */
final class PairEvidence {

  /** The runs of tail and head that are asked to have met elsewhere. */
  private static final int[][] BONDS = {{1, 1}, {2, 1}, {1, 2}, {2, 2}, {3, 1}, {1, 3}};

  /** Heads shorter than these are oftener the end of a paragraph than a whole one. */
  private static final int[] LENGTHS = {10, 25, 50};

  /** Brings logarithms to the size of the other numbers, so that one ridge suits all. */
  private static final double LOG_SCALE = 4;

  /**
   * The weights before an archive is seen, in the order of {@link #of}: the round values that
   * archives in Chinese and English, clean and noisy, gather around.
   */
  private static final double[] USUAL = {
    0, 0, 0, // bias, beginning, reading on
    1.2, 3, -2, 0, 0, // pause, small letter, capital, digit, mark
    1.8, -1.5, 0, 0, // quotation closed, left open, closed only; number
    0, 0, 0, 0, 0, // lengths, open end, word in small letters
    0.65, 0.3, 0.3, 0.15, 0.25, 0.25, // bonds
    -0.3, -0.15, -0.3, -0.15, -0.3, -0.3, // beginnings of paragraphs, of sentences
    0.15, 0.15, 0.8, // bonds around a character, topic
  };

  private final LetterModel model;

  PairEvidence(LetterModel model) {
    this.model = model;
  }

  /** The weights before an archive is seen. */
  static double[] usualWeights() {
    return USUAL.clone();
  }

  /**
   * The row of a tail and a head.
   *
   * @param cut whether the two were cut from one paragraph that the model has seen
   */
  double[] of(Tail tail, Head head, boolean cut) {
    double[] row = new double[USUAL.length];
    int at = 0;
    row[at++] = 1;
    row[at++] = head.isSpaced() ? beginning(head) / LOG_SCALE : 0;
    row[at++] = head.isSpaced() ? readingOn(tail, head, cut) / LOG_SCALE : 0;
    at = putMarks(tail, head, row, at);
    at = putLengths(tail, head, row, at);
    putBonds(tail, head, cut, row, at);
    return row;
  }

  private static int putMarks(Tail tail, Head head, double[] row, int from) {
    int at = from;
    for (Head.Start start : Head.Start.values()) {
      if (start != Head.Start.LETTER) {
        row[at++] = is(head.start() == start);
      }
    }
    row[at++] = is(tail.leavesOpen() && head.closesMore());
    row[at++] = is(tail.leavesOpen() && !head.closesMore());
    row[at++] = is(!tail.leavesOpen() && head.closesMore());
    boolean goesOn = head.start() == Head.Start.DIGIT || head.start() == Head.Start.PAUSE;
    row[at++] = is(tail.ending() == Tail.Ending.DIGIT && goesOn);
    return at;
  }

  private static int putLengths(Tail tail, Head head, double[] row, int from) {
    int at = from;
    for (int length : LENGTHS) {
      row[at++] = is(head.length() < length);
    }
    row[at++] = is(head.endsOpen());
    row[at++] = is(tail.ending() == Tail.Ending.LETTER && head.start() == Head.Start.LOWER);
    return at;
  }

  private void putBonds(Tail tail, Head head, boolean cut, double[] row, int from) {
    int middle = joint(tail);
    char[] text = joined(tail, head, middle);
    int known = text.length - middle;
    boolean ownTail = tail.counted();
    boolean ownHead = head.counted();
    LetterModel.Own own =
        (first, last) -> last < middle ? ownTail : first >= middle ? ownHead : cut && ownTail;
    int at = from;
    for (int[] parts : BONDS) {
      if (parts[0] <= middle && parts[1] <= known) {
        row[at] = model.bond(text, middle - parts[0], middle, middle + parts[1], own);
      }
      at++;
    }
    at = putBeginnings(head, LetterModel.START, row, at);
    at = putBeginnings(head, LetterModel.SENTENCE, row, at);
    if (middle > 0 && known > 1) {
      row[at] = model.bondAround(text[middle - 1], text[middle + 1], cut && ownTail);
    }
    at++;
    if (middle > 1 && known > 0) {
      row[at] = model.bondAround(text[middle - 2], text[middle], cut && ownTail);
    }
    at++;
    row[at] = tail.topic().likeness(head.opening(), model);
  }

  /** How much oftener paragraphs, or sentences, begin like the head than others have its start. */
  private int putBeginnings(Head head, char start, double[] row, int from) {
    char[] begun = begun(head, start);
    boolean counted = head.counted();
    LetterModel.Own own = (first, last) -> counted && (first > 0 || last == 0 || head.whole());
    int at = from;
    for (int length = 1; length <= LetterModel.MAX_START; length++) {
      row[at++] = length < begun.length ? model.bond(begun, 0, 1, 1 + length, own) : 0;
    }
    return at;
  }

  /** How much likelier the head is at the beginning of a paragraph than anywhere. */
  private double beginning(Head head) {
    char[] text = begun(head, LetterModel.START);
    boolean counted = head.counted();
    double sum = 0;
    for (int i = 1; i < text.length; i++) {
      sum += model.logProbability(text, 0, i, (from, to) -> counted && (from > 0 || head.whole()));
      sum -= model.logProbability(text, 1, i, (from, to) -> counted);
    }
    return sum;
  }

  /** How much likelier the head is after the tail, with a space or without, than anywhere. */
  private double readingOn(Tail tail, Head head, boolean cut) {
    double joined = chain(tail, head, cut, "");
    double best = tail.isHyphenated() ? joined : Math.max(joined, chain(tail, head, cut, " "));
    boolean counted = head.counted();
    char[] alone = head.plain();
    for (int i = 0; i < alone.length; i++) {
      best -= model.logProbability(alone, 0, i, (from, to) -> counted);
    }
    return best;
  }

  private double chain(Tail tail, Head head, boolean cut, String between) {
    int end = joint(tail);
    int first = end + between.length();
    char[] text = joined(tail, head, first);
    between.getChars(0, between.length(), text, end);
    boolean ownTail = tail.counted();
    boolean ownHead = head.counted();
    LetterModel.Own own =
        (from, to) -> to < end ? ownTail : from >= first ? ownHead : cut && ownTail;
    double sum = 0;
    for (int i = end; i < text.length; i++) {
      sum += model.logProbability(text, 0, i, own);
    }
    return sum;
  }

  private static int joint(Tail tail) {
    return tail.plain().length - (tail.isHyphenated() ? 1 : 0);
  }

  private static char[] joined(Tail tail, Head head, int at) {
    char[] begin = head.plain();
    char[] text = Arrays.copyOf(tail.plain(), at + begin.length);
    System.arraycopy(begin, 0, text, at, begin.length);
    return text;
  }

  private static char[] begun(Head head, char start) {
    char[] begin = head.plain();
    char[] text = new char[begin.length + 1];
    text[0] = start;
    System.arraycopy(begin, 0, text, 1, begin.length);
    return text;
  }

  private static double is(boolean fact) {
    return fact ? 1 : 0;
  }
}
