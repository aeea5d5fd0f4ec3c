package io.github.refrain.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.MadeText;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BurstsTest {

  private static final double CHANCE = 0.05;
  private static final int ROUNDS = 2_000;

  private final MadeText made = new MadeText(9);
  private final Random random = new Random(9);

  private static Bursts bursts(int[] left, int[] right) {
    return new Bursts(Alignment.of(left, right).runs());
  }

  /** Letters of which a share is wrong, one by one. */
  private int[] misread(int[] letters, double share) {
    int[] read = letters.clone();
    for (int i = 0; i < read.length; i++) {
      read[i] += random.nextDouble() < share ? 100 : 0;
    }
    return read;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.005, 0.02, 0.05, 0.1, 0.2})
  void areLong_noiseLetterByLetter_isSeldom(double share) {
    int found = 0;
    for (int i = 0; i < ROUNDS; i++) {
      int[] text = made.letters(200, 26);
      found += bursts(text, misread(text, share)).areLong(CHANCE) ? 1 : 0;
    }
    assertTrue(found < 2 * CHANCE * ROUNDS, found + " of " + ROUNDS); // two tests of it
  }

  /** The shares that are seen: each word is short, and the others make it look like noise. */
  @ParameterizedTest
  @CsvSource({"4, 2, 0, 0.99", "6, 2, 0, 0.99", "6, 3, 0.01, 0.99", "6, 2, 0.02, 0.9"})
  void areLong_severalWordsReplaced_isSeen(int words, int length, double share, double least) {
    int found = 0;
    for (int i = 0; i < ROUNDS; i++) {
      int[] text = made.letters(200, 1000);
      int[] other = misread(text, share);
      for (int k = 0; k < words * length; k++) {
        other[200 / words * (k / length) + k % length] += 5_000;
      }
      boolean seen = bursts(text, other).areLong(CHANCE);
      assertEquals(seen, bursts(other, text).areLong(CHANCE));
      found += seen ? 1 : 0;
    }
    assertTrue(found >= least * ROUNDS, found + " of " + ROUNDS);
  }

  @Test
  void areLong_aBlotInAText_isNot() {
    int[] text = made.letters(200, 26);
    int[] read = misread(text, 0.02);
    read[100] += 100;
    read[101] += 100;
    assertFalse(bursts(text, read).areLong(CHANCE));
  }

  @Test
  void areLong_equalOrEmptyTexts_areNot() {
    int[] text = made.letters(50, 26);
    assertFalse(bursts(text, text).areLong(CHANCE));
    assertFalse(bursts(new int[0], new int[0]).areLong(CHANCE));
    assertTrue(bursts(new int[0], text).areLong(CHANCE));
  }

  @Test
  @Timeout(20)
  void areLong_manyDifferences_isSeenAllTheSame() {
    int[] text = made.letters(1_000_000, 26);
    int[] alternate = text.clone();
    int[] words = text.clone();
    for (int i = 0; i < text.length; i++) {
      alternate[i] += i % 2 == 0 ? 100 : 0;
      words[i] += i % 50 < 2 ? 100 : 0;
    }
    assertFalse(new Bursts(Alignment.of(text, alternate, 500_000).runs()).areLong(CHANCE));
    assertTrue(new Bursts(Alignment.of(text, words, 40_000).runs()).areLong(CHANCE));
  }
}
