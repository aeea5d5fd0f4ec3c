package io.github.refrain.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.refrain.MadeText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShinglePlacesTest {

  private final MadeText made = new MadeText(1);

  @ParameterizedTest
  @CsvSource({"3, 1, 500", "3, 2, 5000", "3, 30, 5000", "5, 4, 5000", "1, 100000, 3000"})
  void replace_placesInOrder_isWhereTheShingleWasMetLast(
      int shingleLetters, int alphabet, int length) {
    ShinglePlaces places = new ShinglePlaces();
    for (int text : new int[] {length, length / 7, 200_000, length, 0, 40}) {
      check(places, made.letters(text, alphabet), shingleLetters);
    }
  }

  private void check(ShinglePlaces places, int[] letters, int shingleLetters) {
    places.start(letters, shingleLetters);
    Map<String, Integer> last = new HashMap<>();
    for (int at = 0; at + shingleLetters <= letters.length; at += 1 + made.random().nextInt(2)) {
      String shown = Arrays.toString(Arrays.copyOfRange(letters, at, at + shingleLetters));
      Integer before = last.put(shown, at);
      assertEquals(before == null ? ShinglePlaces.NEVER : before, places.replace(at));
    }
  }

  @ParameterizedTest
  @CsvSource({"3, 2, 50", "3, 300, 2000", "5, 4, 900", "1, 100000, 3000", "5, 20, 4"})
  void repeated_aText_isWhatReplaceSaysOfAllPlaces(int shingleLetters, int alphabet, int length) {
    ShinglePlaces places = new ShinglePlaces();
    for (int room : new int[] {length, 7, 0}) {
      int[] letters = made.letters(length, alphabet);
      int[] again = new int[room];
      int[] before = new int[room];
      places.start(letters, shingleLetters);
      int found = places.repeated(again, before);
      places.start(letters, shingleLetters);
      int expected = 0;
      for (int at = 0; at + shingleLetters <= length && expected <= room; at++) {
        int last = places.replace(at);
        if (last != ShinglePlaces.NEVER) {
          if (expected < room) {
            assertEquals(at, again[expected]);
            assertEquals(last, before[expected]);
          }
          expected++;
        }
      }
      assertEquals(expected, found);
    }
  }
}
