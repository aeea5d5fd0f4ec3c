package io.github.refrain.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShingleCountsTest {

  private final Random random = new Random(1);

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 1_000, 100_000, Integer.MAX_VALUE})
  void of_randomHashes_isNeverTooLowAndSeldomTooHigh(int range) {
    int[][] hashes = new int[50][];
    Arrays.setAll(hashes, i -> mixed(random.nextInt(1_000), range));
    ShingleCounts counts = new ShingleCounts(HashLists.of(hashes), 1);
    Map<Integer, Integer> expected = new HashMap<>();
    Arrays.stream(hashes)
        .flatMapToInt(Arrays::stream)
        .forEach(h -> expected.merge(h, 1, Integer::sum));
    int tooHigh = 0;
    for (Map.Entry<Integer, Integer> entry : expected.entrySet()) {
      int least = Math.min(ShingleCounts.MOST, entry.getValue());
      int found = counts.of(entry.getKey());
      assertTrue(found >= least, "too low");
      tooHigh += found > least ? 1 : 0;
    }
    // more than two places a hash: each shares its own with another less than two times in five
    assertTrue(tooHigh <= 0.4 * expected.size() + 3, "too high: " + tooHigh);
  }

  @Test
  void of_anyNumberOfThreads_isTheSame() {
    int[][] hashes = new int[20][];
    Arrays.setAll(hashes, i -> mixed(500, 3_000));
    ShingleCounts one = new ShingleCounts(HashLists.of(hashes), 1);
    for (int threads : new int[] {2, 3, 7, 8, 64, 300}) {
      ShingleCounts several = new ShingleCounts(HashLists.of(hashes), threads);
      for (int[] some : hashes) {
        for (int hash : some) {
          assertEquals(one.of(hash), several.of(hash));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 127, 128, 254, 255, 256, 257, 512, 70_000})
  void of_oneHash_isItsCountUpToTheMost(int times) {
    int[] same = IntStream.range(0, times).map(i -> -5).toArray();
    ShingleCounts counts = new ShingleCounts(HashLists.of(new int[][] {same}), 2);
    assertEquals(Math.min(255, times), counts.of(-5));
  }

  @Test
  void of_noHashes_isZero() {
    assertEquals(0, new ShingleCounts(HashLists.of(new int[0][]), 1).of(0));
    assertEquals(0, new ShingleCounts(HashLists.of(new int[][] {{}, {}}), 8).of(-1));
  }

  private int[] mixed(int count, int range) {
    return random.ints(count, 0, range).map(i -> (int) ShingleHasher.mix(i)).toArray();
  }
}
