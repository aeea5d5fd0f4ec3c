package io.github.refrain.text;

import java.util.EnumSet;
import java.util.Set;

/**
 * The two families of writing that need different lengths: one Chinese character says as much as
 * about two Latin letters.
 */
public enum Script {
  /** Chinese, Japanese and Korean: a letter is a syllable or a word. */
  IDEOGRAPHIC(16),
  /** Latin, Cyrillic, Greek and every other script. */
  ALPHABETIC(32);

  private final int minLetters;

  Script(int minLetters) {
    this.minLetters = minLetters;
  }

  /**
   * How many letters a paragraph needs to be compared on its own. Below that, equal texts are
   * headlines, bylines and stock phrases more often than copies.
   */
  public int minLetters() {
    return minLetters;
  }

  /** Whether a text has too few letters to be compared by itself: {@link #minLetters}. */
  public static boolean isShort(int[] letters) {
    boolean mayBe = letters.length < ALPHABETIC.minLetters; // the most that any script asks for
    return mayBe && letters.length < of(letters).minLetters;
  }

  /** The script that at least half of the letters are written in; ideographic for none. */
  public static Script of(int[] letters) {
    return of(ideographic(letters), letters.length);
  }

  private static Script of(int ideographic, int letters) {
    return 2L * ideographic >= letters ? IDEOGRAPHIC : ALPHABETIC;
  }

  private static int ideographic(int[] letters) {
    int ideographic = 0;
    for (int letter : letters) {
      ideographic += isIdeographic(letter) ? 1 : 0;
    }
    return ideographic;
  }

  /**
   * The scripts that a noisy copy of a text may be taken for: both where neither has more than
   * three fifths of the letters.
   */
  public static Set<Script> nearestOf(int[] letters) {
    int ideographic = ideographic(letters);
    boolean mixed = 5L * Math.max(ideographic, letters.length - ideographic) <= 3L * letters.length;
    return mixed && letters.length > 0
        ? EnumSet.allOf(Script.class)
        : EnumSet.of(of(ideographic, letters.length));
  }

  /** Whether a code point is written in an {@link #IDEOGRAPHIC} script. */
  private static boolean isIdeographic(int codePoint) {
    return (codePoint >= 0x2E80 && codePoint <= 0x9FFF) // radicals, kana, unified ideographs
        || (codePoint >= 0xAC00 && codePoint <= 0xD7FF) // Hangul
        || (codePoint >= 0xF900 && codePoint <= 0xFAFF) // compatibility ideographs
        || (codePoint >= 0x20000 && codePoint <= 0x3FFFD); // the ideographic planes
  }
}
