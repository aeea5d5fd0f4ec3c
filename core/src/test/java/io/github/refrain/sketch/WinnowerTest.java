package io.github.refrain.sketch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.MadeText;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WinnowerTest {

  private final MadeText made = new MadeText(1);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 40})
  void rarest_randomHashes_areThoseOfEveryWindow(int window) {
    for (int round = 0; round < 500; round++) {
      int range = 1 + made.random().nextInt(60);
      int[] hashes = hashes(made.random().nextInt(80), range);
      ShingleCounts counts =
          new ShingleCounts(HashLists.of(new int[][] {hashes, hashes(20, range)}), 1);
      int[] found = Winnower.rarest(hashes, counts, window);
      assertArrayEquals(bruteForce(hashes, counts, window), found);
    }
  }

  @Test
  void rarest_twoTextsThatShareAStretch_keepTheSameInsideIt() {
    int window = 6;
    for (int round = 0; round < 200; round++) {
      int[] shared = hashes(window + made.random().nextInt(40), 10_000);
      int[] left = concat(hashes(made.random().nextInt(30), 10_000), shared);
      int[] right = concat(hashes(made.random().nextInt(30), 10_000), shared);
      ShingleCounts counts = new ShingleCounts(HashLists.of(new int[][] {left, right}), 1);
      int[] kept = inLast(Winnower.rarest(left, counts, window), left, shared.length - window + 1);
      int[] same =
          inLast(Winnower.rarest(right, counts, window), right, shared.length - window + 1);
      assertArrayEquals(kept, same);
      assertTrue(kept.length > 0 || shared.length < 2 * window, "nothing kept of the stretch");
    }
  }

  @Test
  void rarest_whatOccursOnce_isPassedOver() {
    int[] hashes = IntStream.range(0, 30).map(i -> i).toArray(); // each has a place of its own
    ShingleCounts once = new ShingleCounts(HashLists.of(new int[][] {hashes}), 1);
    assertEquals(0, Winnower.rarest(hashes, once, 6).length);
  }

  @Test
  void rarest_ofNoneOrOne_isDefined() {
    ShingleCounts counts = new ShingleCounts(HashLists.of(new int[][] {{9}, {9}}), 1);
    assertEquals(0, Winnower.rarest(new int[0], counts, 6).length);
    assertArrayEquals(new int[] {0}, Winnower.rarest(new int[] {9}, counts, 6));
  }

  private static int[] bruteForce(int[] hashes, ShingleCounts counts, int window) {
    Comparator<Integer> rarest =
        Comparator.<Integer>comparingInt(at -> counts.of(hashes[at]))
            .thenComparing((a, b) -> Integer.compareUnsigned(hashes[a], hashes[b]))
            .thenComparing(Comparator.reverseOrder());
    return IntStream.rangeClosed(0, Math.max(0, hashes.length - window))
        .flatMap(
            from ->
                IntStream.range(from, Math.min(hashes.length, from + window))
                    .filter(at -> counts.of(hashes[at]) > 1)
                    .boxed()
                    .min(rarest)
                    .map(IntStream::of)
                    .orElseGet(IntStream::empty))
        .distinct()
        .sorted()
        .toArray();
  }

  /** The hashes kept at the last places. */
  private static int[] inLast(int[] kept, int[] hashes, int places) {
    return Arrays.stream(kept)
        .filter(at -> at >= hashes.length - places)
        .map(at -> hashes[at])
        .toArray();
  }

  private int[] hashes(int count, int range) {
    return made.random().ints(count, 0, range).map(i -> (int) ShingleHasher.mix(i)).toArray();
  }

  private static int[] concat(int[] left, int[] right) {
    return IntStream.concat(Arrays.stream(left), Arrays.stream(right)).toArray();
  }
}
