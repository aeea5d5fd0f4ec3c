package io.github.refrain.sketch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.refrain.MadeText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShingleHasherTest {

  @Test
  void hash_randomTexts_isThePolynomialOfEachWindow() {
    MadeText made = new MadeText(1);
    for (int round = 0; round < 2_000; round++) {
      int k = 1 + round % 9;
      long seed = made.random().nextLong();
      int[] letters = made.letters(made.random().nextInt(60), 1 + made.random().nextInt(2_000));
      assertArrayEquals(bruteForce(letters, k, seed), hashes(letters, k, seed));
    }
  }

  @Test
  void hash_equalWindows_areEqualAndOthersDiffer() {
    MadeText made = new MadeText(2);
    for (int k = 1; k <= 5; k++) {
      int[] letters = made.letters(5_000, 3);
      long[] hashes = hashes(letters, k, 7);
      Map<String, Long> byWindow = new HashMap<>();
      for (int i = 0; i < hashes.length; i++) {
        String window = Arrays.toString(Arrays.copyOfRange(letters, i, i + k));
        Long before = byWindow.put(window, hashes[i]);
        assertEquals(hashes[i], before == null ? hashes[i] : before.longValue());
      }
      assertEquals(Math.round(Math.pow(3, k)), byWindow.size());
      assertEquals(byWindow.size(), Arrays.stream(hashes).distinct().count());
    }
  }

  @Test
  void count_shorterThanAShingle_isOne() {
    ShingleHasher hasher = new ShingleHasher(4, 0);
    assertEquals(0, hasher.count(0));
    assertEquals(1, hasher.count(1));
    assertEquals(1, hasher.count(4));
    assertEquals(2, hasher.count(5));
    assertEquals(0, hashes(new int[0], 4, 0).length);
    assertNotEquals(hashes(new int[] {1}, 4, 0)[0], hashes(new int[] {1, 1}, 4, 0)[0]);
  }

  @Test
  void hash_ofAPrefix_leavesTheRestOfTheArray() {
    long[] hashes = new long[5];
    assertEquals(2, new ShingleHasher(2, 0).hash(new int[] {1, 2, 3, 4}, 3, hashes));
    assertArrayEquals(hashes(new int[] {1, 2, 3}, 2, 0), Arrays.copyOf(hashes, 2));
    assertEquals(0, hashes[2]);
  }

  @Test
  void hash_otherSeed_differs() {
    int[] letters = {1, 2, 3};
    assertNotEquals(hashes(letters, 3, 0)[0], hashes(letters, 3, 1)[0]);
  }

  @Test
  void shingleLetters_none_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> new ShingleHasher(0, 0));
  }

  private static long[] hashes(int[] letters, int k, long seed) {
    ShingleHasher hasher = new ShingleHasher(k, seed);
    long[] hashes = new long[hasher.count(letters.length)];
    assertEquals(hashes.length, hasher.hash(letters, letters.length, hashes));
    return hashes;
  }

  private static long[] bruteForce(int[] letters, int k, long seed) {
    long offset = ShingleHasher.mix(seed);
    long multiplier = ShingleHasher.mix(offset) | 1;
    int count = letters.length == 0 ? 0 : Math.max(1, letters.length - k + 1);
    long[] hashes = new long[count];
    for (int i = 0; i < count; i++) {
      long window = 0;
      for (int j = i; j < Math.min(letters.length, i + k); j++) {
        window = window * multiplier + letters[j];
      }
      hashes[i] = ShingleHasher.mix(window + offset);
    }
    return hashes;
  }
}
