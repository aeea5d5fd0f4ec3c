package io.github.refrain.align;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.MadeText;
import io.github.refrain.text.Letters;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GappedExtensionTest {

  private static final int NO_BOUND = 1 << 20;

  private final MadeText made = new MadeText(1);

  @ParameterizedTest
  @CsvSource({"0, 3", "1, 2", "3, 4", "5, 1", "8, 3", "12, 30", "20, 4", "1000, 3"})
  void forward_randomTexts_isTheFullTableOfXDrop(int drop, int alphabet) {
    GappedExtension extension = new GappedExtension(drop);
    for (int round = 0; round < 1_500; round++) {
      int[] left = made.letters(made.random().nextInt(60), alphabet);
      int[] right = partner(left, round, alphabet);
      int leftFrom = made.random().nextInt(left.length + 1);
      int rightFrom = made.random().nextInt(right.length + 1);
      extension.forward(left, leftFrom, right, rightFrom);
      int[] expected = bruteForce(tail(left, leftFrom), tail(right, rightFrom), drop, NO_BOUND);
      assertLengths(expected, extension);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 3", "3, 4", "8, 3", "12, 30", "20, 4"})
  void backward_randomTexts_isForwardOverTheReversedOnes(int drop, int alphabet) {
    GappedExtension extension = new GappedExtension(drop);
    for (int round = 0; round < 1_500; round++) {
      int[] left = made.letters(made.random().nextInt(60), alphabet);
      int[] right = partner(left, round, alphabet);
      int leftEnd = made.random().nextInt(left.length + 1);
      int rightEnd = made.random().nextInt(right.length + 1);
      extension.backward(left, leftEnd, right, rightEnd);
      int[] expected =
          bruteForce(headBack(left, leftEnd), headBack(right, rightEnd), drop, NO_BOUND);
      assertLengths(expected, extension);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 12, 3", "2, 5, 2", "7, 20, 4"})
  void forward_withAMaxShift_isTheTableOfTheDiagonalsWithin(int shift, int drop, int alphabet) {
    GappedExtension extension = new GappedExtension(drop);
    extension.bound(Integer.MAX_VALUE, shift);
    for (int round = 0; round < 1_500; round++) {
      int[] left = made.letters(made.random().nextInt(60), alphabet);
      int[] right = partner(left, round, alphabet);
      extension.forward(left, 0, right, 0);
      assertLengths(bruteForce(left, right, drop, shift), extension);
      assertTrue(Math.abs(extension.leftLength() - extension.rightLength()) <= shift);
    }
  }

  @Test
  void forward_overATextAndItself_isThePeriodicStretch() {
    int[] unit = Letters.of(made.chinese(50)).toArray();
    int[] text = IntStream.range(0, 170).map(i -> unit[i % 50]).toArray();
    GappedExtension extension = new GappedExtension(12);
    extension.forward(text, 0, text, 50);
    assertEquals(120, extension.leftLength());
    assertEquals(120, extension.rightLength());
    extension.backward(text, 120, text, 170);
    assertEquals(120, extension.leftLength());
  }

  @Test
  void forward_overNoisyCopies_goesOnToTheirEndsAndStopsInOtherText() {
    GappedExtension extension = new GappedExtension(12);
    int reached = 0;
    for (int round = 0; round < 200; round++) {
      String shared = made.chinese(200);
      int[] left = Letters.of(shared + made.chinese(200)).toArray();
      int[] right = Letters.of(made.noisy(shared, 0.25) + made.chinese(200)).toArray();
      extension.forward(left, 0, right, 0);
      boolean near = extension.leftLength() >= 185 && extension.leftLength() <= 210;
      reached += near ? 1 : 0;
    }
    assertTrue(reached >= 190, "reached the end: " + reached);
  }

  @Test
  void extend_fromOneInstance_forgetsTheOnesBefore() {
    GappedExtension used = new GappedExtension(12);
    for (int round = 0; round < 300; round++) {
      int[] left = made.letters(made.random().nextInt(2_000), 4);
      int[] right = partner(left, round, 4);
      used.forward(left, 0, right, 0);
      GappedExtension fresh = new GappedExtension(12);
      fresh.forward(left, 0, right, 0);
      assertLengths(new int[] {fresh.leftLength(), fresh.rightLength()}, used);
    }
  }

  @Test
  void extend_ofEmptyTextsAndAtTheEnds_isNothing() {
    GappedExtension extension = new GappedExtension(12);
    int[] none = {};
    int[] one = {0xD800};
    int[] nothing = {0, 0};
    extension.forward(none, 0, none, 0);
    assertLengths(nothing, extension);
    extension.forward(one, 1, one, 0);
    assertLengths(nothing, extension);
    extension.backward(one, 0, one, 1);
    assertLengths(nothing, extension);
    extension.forward(one, 0, one, 0);
    assertLengths(new int[] {1, 1}, extension);
    extension.backward(one, 1, one, 1);
    assertLengths(new int[] {1, 1}, extension);
  }

  /** Every cell, row by row; one that lies too far below the best so far is dead. */
  private static int[] bruteForce(int[] left, int[] right, int drop, int maxShift) {
    long[][] table = new long[left.length + 1][right.length + 1];
    long best = 0;
    int[] lengths = {0, 0};
    for (int i = 0; i <= left.length; i++) {
      for (int j = 0; j <= right.length; j++) {
        long score = i == 0 && j == 0 ? 0 : Integer.MIN_VALUE;
        if (i > 0 && j > 0) {
          score = table[i - 1][j - 1] + (left[i - 1] == right[j - 1] ? 1 : -1);
        }
        score = i > 0 ? Math.max(score, table[i - 1][j] - 1) : score;
        score = j > 0 ? Math.max(score, table[i][j - 1] - 1) : score;
        boolean dead = score < best - drop || Math.abs(i - j) > maxShift;
        table[i][j] = dead ? Integer.MIN_VALUE : score;
        if (!dead && score > best) {
          best = score;
          lengths = new int[] {i, j};
        }
      }
    }
    return lengths;
  }

  private int[] partner(int[] left, int round, int alphabet) {
    return round % 3 == 0
        ? made.letters(made.random().nextInt(60), alphabet)
        : made.edited(left, made.random().nextInt(15), alphabet);
  }

  private static void assertLengths(int[] expected, GappedExtension found) {
    assertArrayEquals(expected, new int[] {found.leftLength(), found.rightLength()});
  }

  private static int[] tail(int[] letters, int from) {
    return Arrays.copyOfRange(letters, from, letters.length);
  }

  private static int[] headBack(int[] letters, int end) {
    return IntStream.range(0, end).map(i -> letters[end - 1 - i]).toArray();
  }
}
