package io.github.refrain.split;

/**
 * The end of a paragraph, or of the first part of one that was cut to learn from.
 *
 * @param plain the last characters in {@link PlainText}, one more than the model's reach
 * @param topic what the sentences before it are about
 * @param ending what it ends with
 * @param leavesOpen whether a quotation or bracket is open
 * @param width as in {@link PlainText#width}
 * @param bare whether no sentence or clause ends inside, as in a headline
 * @param counted whether the model has seen the paragraph
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Tail(
    char[] plain,
    Topic topic,
    Ending ending,
    boolean leavesOpen,
    int width,
    boolean bare,
    boolean counted) {

  /** What a paragraph ends with. */
  enum Ending {
    FINAL,
    CLOSER,
    COMMA,
    BREAK,
    OPENER,
    OTHER,
    DIGIT,
    LETTER
  }

  /** A few sentences tell a topic; the model reads the last five characters. */
  private static final int EDGE = 1000;

  /** Longer quotations are rarer than quotation marks that OCR lost. */
  private static final int QUOTATION = 200;

  /** Wider headlines are rare. */
  private static final int CLAUSE = 80;

  /** The tail that {@code text} has before {@code to}. */
  static Tail of(String text, int to, boolean counted) {
    char[] edge = PlainText.of(text, Math.max(0, to - EDGE), to);
    int kept = Math.min(LetterModel.REACH, edge.length);
    char[] plain = new char[kept + 1];
    plain[0] = edge.length == kept ? LetterModel.START : edge[edge.length - kept - 1];
    System.arraycopy(edge, edge.length - kept, plain, 1, kept);
    boolean open = Marks.leavesOpen(text, Math.max(0, to - QUOTATION), to);
    int width = PlainText.width(text, to);
    Topic topic = Topic.of(edge);
    return new Tail(plain, topic, ending(text, to), open, width, isBare(text, to), counted);
  }

  /** What {@code text[0, to)} ends with, quotation marks after a full stop left aside. */
  static Ending ending(String text, int to) {
    int at = to;
    while (at > 0 && isAfterStop(text.charAt(at - 1))) {
      at--;
    }
    char last = at == 0 ? ' ' : text.charAt(at - 1);
    if (Marks.isFinal(last)) {
      return Ending.FINAL;
    }
    if (at < to) {
      return Ending.CLOSER;
    }
    if (Marks.isComma(last) || Marks.isDash(last)) {
      return Ending.COMMA;
    }
    if (Marks.isBreak(last)) {
      return Ending.BREAK;
    }
    if (Marks.isOpener(last)) {
      return Ending.OPENER;
    }
    boolean letter = Character.isLetter(last) || Character.isSurrogate(last);
    return letter ? Ending.LETTER : Character.isDigit(last) ? Ending.DIGIT : Ending.OTHER;
  }

  private static boolean isAfterStop(char c) {
    return Marks.isCloser(c) || Marks.isQuote(c) || c == ' ';
  }

  private static boolean isBare(String text, int to) {
    for (int i = Math.max(0, to - CLAUSE); i < to - 1; i++) {
      char c = text.charAt(i);
      char next = text.charAt(i + 1);
      boolean parts = Marks.isFinal(c) || ",，、".indexOf(c) >= 0;
      if (parts && (next == ' ' || PlainText.isIdeographic(next) || Marks.isOpener(next))) {
        return false;
      }
    }
    return true;
  }

  /** Whether it ends in a hyphen, which falls away where the word is joined. */
  boolean isHyphenated() {
    return Marks.isHyphen(plain[plain.length - 1]);
  }
}
