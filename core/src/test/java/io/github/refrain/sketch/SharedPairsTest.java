package io.github.refrain.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.TreeMultiset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedPairsTest {

  private static final int TEXTS = 3 * SharedPairs.BLOCK + 5;
  private static final int PARTNERS = 3;

  /** Some fingerprints that few texts have, and some that many have. */
  private static int[][] fingerprints() {
    Random random = new Random(7);
    return IntStream.range(0, TEXTS)
        .mapToObj(
            text -> random.ints(4, 0, 2_000).map(f -> f < 500 ? f % 3 : f).distinct().toArray())
        .toArray(int[][]::new);
  }

  private static Multiset<String> bruteForce(int[][] fingerprints) {
    Multiset<String> pairs = HashMultiset.create();
    Map<Integer, List<Integer>> holders = new HashMap<>();
    for (int text = 0; text < fingerprints.length; text++) {
      for (int fingerprint : fingerprints[text]) {
        List<Integer> before = holders.computeIfAbsent(fingerprint, f -> new ArrayList<>());
        for (int other : before.subList(0, Math.min(PARTNERS, before.size()))) {
          pairs.add(text + " " + other + " " + (before.size() > PARTNERS));
        }
        before.add(text);
      }
    }
    return pairs;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 10_000, 1L << 40})
  void forEachBlock_howeverManyAreHeld_givesThePairsOfBruteForce(long maxHeld) {
    int[][] fingerprints = fingerprints();
    long[] postings = Postings.sorted(HashLists.of(fingerprints), (text, k) -> text, 2);
    Multiset<String> found = HashMultiset.create();
    new SharedPairs(postings, TEXTS, PARTNERS, 2)
        .forEachBlock(
            maxHeld,
            (block, pairs, from, to) -> {
              Multiset<String> own = TreeMultiset.create();
              for (int i = from; i < to; i++) {
                int text = block * SharedPairs.BLOCK + SharedPairs.text(pairs[i]);
                own.add(
                    text
                        + " "
                        + SharedPairs.other(pairs[i])
                        + " "
                        + SharedPairs.isCommon(pairs[i]));
              }
              synchronized (found) {
                found.addAll(own);
              }
            });
    assertEquals(bruteForce(fingerprints), found);
  }

  @Test
  void sorted_pairs_areByTextThenByOther() {
    int[][] fingerprints = fingerprints();
    long[] postings = Postings.sorted(HashLists.of(fingerprints), (text, k) -> text, 1);
    new SharedPairs(postings, TEXTS, PARTNERS, 1)
        .forEachBlock(
            (block, pairs, from, to) -> {
              long[] expected = Arrays.copyOfRange(pairs, from, to);
              Arrays.sort(expected); // by the mark too, in the lowest bit
              long[] sorted = SharedPairs.sorted(pairs, from, to, TEXTS);
              for (int i = 0; i < sorted.length; i++) {
                assertEquals(expected[i] >>> 1, sorted[i] >>> 1);
              }
            });
  }
}
