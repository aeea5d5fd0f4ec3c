package io.github.refrain.jumpline;

/**
 * What a {@code char} may be at the edge of a paragraph. One look-up a character, in loops so small
 * that they run at full speed soon after a program has started: every paragraph is looked at so.
 */
final class EdgeMarks {

  static final int OPEN = 1;
  static final int CLOSE = 1 << 1;
  static final int ARROW = 1 << 2;

  /** An arrow that stands for nothing else inside text. */
  static final int SURE_ARROW = 1 << 3;

  /** An arrow that points; » also closes a quotation, and ▼ heads a list. */
  static final int POINTER = 1 << 4;

  static final int STOP = 1 << 5;
  static final int SPACE = 1 << 6;
  static final int DIGIT = 1 << 7;
  static final int BREAK = 1 << 8;

  /** Below are marks of all kinds, above ideographs and syllables, none of which is a mark. */
  private static final int LOW_END = 0x3400;

  /** Above are half-width and full-width forms, and the byte order mark. */
  private static final int HIGH_START = 0xFE00;

  private static final short[] LOW = new short[LOW_END];
  private static final short[] HIGH = new short[0x10000 - HIGH_START];

  static {
    add(OPEN, "([{（［｛【〔〈《「『<＜");
    add(CLOSE, ")]}）］｝】〕〉》」』>＞");
    add(ARROW, ">＞»▶►▷▸→⇒➔➤➡➜▲△▼▽☞■□●○◆◇★☆#*·•—-=＝<＜«");
    add(SURE_ARROW, "▶►▷▸→⇒➔➤➡➜☞▲▼»");
    add(POINTER, "▶►▷▸→⇒➔➤➡➜☞");
    add(STOP, ".。．…,，;；:：");
    add(DIGIT, "0123456789０１２３４５６７８９");
    add(BREAK, "\n\r");
    for (char c = 0; c < LOW_END; c++) {
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        add(SPACE, c);
      }
    }
    add(SPACE, '\uFEFF');
  }

  private EdgeMarks() {}

  private static void add(int kind, String marks) {
    for (int i = 0; i < marks.length(); i++) {
      add(kind, marks.charAt(i));
    }
  }

  private static void add(int kind, char c) {
    short[] kinds = c < LOW_END ? LOW : HIGH;
    int at = c < LOW_END ? c : c - HIGH_START;
    kinds[at] = (short) (kinds[at] | kind);
  }

  /** Whether a character is of one of some kinds, which are added up. */
  static boolean is(char c, int kinds) {
    int own = c < LOW_END ? LOW[c] : c >= HIGH_START ? HIGH[c - HIGH_START] : 0;
    return (own & kinds) != 0;
  }

  /**
   * The first character of some kinds in {@code text[from, to)}; {@code to} where there is none.
   */
  static int first(String text, int from, int to, int kinds) {
    int at = from;
    while (at < to && !is(text.charAt(at), kinds)) {
      at++;
    }
    return at;
  }

  /** One past the last character of some kinds; {@code from} where there is none. */
  static int last(String text, int from, int to, int kinds) {
    int at = to;
    while (at > from && !is(text.charAt(at - 1), kinds)) {
      at--;
    }
    return at;
  }

  /** The first character that is of none of some kinds; {@code to} where there is none. */
  static int skip(String text, int from, int to, int kinds) {
    int at = from;
    while (at < to && is(text.charAt(at), kinds)) {
      at++;
    }
    return at;
  }

  /**
   * One past the last character that is of none of some kinds; {@code from} where there is none.
   */
  static int skipBack(String text, int from, int to, int kinds) {
    int at = to;
    while (at > from && is(text.charAt(at - 1), kinds)) {
      at--;
    }
    return at;
  }
}
