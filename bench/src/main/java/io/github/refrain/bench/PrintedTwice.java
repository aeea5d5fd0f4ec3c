package io.github.refrain.bench;

import io.github.refrain.text.Letters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Texts as letters of which three in ten are printed a second time, in any order; every print is
 * misread by itself. The same arguments give the same texts on every machine.
 */
final class PrintedTwice {

  private static final double SECOND_PRINTS = 0.3;

  private final int[][] texts;
  private final int[] stories; // by text

  /** How long texts are, in Chinese characters; Latin texts have twice as many letters. */
  enum Length {
    SHORT(16, 40),
    USUAL(60, 250);

    private final int least;
    private final int most;

    Length(int least, int most) {
      this.least = least;
      this.most = most;
    }

    /** A length in letters. */
    int letters(Language language, Random random) {
      return (language == Language.CHINESE ? 1 : 2) * (least + random.nextInt(most - least + 1));
    }
  }

  private record Print(int story, String letters) {}

  PrintedTwice(Language language, Length length, double errorRate, int count) {
    Random random = new Random(1);
    Phrasebook phrasebook = new Phrasebook(language, random);
    OcrNoise noise = new OcrNoise(language, errorRate);
    List<Print> prints = new ArrayList<>(count);
    for (int story = 0; prints.size() < count; story++) {
      int size = length.letters(language, random);
      String letters = Letters.of(phrasebook.news(2 * size, random)).toString();
      String text = letters.substring(0, size);
      prints.add(new Print(story, noise.misread(text, random)));
      if (random.nextDouble() < SECOND_PRINTS / (1 - SECOND_PRINTS) && prints.size() < count) {
        prints.add(new Print(story, noise.misread(text, random)));
      }
    }
    Collections.shuffle(prints, random);
    texts =
        prints.stream().map(print -> print.letters().codePoints().toArray()).toArray(int[][]::new);
    stories = prints.stream().mapToInt(Print::story).toArray();
  }

  /** The texts, each as letters. */
  int[][] texts() {
    return texts;
  }

  /** Whether two texts are prints of one story. */
  boolean isPair(int text, int other) {
    return stories[text] == stories[other];
  }

  /** How many stories are printed twice. */
  int pairs() {
    return texts.length - (int) Arrays.stream(stories).distinct().count();
  }
}
