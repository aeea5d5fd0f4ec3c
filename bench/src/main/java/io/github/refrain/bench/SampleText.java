package io.github.refrain.bench;

import io.github.refrain.bench.NoisyArchive.Recipe;
import io.github.refrain.sketch.SpacedShingle;
import io.github.refrain.text.Letters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Texts of a language, folded to letters, of 0.6 to 1.4 times a length and together {@value
 * #LETTERS} letters, whatever the seed; figures per letter divide by that. Of the usual length,
 * 100, there are {@value #TEXTS}.
 */
final class SampleText {

  /** How many texts there are. */
  static final int TEXTS = 162;

  /** How many letters they have together. */
  static final int LETTERS = 16_200;

  private static final long LARGE = 5_000_000; // letters of an archive that needs longer shingles
  private static final int LENGTH = 100;
  private static final int STEP = 37; // a long text after a short one

  private SampleText() {}

  /** What texts of a language are cut into where duplicates are found. */
  static SpacedShingle spacedShingle(Language language, int[][] texts) {
    return SpacedShingle.of(pattern(language, texts), 0);
  }

  /** A shingle of as many letters without the gaps. */
  static SpacedShingle adjacentShingle(Language language, int[][] texts) {
    return SpacedShingle.of(pattern(language, texts).replace("0", ""), 0);
  }

  private static String pattern(Language language, int[][] texts) {
    if (language == Language.LATIN) {
      return "1110111";
    }
    long letters = Arrays.stream(texts).mapToLong(text -> text.length).sum();
    return letters > LARGE ? "11011" : "1101";
  }

  /** How many letters a shingle has by default in OCR'd text of a language, for MinHash. */
  static int shingleLetters(Language language) {
    return language == Language.CHINESE ? 2 : 5;
  }

  static String[] texts(Language language) {
    return texts(language, LENGTH);
  }

  /** Texts of about a length; the last one takes what is left. */
  static String[] texts(Language language, int length) {
    NoisyArchive archive = new NoisyArchive(Recipe.of(language, 0.02));
    StringBuilder letters = new StringBuilder();
    while (letters.length() < LETTERS) {
      letters.append(Letters.of(archive.next().text()));
    }
    int shortest = length * 3 / 5;
    int lengths = 1 + length * 4 / 5;
    List<String> texts = new ArrayList<>();
    for (int from = 0; from < LETTERS; ) {
      int to = Math.min(LETTERS, from + shortest + texts.size() * STEP % lengths);
      texts.add(letters.substring(from, to));
      from = to;
    }
    return texts.toArray(String[]::new);
  }

  /** Texts as code points. */
  static int[][] codePoints(String[] texts) {
    int[][] codePoints = new int[texts.length][];
    for (int i = 0; i < texts.length; i++) {
      codePoints[i] = texts[i].codePoints().toArray();
    }
    return codePoints;
  }
}
