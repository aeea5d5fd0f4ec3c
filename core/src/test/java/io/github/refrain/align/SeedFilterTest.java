package io.github.refrain.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.Ints;
import io.github.refrain.MadeText;
import io.github.refrain.text.Letters;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the filter says, and what it loses and spares. */
class SeedFilterTest {

  private static final int LETTERS = 30;

  private final MadeText made = new MadeText(1);

  @ParameterizedTest
  @CsvSource({"2, 1", "2, 30", "4, 12", "8, 30", "30, 30", "30, 64", "30, 100"})
  void mightGoOn_anyTexts_isWhetherHalfOfTheLettersAreNearABeginning(int alphabet, int letters) {
    SeedFilter filter = new SeedFilter(letters);
    for (int round = 0; round < 500; round++) {
      int[] left = made.letters(made.random().nextInt(120), alphabet);
      int[] right =
          round % 2 == 0
              ? made.letters(made.random().nextInt(120), alphabet)
              : made.edited(left, made.random().nextInt(1 + left.length), alphabet);
      int leftFrom = made.random().nextInt(1 + left.length / 2);
      int rightFrom = made.random().nextInt(1 + right.length / 2);
      boolean expected =
          isNear(
              Arrays.copyOfRange(left, leftFrom, left.length),
              Arrays.copyOfRange(right, rightFrom, right.length),
              Math.min(64, letters));
      assertEquals(expected, filter.mightGoOn(left, leftFrom, right, rightFrom));
      boolean before =
          filter.mightLeadUp(
              reversed(left), left.length - leftFrom, reversed(right), right.length - rightFrom);
      assertEquals(expected, before);
    }
  }

  /** Of noisy copies at the lowest cut no more than a few are lost, of others hardly one. */
  @ParameterizedTest
  @CsvSource({"0.9, 0", "0.8, 1", "0.7, 10", "0.6, 100"})
  void mightGoOn_noisyCopies_isSeldomFalse(double identity, int mostInAThousand) {
    SeedFilter filter = new SeedFilter(LETTERS);
    int lost = 0;
    for (int round = 0; round < 3_000; round++) {
      String text = made.latin(80);
      int[] left = Letters.of(text).toArray();
      int[] right = Letters.of(made.noisy(text, 1 - identity)).toArray();
      lost += filter.mightGoOn(left, 0, right, 0) ? 0 : 1;
    }
    assertTrue(lost <= 3 * mostInAThousand, "lost " + lost);
  }

  @ParameterizedTest
  @ValueSource(strings = {"etaoinshrdlu", "abcdefghijklmnopqrstuvwxyz"})
  void mightGoOn_otherTexts_isMostOftenFalse(String alphabet) {
    SeedFilter filter = new SeedFilter(LETTERS);
    int letBy = 0;
    for (int round = 0; round < 3_000; round++) {
      int[] left = Letters.of(made.words(80, alphabet)).toArray();
      int[] right = Letters.of(made.words(80, alphabet)).toArray();
      letBy += filter.mightGoOn(left, 0, right, 0) ? 1 : 0;
    }
    assertTrue(letBy < 300, "let by " + letBy);
  }

  @Test
  void letters_none_isAnError() {
    assertThrows(IllegalArgumentException.class, () -> new SeedFilter(0));
  }

  private static boolean isNear(int[] left, int[] right, int letters) {
    int rows = Math.min(letters, Math.min(left.length, right.length));
    int[] head = Arrays.copyOf(left, rows);
    return rows > 0
        && IntStream.rangeClosed(0, right.length)
            .map(columns -> EditDistanceTest.levenshtein(head, Arrays.copyOf(right, columns)))
            .anyMatch(edits -> edits <= rows / 2);
  }

  private static int[] reversed(int[] letters) {
    int[] reversed = letters.clone();
    Collections.reverse(Ints.asList(reversed));
    return reversed;
  }
}
