package io.github.refrain.link;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/**
 * The alphabet of a text: Latin, Cyrillic, Greek. OCR reads letters of one as those of another that
 * look like them, so only what nearly all letters say counts.
 */
final class Alphabet {

  /** A text of which a fifth are other letters may be in either. */
  private static final double SURE = 0.8;

  private Alphabet() {}

  /**
   * The alphabet of nearly all letters, {@link UnicodeScript#COMMON} where there is none: scripts
   * of Chinese, Japanese and Korean are mixed.
   */
  static UnicodeScript of(int[] letters) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int all = 0;
    for (int letter : letters) {
      if (Character.isLetter(letter)) {
        counts.merge(UnicodeScript.of(letter), 1, Integer::sum);
        all++;
      }
    }
    for (Map.Entry<UnicodeScript, Integer> count : counts.entrySet()) {
      if (count.getValue() >= SURE * all) {
        return switch (count.getKey()) {
          case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> UnicodeScript.COMMON;
          default -> count.getKey();
        };
      }
    }
    return UnicodeScript.COMMON;
  }

  /** Whether two texts are surely written in two alphabets. */
  static boolean differ(UnicodeScript one, UnicodeScript other) {
    return one != other && one != UnicodeScript.COMMON && other != UnicodeScript.COMMON;
  }
}
