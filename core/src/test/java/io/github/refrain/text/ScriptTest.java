package io.github.refrain.text;

import static io.github.refrain.text.Script.ALPHABETIC;
import static io.github.refrain.text.Script.IDEOGRAPHIC;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {

  private static int[] letters(int ideographs, int others) {
    return IntStream.range(0, ideographs + others).map(i -> i < ideographs ? '国' : 'a').toArray();
  }

  @ParameterizedTest
  @CsvSource({
    "2E7F, ALPHABETIC", "2E80, IDEOGRAPHIC", "9FFF, IDEOGRAPHIC", "A000, ALPHABETIC",
    "ABFF, ALPHABETIC", "AC00, IDEOGRAPHIC", "D7FF, IDEOGRAPHIC", "D800, ALPHABETIC",
    "F8FF, ALPHABETIC", "F900, IDEOGRAPHIC", "FAFF, IDEOGRAPHIC", "FB00, ALPHABETIC",
    "1FFFF, ALPHABETIC", "20000, IDEOGRAPHIC", "3FFFD, IDEOGRAPHIC", "3FFFE, ALPHABETIC",
    "3042, IDEOGRAPHIC", "41, ALPHABETIC", "416, ALPHABETIC"
  })
  void codePoints_areOfTheScriptOfTheirBlock(String point, Script script) {
    assertEquals(script, Script.of(new int[] {Integer.parseInt(point, 16)}));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, IDEOGRAPHIC", "3, 3, IDEOGRAPHIC", "3, 4, ALPHABETIC", "0, 1, ALPHABETIC"})
  void texts_areOfTheScriptOfHalfTheirLetters(int ideographs, int others, Script script) {
    assertEquals(script, Script.of(letters(ideographs, others)));
  }

  @ParameterizedTest
  @CsvSource({
    "16, 0, false",
    "15, 0, true",
    "0, 32, false",
    "0, 31, true",
    "8, 8, false",
    "8, 9, true",
    "0, 0, true"
  })
  void texts_areShortByTheLengthOfTheirScript(int ideographs, int others, boolean isShort) {
    assertEquals(isShort, Script.isShort(letters(ideographs, others)));
  }

  /** Up to three of five letters of one script, and the text could be of either. */
  @Test
  void mixedTexts_areNearBothScripts() {
    Set<Script> both = Set.of(IDEOGRAPHIC, ALPHABETIC);
    assertEquals(both, Script.nearestOf(letters(3, 2)));
    assertEquals(both, Script.nearestOf(letters(2, 3)));
    assertEquals(both, Script.nearestOf(letters(5, 5)));
    assertEquals(Set.of(IDEOGRAPHIC), Script.nearestOf(letters(31, 19)));
    assertEquals(Set.of(ALPHABETIC), Script.nearestOf(letters(19, 31)));
    assertEquals(Set.of(IDEOGRAPHIC), Script.nearestOf(letters(0, 0)));
    assertEquals(Set.of(ALPHABETIC), Script.nearestOf(letters(0, 1)));
  }

  @Test
  void minLetters_areHalfAsManyOfIdeographs() {
    assertEquals(ALPHABETIC.minLetters(), 2 * IDEOGRAPHIC.minLetters());
    assertEquals(16, IDEOGRAPHIC.minLetters());
  }
}
