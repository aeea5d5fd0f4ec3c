package io.github.refrain.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.MadeText;
import io.github.refrain.text.Letters;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterSketchesTest {

  private final MadeText made = new MadeText(1);

  @ParameterizedTest
  @ValueSource(strings = {"latin", "chinese", "digits", "mixed", "surrogates"})
  void mightBeWithin_theirEditDistance_isNeverFalse(String kind) {
    for (int round = 0; round < 700; round++) {
      int[] left = text(kind, made.random().nextInt(150));
      int[] right =
          round % 4 == 0
              ? text(kind, made.random().nextInt(150))
              : changed(left, text(kind, 60), made.random().nextInt(40));
      int distance = EditDistanceTest.levenshtein(left, right);
      LetterSketches sketches = sketches(left, right);
      for (int max = distance; max <= distance + 2; max++) {
        assertTrue(sketches.mightBeWithin(0, 1, max), "distance " + distance);
        assertTrue(sketches.mightBeWithin(1, 0, max), "distance " + distance);
        int[] bits = new int[2];
        sketches.differing(0, new int[] {1, 0}, 2, bits);
        assertTrue(sketches.mightBeWithin(0, 1, bits[0], max), "distance " + distance);
        assertEquals(0, bits[1]);
      }
    }
  }

  @Test
  void mightBeWithin_longTextsWithFewEdits_isNeverFalse() {
    for (int round = 0; round < 30; round++) {
      int[] left = Letters.of(made.chinese(20_000)).toArray();
      int edits = made.random().nextInt(30); // the distance is that or less
      int[] right = changed(left, left, edits);
      assertTrue(sketches(left, right).mightBeWithin(0, 1, edits));
    }
  }

  @Test
  void mightBeWithin_aLetterOftenerThanAShortCounts_isNeverFalse() {
    for (int length : new int[] {32_766, 65_534, 70_000}) {
      for (int more = 0; more < 5; more++) {
        assertTrue(sketches(same(length), same(length + more)).mightBeWithin(0, 1, more));
      }
    }
  }

  @Test
  void mightBeWithin_othersText_isMostOftenFalse() {
    int turnedAway = 0;
    for (int round = 0; round < 500; round++) {
      int[] left = Letters.of(made.chinese(100)).toArray();
      int[] right = Letters.of(made.chinese(100)).toArray();
      turnedAway += sketches(left, right).mightBeWithin(0, 1, 33) ? 0 : 1;
    }
    assertTrue(turnedAway > 490, "turned away: " + turnedAway);
  }

  @Test
  void mightBeWithin_ofEmptyTextsAndDigits_isDefined() {
    int[] none = {};
    assertTrue(sketches(none, none).mightBeWithin(0, 1, 0));
    assertTrue(sketches(none, "2022".codePoints().toArray()).mightBeWithin(0, 1, 0));
    assertFalse(sketches(none, "abc".codePoints().toArray()).mightBeWithin(0, 1, 1));
  }

  /** Each differing bit counts, in whichever half of a sketch it stands. */
  @Test
  void mightBeWithin_textsWithoutACommonLetter_isFalseUntilHalfOfAllBits() {
    int[] left = IntStream.range('a', 'a' + 20).toArray();
    LetterSketches sketches = sketches(left, new int[0]);
    int least = 0;
    while (!sketches.mightBeWithin(0, 1, least)) {
      least++;
    }
    assertTrue(least >= 9 && least <= 10, "bits of 20 letters, two an edit: " + least);
  }

  private static LetterSketches sketches(int[]... texts) {
    LetterSketches sketches = new LetterSketches(texts.length);
    for (int text = 0; text < texts.length; text++) {
      sketches.put(text, texts[text]);
    }
    return sketches;
  }

  private int[] text(String kind, int letters) {
    return switch (kind) {
      case "latin" -> Letters.of(made.latin(letters)).toArray();
      case "chinese" -> Letters.of(made.chinese(letters)).toArray();
      case "digits" -> made.random().ints(letters, '0', '9' + 1).toArray();
      case "mixed" -> made.random().ints(letters, '0', 'z').toArray();
      default -> made.random().ints(letters, 0xD800, 0xE000).toArray();
    };
  }

  /** A text with edits, whose letters come from another. */
  private int[] changed(int[] letters, int[] from, int edits) {
    int[] changed = letters;
    for (int i = 0; i < edits && from.length > 0; i++) {
      int at = made.random().nextInt(changed.length + 1);
      int taken = made.random().nextInt(2);
      int given = taken == 0 ? 1 : made.random().nextInt(2);
      int letter = from[made.random().nextInt(from.length)];
      IntStream head = Arrays.stream(changed, 0, at);
      IntStream tail = Arrays.stream(changed, Math.min(changed.length, at + taken), changed.length);
      IntStream put = IntStream.generate(() -> letter).limit(given);
      changed = IntStream.concat(IntStream.concat(head, put), tail).toArray();
    }
    return changed;
  }

  private static int[] same(int length) {
    return IntStream.generate(() -> '的').limit(length).toArray();
  }
}
