package io.github.refrain.sketch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostingsTest {

  private final Random random = new Random(1);

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1",
    "1, 1, 1",
    "1, 30, 2",
    "300, 3, 1",
    "300, 3, 8",
    "2000, 100000, 3",
    "3000, 9, 2"
  })
  void sorted_randomFingerprints_areThoseOfABruteForceSort(int texts, int range, int threads) {
    int[][] fingerprints = new int[texts][];
    for (int text = 0; text < texts; text++) {
      int size = random.nextInt(20);
      fingerprints[text] =
          random.ints(size, 0, range).map(i -> (int) ShingleHasher.mix(i)).toArray();
    }
    List<int[]> expected = new ArrayList<>(); // fingerprint, text
    for (int text = 0; text < texts; text++) {
      for (int fingerprint : fingerprints[text]) {
        expected.add(new int[] {fingerprint, text});
      }
    }
    expected.sort(
        (a, b) -> a[0] != b[0] ? Integer.compareUnsigned(a[0], b[0]) : Integer.compare(a[1], b[1]));
    long[] found = Postings.sorted(HashLists.of(fingerprints), (text, k) -> text, threads);
    assertEquals(expected.size(), found.length);
    for (int i = 0; i < found.length; i++) {
      assertArrayEquals(
          expected.get(i),
          new int[] {Postings.fingerprint(found[i]), Postings.id(found[i])},
          "posting " + i);
    }
  }

  /** All in one part, where passes of a counting sort take over. */
  @ParameterizedTest
  @CsvSource({"1000, 2147483647", "1025, 3", "30000, 4000000", "30000, 100"})
  void sorted_oneLargePart_isThatOfABruteForceSort(int texts, int range) {
    int[][] fingerprints = new int[texts][1];
    long[] expected = new long[texts];
    for (int text = 0; text < texts; text++) {
      int fingerprint = (5 << 22) | (random.nextInt(range) & ((1 << 22) - 1));
      fingerprints[text][0] = fingerprint;
      expected[text] = (long) fingerprint << 31 | text;
    }
    Arrays.sort(expected);
    assertArrayEquals(expected, Postings.sorted(HashLists.of(fingerprints), (text, k) -> text, 2));
  }

  @Test
  void sorted_theLargestParts_areReadBackAndNeverNegative() {
    int[] fingerprints = {-1, 0, 1, Integer.MIN_VALUE, Integer.MAX_VALUE};
    int[] ids = {0, 1, Integer.MAX_VALUE, Integer.MAX_VALUE - 1, 1 << 30};
    long[] postings =
        Postings.sorted(HashLists.of(new int[][] {fingerprints}), (text, k) -> ids[k], 1);
    assertArrayEquals(
        new int[] {0, 1, Integer.MAX_VALUE, Integer.MIN_VALUE, -1},
        Arrays.stream(postings).mapToInt(Postings::fingerprint).toArray());
    assertArrayEquals(
        new int[] {1, Integer.MAX_VALUE, 1 << 30, Integer.MAX_VALUE - 1, 0},
        Arrays.stream(postings).mapToInt(Postings::id).toArray());
    assertEquals(0, Arrays.stream(postings).filter(posting -> posting < 0).count());
  }

  @Test
  void sorted_idsByPlace_areAskedForWithTextAndPlace() {
    int[][] fingerprints = {{5, 6}, {}, {6}};
    long[] postings = Postings.sorted(HashLists.of(fingerprints), (text, k) -> 10 * text + k, 1);
    assertArrayEquals(
        new int[] {0, 1, 20}, Arrays.stream(postings).mapToInt(Postings::id).toArray());
  }
}
