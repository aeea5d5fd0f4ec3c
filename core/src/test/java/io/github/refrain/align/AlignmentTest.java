package io.github.refrain.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.MadeText;
import io.github.refrain.align.Alignment.Run;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlignmentTest {

  private final MadeText made = new MadeText(1);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 30})
  void of_shortTexts_hasAsFewEditsAsLevenshtein(int alphabet) {
    for (int round = 0; round < 3_000; round++) {
      int[] left = made.letters(made.random().nextInt(30), alphabet);
      int[] right =
          round % 2 == 0
              ? made.letters(made.random().nextInt(30), alphabet)
              : made.edited(left, made.random().nextInt(10), alphabet);
      check(left, right, EditDistanceTest.levenshtein(left, right));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 30})
  void of_longTexts_hasAsFewEditsAsLevenshtein(int alphabet) {
    for (int round = 0; round < 100; round++) {
      int[] left = made.letters(made.random().nextInt(600), alphabet);
      int[] right = made.edited(left, made.random().nextInt(200), alphabet);
      check(left, right, EditDistanceTest.levenshtein(left, right));
    }
  }

  /** So long and so different that the table is too large and the texts are halved. */
  @ParameterizedTest
  @CsvSource({"3500, 3500, 30, 0", "5000, 4200, 4, 0", "12000, 0, 4, 1500", "40000, 0, 30, 300"})
  void of_textsTooLargeForATable_hasAsFewEditsAsLevenshtein(
      int leftLength, int rightLength, int alphabet, int edits) {
    int[] left = made.letters(leftLength, alphabet);
    int[] right =
        edits > 0 ? made.edited(left, edits, alphabet) : made.letters(rightLength, alphabet);
    int expected = new EditDistance(left).to(right, leftLength + rightLength + edits);
    assertTrue((leftLength + 1L) * (2L * expected + 1) > 1 << 24, "too near to be halved");
    check(left, right, expected);
    check(right, left, expected);
  }

  @ParameterizedTest
  @CsvSource({"3000, 0", "6000, 2999", "6000, 1", "20000, 100", "2897, 0"})
  void of_aLongTextAndItsPart_isOneGapOrMore(int length, int part) {
    int[] whole = made.letters(length, 4);
    check(whole, Arrays.copyOf(whole, part), length - part);
    check(Arrays.copyOf(whole, part), whole, length - part);
    check(whole, Arrays.copyOfRange(whole, length - part, length), length - part);
  }

  @ParameterizedTest
  @CsvSource({"300000, 1", "100000, 100"})
  void of_aTextShifted_ends(int length, int shift) {
    int[] text = made.letters(length + shift, 30);
    int[] left = Arrays.copyOf(text, length);
    int[] right = Arrays.copyOfRange(text, shift, length + shift);
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> check(left, right, 2 * shift));
  }

  @Test
  void of_aMillionEqualLetters_ends() {
    int[] left = IntStream.generate(() -> '的').limit(1_000_000).toArray();
    int[] right = Arrays.copyOf(left, left.length - 3);
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> check(left, right, 3));
  }

  @Test
  void of_equalTexts_isOneRun() {
    int[] text = made.letters(100, 30);
    assertEquals(List.of(new Run(true, 0, 100, 0, 100)), Alignment.of(text, text.clone()).runs());
    assertEquals(1, Alignment.of(text, text).identity());
  }

  @Test
  void of_emptyTexts_isDefined() {
    int[] none = {};
    assertEquals(List.of(), Alignment.of(none, none).runs());
    assertEquals(1, Alignment.of(none, none).identity());
    assertEquals(List.of(new Run(false, 0, 0, 0, 2)), Alignment.of(none, new int[] {1, 2}).runs());
    assertEquals(0, Alignment.of(none, new int[] {1, 2}).identity());
  }

  @Test
  void of_aChangedWord_showsIt() {
    Alignment alignment = Alignment.of(letters("会议指出要压实责任"), letters("会议强调要压实责"));
    assertEquals(
        List.of(
            new Run(true, 0, 2, 0, 2),
            new Run(false, 2, 4, 2, 4),
            new Run(true, 4, 8, 4, 8),
            new Run(false, 8, 9, 8, 8)),
        alignment.runs());
    assertEquals(3, alignment.distance());
    assertEquals(1 - 3.0 / 9, alignment.identity());
  }

  /** Longer than a word of bits, so near that the band leaves words of the table untouched. */
  @ParameterizedTest
  @CsvSource({"2, 5", "2, 60", "4, 31", "4, 33", "30, 20", "30, 130"})
  void of_longTextsThatAreNear_hasAsFewEditsAsLevenshtein(int alphabet, int edits) {
    for (int round = 0; round < 20; round++) {
      int[] left = made.letters(500 + made.random().nextInt(1_500), alphabet);
      int[] right = made.edited(left, edits, alphabet);
      check(left, right, EditDistanceTest.levenshtein(left, right));
    }
  }

  /** A gap wider than the first band on one side and made up for on the other. */
  @ParameterizedTest
  @ValueSource(ints = {1, 31, 33, 64, 200})
  void of_aStretchMovedToTheEnd_hasAsFewEditsAsLevenshtein(int moved) {
    for (int round = 0; round < 20; round++) {
      int[] left = made.letters(400 + made.random().nextInt(400), 4);
      int[] right =
          IntStream.concat(Arrays.stream(left, moved, left.length), Arrays.stream(left, 0, moved))
              .toArray();
      check(left, right, EditDistanceTest.levenshtein(left, right));
    }
  }

  @Test
  void of_loneSurrogates_areLettersLikeOthers() {
    int[] left = {0xD800, 0xDC00, 'a', 0xDFFF};
    check(left, new int[] {0xD800, 'a', 0xDFFF}, 1);
    check(left, new int[] {0x10000, 'a', 0xDFFF}, 2);
  }

  /** Where no more letters differ place by place, other paths that are as short do not count. */
  @Test
  void of_aKnownDistanceOfReplacedLetters_isLetterByLetter() {
    int[] left = letters("abcaaad");
    int[] right = letters("abbaaac");
    Alignment alignment = Alignment.of(left, right, 2);
    assertEquals(4, alignment.runs().size());
    for (Run run : alignment.runs()) {
      assertEquals(run.leftStart(), run.rightStart());
      assertEquals(run.leftEnd(), run.rightEnd());
    }
  }

  private static void check(int[] left, int[] right, int distance) {
    check(left, right, distance, Alignment.of(left, right), Alignment.of(right, left));
    Alignment known = Alignment.of(left, right, distance);
    check(left, right, distance, known, Alignment.of(right, left, distance));
    assertEquals(known, Alignment.ofCopies(left, right));
  }

  private static void check(
      int[] left, int[] right, int distance, Alignment alignment, Alignment flipped) {
    assertEquals(alignment.runs(), flipped.runs().stream().map(Run::flipped).toList());
    int leftAt = 0;
    int rightAt = 0;
    int edits = 0;
    boolean before = alignment.runs().isEmpty() || !alignment.runs().get(0).equal();
    for (Run run : alignment.runs()) {
      assertEquals(leftAt, run.leftStart());
      assertEquals(rightAt, run.rightStart());
      assertNotEquals(before, run.equal(), "two runs of a kind side by side");
      assertTrue(run.leftLength() + run.rightLength() > 0, "an empty run");
      if (run.equal()) {
        assertTrue(Arrays.equals(left, leftAt, run.leftEnd(), right, rightAt, run.rightEnd()));
      } else {
        edits += Math.max(run.leftLength(), run.rightLength());
      }
      leftAt = run.leftEnd();
      rightAt = run.rightEnd();
      before = run.equal();
    }
    assertEquals(left.length, leftAt);
    assertEquals(right.length, rightAt);
    assertEquals(distance, alignment.distance());
    assertEquals(distance, edits);
    int longer = Math.max(left.length, right.length);
    assertEquals(longer == 0 ? 1 : 1 - (double) distance / longer, alignment.identity());
  }

  private static int[] letters(String text) {
    return text.codePoints().toArray();
  }
}
