package io.github.refrain.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.MadeText;
import io.github.refrain.text.Letters;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The filter by the first letters: what it says and what it loses. */
class EditDistanceFilterTest {

  private static final int HEAD = 64;
  private static final int LONG = 512;

  private final MadeText made = new MadeText(1);

  @ParameterizedTest
  @CsvSource({"2, 512", "4, 513", "30, 512", "30, 600", "30, 1000"})
  void looksWithin_anyTexts_isWhetherSomePrefixIsNearTheFirstLetters(int alphabet, int length) {
    for (int round = 0; round < 150; round++) {
      int[] left = made.letters(length, alphabet);
      int[] right =
          round % 2 == 0
              ? made.letters(length + made.random().nextInt(50), alphabet)
              : made.edited(left, made.random().nextInt(length / 2), alphabet);
      int max = made.random().nextInt(length);
      int longer = Math.max(left.length, right.length);
      int allowed = (int) (1.5 * HEAD * max / longer) + 8;
      boolean tooUnlikeInLength = Math.abs(left.length - right.length) > 8;
      boolean expected =
          tooUnlikeInLength || right.length < LONG || nearest(left, right) <= allowed;
      EditDistance distance = new EditDistance(left);
      assertEquals(expected, distance.looksWithin(right, max));
      int exact = distance.to(right, longer); // the filter leaves nothing behind
      assertEquals(EditDistanceTest.levenshtein(left, right), exact);
    }
  }

  /** Of noisy copies within the cut at most one in a thousand is lost. */
  @ParameterizedTest
  @CsvSource({"0.9, 520", "0.8, 520", "0.75, 520", "0.67, 520", "0.8, 600", "0.67, 1000"})
  void looksWithin_noisyCopies_loseOneInAThousandAtMost(double identity, int letters) {
    int within = 0;
    int lost = 0;
    for (int round = 0; round < 3_000; round++) {
      String text = round % 2 == 0 ? made.chinese(letters) : made.latin(letters);
      int[] left = Letters.of(text).toArray();
      int[] right = Letters.of(made.noisy(text, 1 - identity)).toArray();
      int max = (int) ((1 - identity) * Math.max(left.length, right.length) + 1e-9);
      EditDistance distance = new EditDistance(left);
      if (distance.to(right, max) != EditDistance.FARTHER) {
        within++;
        lost += distance.looksWithin(right, max) ? 0 : 1;
      }
    }
    assertTrue(within > 1_000, "too few to tell: " + within);
    assertTrue(lost <= within / 1_000, "lost " + lost + " of " + within);
  }

  /** A copy that lost its beginning is not turned away for that. */
  @Test
  void looksWithin_aLostBeginning_isTrue() {
    int[] whole = Letters.of(made.chinese(600)).toArray();
    int[] rest = Arrays.copyOfRange(whole, 60, whole.length);
    assertTrue(new EditDistance(whole).looksWithin(rest, 80));
    assertTrue(new EditDistance(rest).looksWithin(whole, 80));
  }

  @Test
  void looksWithin_otherTexts_isMostOftenFalse() {
    int turnedAway = 0;
    for (int round = 0; round < 500; round++) {
      int[] left = Letters.of(made.chinese(600)).toArray();
      int[] right = Letters.of(made.chinese(600)).toArray();
      turnedAway += new EditDistance(left).looksWithin(right, 120) ? 0 : 1;
    }
    assertTrue(turnedAway > 490, "turned away: " + turnedAway);
  }

  @Test
  void looksWithin_shortTexts_isTrue() {
    int[] left = IntStream.generate(() -> 'a').limit(LONG - 1).toArray();
    int[] right = IntStream.generate(() -> 'b').limit(500).toArray();
    assertTrue(new EditDistance(left).looksWithin(right, 0));
    assertTrue(new EditDistance(right).looksWithin(left, 0));
    assertTrue(new EditDistance(new int[0]).looksWithin(new int[0], 0));
  }

  /** The edits from the first letters of one text to the nearest beginning of the other. */
  private static int nearest(int[] left, int[] right) {
    int[] head = Arrays.copyOf(left, HEAD);
    int[] beginning = Arrays.copyOf(right, Math.min(right.length, 3 * HEAD));
    int[] column = IntStream.rangeClosed(0, HEAD).toArray();
    int best = HEAD;
    for (int j = 1; j <= beginning.length; j++) {
      int diagonal = column[0]++;
      for (int i = 1; i <= HEAD; i++) {
        int both = diagonal + (head[i - 1] == beginning[j - 1] ? 0 : 1);
        diagonal = column[i];
        column[i] = Math.min(both, 1 + Math.min(column[i - 1], column[i]));
      }
      best = Math.min(best, column[HEAD]);
    }
    return best;
  }
}
