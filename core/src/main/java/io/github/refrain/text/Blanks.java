package io.github.refrain.text;

/** White space, as the reader of paragraphs sees it. */
public final class Blanks {

  private static final int BYTE_ORDER_MARK = 0xFEFF; // stands within a text where files were joined

  private Blanks() {}

  /** Whether a character ends a line. */
  public static boolean isBreak(int c) {
    return c == '\n' || c == '\r';
  }

  /** Whether a character is white space within a line; a form feed stands between two. */
  public static boolean isSpace(int c) {
    return isSpaceOrBreak(c) && !isBreak(c) && c != '\f';
  }

  /** Whether a character is white space within a line or between two. */
  public static boolean isSpaceOrBreak(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == BYTE_ORDER_MARK;
  }
}
