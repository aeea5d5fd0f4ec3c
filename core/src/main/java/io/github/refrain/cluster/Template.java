package io.github.refrain.cluster;

import io.github.refrain.align.Figures;
import java.util.Arrays;

/** The wording of a notice: its letters with every number replaced by one sign. */
final class Template {

  /** A text with one digit may have it by OCR; it takes two to make a form. */
  private static final int MIN_DIGITS = 2;

  private static final int NUMBER = '0';

  private Template() {}

  /** Whether a text has figures to fill a form with. */
  static boolean hasFigures(int[] letters) {
    int digits = 0;
    for (int letter : letters) {
      digits += Figures.isDigit(letter) ? 1 : 0;
      if (digits == MIN_DIGITS) {
        return true;
      }
    }
    return false;
  }

  /** The wording of a text. */
  static int[] of(int[] letters) {
    int[] wording = new int[letters.length];
    int length = 0;
    for (int letter : letters) {
      boolean digit = Figures.isDigit(letter);
      if (!digit || length == 0 || wording[length - 1] != NUMBER) {
        wording[length++] = digit ? NUMBER : letter;
      }
    }
    return Arrays.copyOf(wording, length);
  }
}
