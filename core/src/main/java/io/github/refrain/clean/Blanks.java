package io.github.refrain.clean;

/** White space, as the reader of paragraphs sees it. */
final class Blanks {

  private Blanks() {}

  /** Whether a character ends a line. */
  static boolean isBreak(int c) {
    return c == '\n' || c == '\r';
  }

  /** Whether a character is white space within a line; a form feed stands between two. */
  static boolean isSpace(int c) {
    boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF;
    return space && !isBreak(c) && c != '\f';
  }

  static boolean isSpaceOrBreak(int c) {
    return isSpace(c) || isBreak(c) || c == '\f';
  }
}
