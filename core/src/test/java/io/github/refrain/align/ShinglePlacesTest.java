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
    int[] letters = made.letters(length, alphabet);
    ShinglePlaces places = new ShinglePlaces(letters, shingleLetters);
    Map<String, Integer> last = new HashMap<>();
    for (int at = 0; at + shingleLetters <= length; at += 1 + made.random().nextInt(2)) {
      String shown = Arrays.toString(Arrays.copyOfRange(letters, at, at + shingleLetters));
      Integer before = last.put(shown, at);
      assertEquals(before == null ? ShinglePlaces.NEVER : before, places.replace(at));
    }
  }
}
