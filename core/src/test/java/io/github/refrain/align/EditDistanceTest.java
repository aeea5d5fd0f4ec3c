package io.github.refrain.align;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.MadeText;
import java.util.Arrays;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditDistanceTest {

  private static final int[] LENGTHS = {0, 1, 2, 31, 63, 64, 65, 100, 127, 128, 129, 192, 256, 300};

  private final MadeText made = new MadeText(1);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 30})
  void to_shortTexts_isLevenshteinForEveryMax(int alphabet) {
    for (int round = 0; round < 1_500; round++) {
      int[] left = made.letters(made.random().nextInt(14), alphabet);
      int[] right = made.letters(made.random().nextInt(14), alphabet);
      int expected = levenshtein(left, right);
      EditDistance distance = new EditDistance(left);
      for (int max = 0; max <= 15; max++) {
        assertEquals(expected <= max ? expected : EditDistance.FARTHER, distance.to(right, max));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 30})
  void to_textsNearAWordOfBits_isLevenshtein(int alphabet) {
    for (int round = 0; round < 700; round++) {
      int[] left = made.letters(length(), alphabet);
      boolean near = round % 3 > 0;
      int[] right =
          near
              ? made.edited(left, made.random().nextInt(60), alphabet)
              : made.letters(length(), alphabet);
      check(left, right);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 63, 64, 65, 130})
  void to_shiftedText_isLevenshtein(int shift) {
    for (int length : new int[] {64, 128, 200, 400}) {
      int[] text = made.letters(length + shift, 4);
      check(Arrays.copyOf(text, length), Arrays.copyOfRange(text, shift, length + shift));
      check(text, Arrays.copyOf(text, length));
      check(text, Arrays.copyOfRange(text, shift, length + shift));
    }
  }

  private void check(int[] left, int[] right) {
    int expected = levenshtein(left, right);
    EditDistance distance = new EditDistance(left);
    int random = made.random().nextInt(300);
    for (int max : new int[] {0, expected - 1, expected, expected + 1, random, 1 << 20}) {
      if (max >= 0) {
        int found = distance.to(right, max);
        assertEquals(expected <= max ? expected : EditDistance.FARTHER, found, "max " + max);
        assertEquals(limited(left, right, max), found);
      }
    }
  }

  @Test
  void growingTo_anyMax_isTheDistance() {
    for (int round = 0; round < 1_500; round++) {
      int[] left = made.letters(made.random().nextInt(700), 4);
      int[] right = made.edited(left, made.random().nextInt(250), 4);
      int max = made.random().nextInt(400);
      EditDistance distance = new EditDistance(left);
      assertEquals(distance.to(right, max), distance.growingTo(right, max), "max " + max);
    }
  }

  @Test
  void to_manyTextsInTurn_forgetsTheOnesBefore() {
    int[] left = made.letters(200, 3);
    EditDistance distance = new EditDistance(left);
    for (int round = 0; round < 500; round++) {
      int[] right = made.edited(left, made.random().nextInt(120), 3);
      int expected = levenshtein(left, right);
      int max = made.random().nextInt(150);
      assertEquals(expected <= max ? expected : EditDistance.FARTHER, distance.to(right, max));
    }
  }

  @Test
  void to_lettersBeyondTheBasicPlane_areTold() {
    int[] left = "𠮷𠮸国".codePoints().toArray();
    int[] right = {0x20BB7 & 0xFFFF, 0x20BB8, '国'};
    assertEquals(1, new EditDistance(left).to(right, 3));
    assertEquals(1, new EditDistance(right).to(left, 3));
  }

  @Test
  void to_lettersThatCollideInTheTable_areTold() {
    for (int round = 0; round < 500; round++) {
      int[] left = made.random().ints(130).toArray();
      int[] right = left.clone();
      int edits = made.random().nextInt(20);
      for (int i = 0; i < edits; i++) {
        right[i * 6] = left[i * 6] ^ (1 << made.random().nextInt(32));
      }
      assertEquals(edits, new EditDistance(left).to(right, 130));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void ofPrefixesTo_randomTexts_isBruteForceUpToTheMax(int alphabet) {
    for (int round = 0; round < 800; round++) {
      int[] pattern = made.letters(length(), alphabet);
      boolean near = round % 2 == 0;
      int[] text =
          near
              ? made.edited(pattern, made.random().nextInt(40), alphabet)
              : made.letters(length(), alphabet);
      int max = round % 5 == 0 ? 1_000 : made.random().nextInt(200);
      int[] expected = lastColumn(pattern, text);
      int[] found = new EditDistance(pattern).ofPrefixesTo(text, max);
      assertEquals(expected.length, found.length);
      for (int i = 0; i < found.length; i++) {
        boolean sure = expected[i] <= max;
        assertTrue(sure ? found[i] == expected[i] : found[i] >= expected[i], "prefix " + i);
      }
    }
  }

  @Test
  void ofPrefixesTo_ofAnEmptyPattern_isTheLengthOfTheText() {
    for (int length : LENGTHS) {
      int[] text = made.letters(length, 3);
      assertArrayEquals(new int[] {length}, new EditDistance(new int[0]).ofPrefixesTo(text, 400));
    }
  }

  private int length() {
    int length = LENGTHS[made.random().nextInt(LENGTHS.length)];
    return Math.max(0, length + made.random().nextInt(3) - 1);
  }

  /** Row by row. */
  private static int[] lastColumn(int[] pattern, int[] text) {
    int[][] table = new int[pattern.length + 1][text.length + 1];
    for (int i = 0; i <= pattern.length; i++) {
      for (int j = 0; j <= text.length; j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
        } else {
          int both = table[i - 1][j - 1] + (pattern[i - 1] == text[j - 1] ? 0 : 1);
          table[i][j] = Math.min(both, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        }
      }
    }
    return Arrays.stream(table).mapToInt(row -> row[text.length]).toArray();
  }

  static int levenshtein(int[] left, int[] right) {
    return LevenshteinDistance.getDefaultInstance().apply(chars(left), chars(right));
  }

  private static int limited(int[] left, int[] right, int max) {
    return new LevenshteinDistance(max).apply(chars(left), chars(right));
  }

  private static String chars(int[] letters) {
    return new String(letters, 0, letters.length);
  }

  /** So many different letters that their masks are not held. */
  @Test
  void to_longTextOfManyLetters_isTheNumberOfLettersReplaced() {
    int[] text = new int[250_000];
    Arrays.setAll(text, i -> 0x4E00 + (i * 7919) % 5_003);
    int[] replaced = text.clone();
    for (int i = 50; i < text.length; i += 5_000) {
      replaced[i] = 'x'; // it stands nowhere else
    }
    assertEquals(50, new EditDistance(text).to(replaced, 64));
    assertEquals(50, new EditDistance(replaced).to(text, 64));
    assertEquals(EditDistance.FARTHER, new EditDistance(text).to(replaced, 49));
    int[] shifted = Arrays.copyOfRange(replaced, 40, replaced.length);
    assertEquals(90, new EditDistance(text).to(shifted, 100));
    assertEquals(90, new EditDistance(shifted).to(text, 100));
    assertEquals(EditDistance.FARTHER, new EditDistance(shifted).to(text, 89));
  }
}
