package io.github.refrain.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.refrain.MadeText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpacedShingleTest {

  private final MadeText made = new MadeText(1);

  @ParameterizedTest
  @ValueSource(strings = {"1", "11", "101", "1101", "11011", "1110111", "1000001"})
  void hash_everyPlace_isTheSameWhereTheLettersAtTheOnesAre(String pattern) {
    SpacedShingle shingle = SpacedShingle.of(pattern, 7);
    int[] letters = made.letters(3_000, 3);
    Map<String, Long> byLetters = new HashMap<>();
    for (int at = 0; at < shingle.count(letters.length); at++) {
      String shown = lettersAt(letters, at, pattern);
      long hash = hash(shingle, letters, at);
      Long before = byLetters.put(shown, hash);
      assertEquals(hash, before == null ? hash : before.longValue());
    }
    assertEquals(byLetters.size(), byLetters.values().stream().distinct().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "101", "1101", "1110111"})
  void hash_oneLetterChanged_differsOnlyWhereAOneStandsOnIt(String pattern) {
    SpacedShingle shingle = SpacedShingle.of(pattern, 7);
    for (int round = 0; round < 300; round++) {
      int[] letters = made.letters(pattern.length() + made.random().nextInt(30), 1_000);
      int[] changed = letters.clone();
      int place = made.random().nextInt(letters.length);
      changed[place] ^= 1 << made.random().nextInt(21);
      for (int at = 0; at < shingle.count(letters.length); at++) {
        int inside = place - at;
        boolean seen = inside >= 0 && inside < pattern.length() && pattern.charAt(inside) == '1';
        assertEquals(!seen, hash(shingle, letters, at) == hash(shingle, changed, at));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "101", "1101", "1110111"})
  void hashes_ofAText_areThoseOfEveryPlaceByItself(String pattern) {
    SpacedShingle shingle = SpacedShingle.of(pattern, 7);
    int[] letters = made.letters(200, 30);
    long[] hashes = shingle.hashes(letters);
    assertEquals(201 - pattern.length(), hashes.length);
    for (int at = 0; at < hashes.length; at++) {
      assertEquals(hash(shingle, letters, at), hashes[at]);
    }
  }

  @Test
  void hash_otherSeedOrPattern_differs() {
    int[] letters = {'a', 'a', 'a', 'a'};
    long hash = hash(SpacedShingle.of("1101", 1), letters, 0);
    assertEquals(hash, hash(SpacedShingle.of("1101", 1), letters, 0));
    assertNotEquals(hash, hash(SpacedShingle.of("1101", 2), letters, 0));
    assertNotEquals(hash, hash(SpacedShingle.of("1111", 1), letters, 0));
  }

  @Test
  void hash_loneSurrogatesAndOddCodePoints_areLettersLikeOthers() {
    SpacedShingle shingle = SpacedShingle.of("11", 1);
    int[] letters = {0xD800, 0xDC00, 0x10FFFF, 0, -1};
    assertEquals(4, Arrays.stream(shingle.hashes(letters)).distinct().count());
  }

  @Test
  void hashes_ofATextShorterThanTheSpan_areNone() {
    SpacedShingle shingle = SpacedShingle.of("1101", 1);
    assertEquals(4, shingle.span());
    for (int length = 0; length < 4; length++) {
      assertEquals(0, shingle.hashes(new int[length]).length);
    }
    assertEquals(1, shingle.hashes(new int[4]).length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "01", "10", "1102", "1 1", "1101\n", "x"})
  void of_noPattern_isRefused(String pattern) {
    assertThrows(IllegalArgumentException.class, () -> SpacedShingle.of(pattern, 0));
  }

  private static long hash(SpacedShingle shingle, int[] letters, int at) {
    return shingle.hashes(Arrays.copyOfRange(letters, at, at + shingle.span()))[0];
  }

  private static String lettersAt(int[] letters, int at, String pattern) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      shown.append(pattern.charAt(i) == '1' ? letters[at + i] : "-").append(' ');
    }
    return shown.toString();
  }
}
