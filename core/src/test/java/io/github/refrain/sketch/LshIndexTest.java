package io.github.refrain.sketch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LshIndexTest {

  /** The same with maps. */
  private static final class BruteForce {
    private final Map<Integer, List<Integer>> buckets = new HashMap<>();
    private final int cap;
    private long overflow;

    BruteForce(int cap) {
      this.cap = cap;
    }

    void put(int id, int[] keys) {
      for (int key : keys) {
        List<Integer> bucket = buckets.computeIfAbsent(key, k -> new ArrayList<>());
        if (bucket.size() < cap) {
          bucket.add(id);
        } else {
          overflow++;
        }
      }
    }

    int[] candidates(int[] keys) {
      Map<Integer, Integer> shared = new HashMap<>();
      for (int key : keys) {
        buckets.getOrDefault(key, List.of()).forEach(id -> shared.merge(id, 1, Integer::sum));
      }
      return shared.entrySet().stream()
          .sorted(
              Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                  .thenComparing(Map.Entry.comparingByKey()))
          .mapToInt(Map.Entry::getKey)
          .toArray();
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 50, 1", "3, 500, 4", "64, 100000, 8", "64, 40, 8", "1000, 5000, 20", "2, 3, 2"})
  void candidates_randomKeys_areThoseOfBruteForce(int cap, int keyRange, int bands) {
    Random random = new Random(cap);
    LshIndex index = new LshIndex(cap);
    BruteForce expected = new BruteForce(cap);
    for (int i = 0; i < 4_000; i++) {
      int[] keys = random.ints(bands, 0, keyRange).map(key -> key * 0x9E3779B1).toArray();
      assertArrayEquals(expected.candidates(keys), index.candidates(keys));
      int id = random.nextInt(4) == 0 ? random.nextInt(100_000) : i;
      index.put(id, keys);
      expected.put(id, keys);
      assertEquals(expected.overflow, index.overflow());
    }
  }

  @Test
  void candidates_keysThatCollideInTheTable_areKeptApart() {
    LshIndex index = new LshIndex(4);
    BruteForce expected = new BruteForce(4);
    for (int i = 0; i < 3_000; i++) {
      int[] keys = {i << 16, 0, -1, Integer.MIN_VALUE + (i % 7 << 20)};
      assertArrayEquals(expected.candidates(keys), index.candidates(keys));
      index.put(i, keys);
      expected.put(i, keys);
    }
    assertEquals(expected.overflow, index.overflow());
  }

  @Test
  void candidates_ofAnEmptyIndex_areNone() {
    assertEquals(0, new LshIndex(1).candidates(new int[] {0, 1, 2}).length);
    assertEquals(0, new LshIndex(1).candidates(new int[0]).length);
  }

  @Test
  void candidates_askedTwice_areTheSame() {
    LshIndex index = new LshIndex(8);
    index.put(7, new int[] {1, 2, 3});
    index.put(3, new int[] {1, 2, 4});
    index.put(900_000, new int[] {1});
    for (int i = 0; i < 3; i++) {
      assertArrayEquals(new int[] {7, 3, 900_000}, index.candidates(new int[] {3, 2, 1}));
      assertArrayEquals(new int[] {3, 7, 900_000}, index.candidates(new int[] {1, 2}));
    }
  }

  @Test
  void parts_outOfRange_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> new LshIndex(0));
    assertThrows(IllegalArgumentException.class, () -> new LshIndex(1).put(-1, new int[1]));
  }
}
