package io.github.refrain.sketch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.MadeText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VectorShingleHasherTest {

  /** As long as the vectors of every machine several times over, and everything below. */
  @Test
  void hash_ofAnyLength_isThatOfEachShingleAlone() {
    MadeText made = new MadeText(1);
    for (int round = 0; round < 2_000; round++) {
      int k = 1 + round % 9;
      int[] letters = made.letters(made.random().nextInt(300), 1 + made.random().nextInt(2_000));
      int[] hashes = hashes(letters, k, round);
      for (int i = 0; i < hashes.length; i++) {
        int[] shingle = Arrays.copyOfRange(letters, i, Math.min(letters.length, i + k));
        assertArrayEquals(new int[] {hashes[i]}, hashes(shingle, k, round));
      }
    }
  }

  @Test
  void hash_equalShingles_areEqualAndOthersDiffer() {
    MadeText made = new MadeText(2);
    for (int k = 1; k <= 6; k++) {
      int[] letters = made.letters(20_000, 3);
      int[] hashes = hashes(letters, k, 7);
      Map<String, Integer> byShingle = new HashMap<>();
      for (int i = 0; i < hashes.length; i++) {
        String shingle = Arrays.toString(Arrays.copyOfRange(letters, i, i + k));
        Integer before = byShingle.put(shingle, hashes[i]);
        assertEquals(hashes[i], before == null ? hashes[i] : before.intValue());
      }
      assertEquals(Math.round(Math.pow(3, k)), byShingle.size());
      assertEquals(byShingle.size(), Arrays.stream(hashes).distinct().count());
    }
  }

  /**
   * Shingles of two neighbouring letters each, a hard case: of 100,000 about 1.2 pairs share a
   * 32-bit hash by chance, over ten seeds 12; more than 30 has a chance below one in 100,000.
   */
  @Test
  void hash_manyShingles_collidesAsChanceHasIt() {
    int[] letters = new int[100_001];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = 0x4E00 + (i % 2 == 0 ? i / 2 % 317 : i / 634);
    }
    long shingles = distinctPairs(letters);
    long missing = 0;
    for (long seed = 0; seed < 10; seed++) {
      missing += shingles - Arrays.stream(hashes(letters, 2, seed)).distinct().count();
    }
    assertTrue(missing <= 30, missing + " shared");
  }

  /** Every bit is set in about half of the hashes: 5 standard deviations. */
  @Test
  void hash_everyBit_isSetInHalf() {
    int[] letters = new int[65_536];
    Arrays.setAll(letters, i -> i);
    for (int k = 1; k <= 3; k++) {
      int[] set = new int[Integer.SIZE];
      int[] hashes = hashes(letters, k, 0);
      for (int hash : hashes) {
        for (int bit = 0; bit < Integer.SIZE; bit++) {
          set[bit] += (hash >>> bit) & 1;
        }
      }
      for (int count : set) {
        assertEquals(hashes.length / 2.0, count, 5 * Math.sqrt(hashes.length) / 2);
      }
    }
  }

  @Test
  void hash_shorterThanAShingle_isOne() {
    assertEquals(0, hashes(new int[0], 4, 0).length);
    assertEquals(1, hashes(new int[] {1}, 4, 0).length);
    assertEquals(1, hashes(new int[] {1, 2, 3, 4}, 4, 0).length);
    assertEquals(2, hashes(new int[] {1, 2, 3, 4, 5}, 4, 0).length);
    assertNotEquals(hashes(new int[] {1}, 4, 0)[0], hashes(new int[] {1, 1}, 4, 0)[0]);
  }

  @Test
  void hash_otherSeed_differs() {
    int[] letters = {1, 2, 3};
    assertNotEquals(hashes(letters, 3, 0)[0], hashes(letters, 3, 1)[0]);
  }

  @Test
  void shingleLetters_none_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> new VectorShingleHasher(0, 0));
  }

  private static long distinctPairs(int[] letters) {
    return IntStream.range(0, letters.length - 1)
        .mapToLong(i -> ((long) letters[i] << Integer.SIZE) | letters[i + 1])
        .distinct()
        .count();
  }

  private static int[] hashes(int[] letters, int k, long seed) {
    int[] hashes = new int[letters.length];
    int count = new VectorShingleHasher(k, seed).hash(letters, letters.length, hashes);
    return Arrays.copyOf(hashes, count);
  }
}
