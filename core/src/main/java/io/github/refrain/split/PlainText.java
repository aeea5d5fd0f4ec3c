package io.github.refrain.split;

import java.util.Arrays;

/**
 * Text as the {@link LetterModel} reads it: small letters, ASCII for full-width forms, one 0 for
 * every digit, and a space only between letters of scripts that part words by it, since OCR puts
 * spaces between ideographs at random.
 */
final class PlainText {

  /** Two ideographs are a word; of a word in letters five tell it from most others. */
  private static final int IDEOGRAPHS = 2;

  private static final int LETTERS = 5;

  private PlainText() {}

  /** How many characters in a row tell a word, of the kind of one of them. */
  static int wordLength(char c) {
    return isIdeographic(c) ? IDEOGRAPHS : LETTERS;
  }

  /** The plain text of {@code text[from, to)}. */
  static char[] of(String text, int from, int to) {
    char[] plain = new char[to - from];
    int length = 0;
    boolean space = false;
    for (int i = from; i < to; i++) {
      char c = plain(text.charAt(i));
      if (c == ' ') {
        space = true;
      } else {
        if (space && length > 0 && !isIdeographic(plain[length - 1]) && !isIdeographic(c)) {
          plain[length++] = ' ';
        }
        space = false;
        plain[length++] = c;
      }
    }
    return length == plain.length ? plain : Arrays.copyOf(plain, length);
  }

  private static char plain(char c) {
    if (isIdeographic(c)) {
      return c;
    }
    if (c < 0x80) {
      return ascii(c);
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return ascii((char) (c - 0xFF01 + '!'));
    }
    return switch (c) {
      case 0xA0, 0x3000 -> ' '; // no-break and ideographic space
      default -> Character.isDigit(c) ? '0' : Character.toLowerCase(c);
    };
  }

  private static char ascii(char c) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c - 'A' + 'a');
    }
    return c >= '0' && c <= '9' ? '0' : c < ' ' ? ' ' : c;
  }

  /** Whether a character is Chinese or Japanese, which are written without spaces. */
  static boolean isIdeographic(char c) {
    return (c >= 0x2E80 && c <= 0x9FFF && c != 0x3000) || (c >= 0xF900 && c <= 0xFAFF);
  }

  /**
   * The room that {@code text[0, to)} takes, an ideograph twice a letter's; judged by its last 80
   * characters.
   */
  static int width(String text, int to) {
    int from = Math.max(0, to - 80);
    int wide = 0;
    for (int i = from; i < to; i++) {
      wide += isIdeographic(text.charAt(i)) ? 1 : 0;
    }
    return to + (int) ((long) to * wide / Math.max(1, to - from));
  }
}
