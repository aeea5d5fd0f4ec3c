package io.github.refrain.sketch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidatesTest {

  @ParameterizedTest
  @CsvSource({
    "1, 20, 30, 1",
    "3, 200, 100, 2",
    "8, 500, 60, 8",
    "8, 500, 100000, 3",
    "2, 90, 1, 1"
  })
  void of_randomFingerprints_areThoseOfBruteForce(int partners, int texts, int range, int threads) {
    Random random = new Random(texts);
    int[][] fingerprints = new int[texts][];
    for (int text = 0; text < texts; text++) {
      fingerprints[text] = random.ints(6, 0, range).distinct().toArray();
    }
    long[] postings = Postings.sorted(HashLists.of(fingerprints), (text, k) -> text, threads);
    Candidates found = new Candidates(postings, texts, partners, threads);
    Map<Integer, List<Integer>> holders = new HashMap<>();
    long capped = 0;
    for (int text = 0; text < texts; text++) {
      Map<Integer, Integer> shared = new HashMap<>();
      Set<Integer> byPhraseOnly = new HashSet<>();
      Set<Integer> byRare = new HashSet<>();
      for (int fingerprint : fingerprints[text]) {
        List<Integer> before = holders.computeIfAbsent(fingerprint, f -> new ArrayList<>());
        before.stream().limit(partners).forEach(other -> shared.merge(other, 1, Integer::sum));
        (before.size() > partners ? byPhraseOnly : byRare).addAll(before);
        capped += before.size() > partners ? 1 : 0;
        before.add(text);
      }
      byPhraseOnly.removeAll(byRare);
      shared.entrySet().removeIf(e -> e.getValue() == 1 && byPhraseOnly.contains(e.getKey()));
      assertArrayEquals(mostFirst(shared), found.of(text), "text " + text);
    }
    assertEquals(capped, found.capped());
  }

  @Test
  void of_aText_isACopyEachTime() {
    long[] postings = Postings.sorted(HashLists.of(new int[][] {{1}, {1}}), (text, k) -> text, 1);
    Candidates candidates = new Candidates(postings, 2, 8, 1);
    candidates.of(1)[0] = 99;
    assertArrayEquals(new int[] {0}, candidates.of(1));
    assertEquals(0, candidates.of(0).length);
  }

  @Test
  void of_noPostings_areNone() {
    Candidates candidates = new Candidates(new long[0], 3, 8, 2);
    assertEquals(0, candidates.of(2).length);
    assertEquals(0, candidates.capped());
  }

  private static int[] mostFirst(Map<Integer, Integer> shared) {
    return shared.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .mapToInt(Map.Entry::getKey)
        .toArray();
  }
}
