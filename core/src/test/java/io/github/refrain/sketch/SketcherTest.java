package io.github.refrain.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import com.google.common.testing.EqualsTester;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SketcherTest {

  /** Four standard deviations: a right sketcher fails once in 16,000 seeds. */
  private static final double SURE = 4;

  /** Two sets of random letters; shingles of one letter make the letters the set. */
  private static final class Pair {
    final int[] left;
    final int[] right;

    Pair(int[] left, int[] right) {
      this.left = left;
      this.right = right;
    }

    static Pair of(Random random, int size, int shared) {
      int[] left = random.ints(size).toArray();
      int[] right = random.ints(size).toArray();
      System.arraycopy(left, 0, right, 0, shared);
      return new Pair(left, right);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "20, 0.1",
    "20, 0.34",
    "20, 0.5",
    "20, 0.8",
    "20, 0.95",
    "100, 0.1",
    "100, 0.34",
    "100, 0.5",
    "100, 0.8",
    "100, 0.95",
    "1000, 0.1",
    "1000, 0.34",
    "1000, 0.5",
    "1000, 0.8",
    "1000, 0.95"
  })
  void estimate_overSeeds_isUnbiasedAndWithinTheBound(int size, double resemblance) {
    Random random = new Random(size);
    int shared = (int) Math.round(size * 2 * resemblance / (1 + resemblance));
    double truth = (double) shared / (2 * size - shared);
    int pairs = 1_500;
    for (int components : new int[] {64, 128}) {
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < pairs; i++) {
        double error = estimate(Pair.of(random, size, shared), components, i) - truth;
        sum += error;
        squares += error * error;
      }
      double bias = sum / pairs;
      double rmse = Math.sqrt(squares / pairs);
      double bound = 1 / (2 * Math.sqrt(components));
      String figures = "k %d: bias %.4f, rmse %.4f".formatted(components, bias, rmse);
      assertTrue(Math.abs(bias) <= SURE * rmse / Math.sqrt(pairs), figures);
      assertTrue(rmse <= bound * (1 + SURE / Math.sqrt(2.0 * pairs)), figures);
    }
  }

  @Test
  void estimate_longTexts_beatsIndependentPermutations() {
    Random random = new Random(1);
    int pairs = 2_000;
    double squares = 0;
    for (int i = 0; i < pairs; i++) {
      double error = estimate(Pair.of(random, 300, 200), 128, i) - 0.5;
      squares += error * error;
    }
    assertTrue(Math.sqrt(squares / pairs) < Math.sqrt(0.25 / 128));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.5, 0.9})
  void estimate_besideHash4j_isAsNearToTheTruth(double resemblance) {
    Random random = new Random(2);
    SimilarityHashPolicy policy = SimilarityHashing.minHash(128, 32);
    int shared = (int) Math.round(400 * resemblance / (1 + resemblance));
    double truth = shared / (400.0 - shared);
    double ours = 0;
    double theirs = 0;
    int pairs = 200;
    for (int i = 0; i < pairs; i++) {
      Pair pair = Pair.of(random, 200, shared);
      double peer =
          policy.getFractionOfEqualComponents(peer(policy, pair.left), peer(policy, pair.right));
      ours += Math.pow(estimate(pair, 128, i) - truth, 2);
      theirs += Math.pow(peer - truth, 2);
    }
    double standardError = Math.sqrt(truth * (1 - truth) / 128);
    assertEquals(standardError, Math.sqrt(theirs / pairs), 0.25 * standardError);
    assertTrue(ours <= 1.25 * theirs, ours + " " + theirs);
  }

  @Test
  void estimate_equalSets_isOne() {
    Random random = new Random(3);
    for (int i = 0; i < 200; i++) {
      int size = i + 1;
      int[] left = random.ints(size).toArray();
      int[] twice =
          IntStream.range(0, 2 * size).map(j -> left[(2 * size - 1 - j) % size]).toArray();
      assertEquals(1, estimate(new Pair(left, twice), 128, size));
    }
  }

  @Test
  void estimate_disjointSets_isNearlyNought() {
    Random random = new Random(4);
    for (int size = 1; size < 200; size++) {
      assertTrue(estimate(Pair.of(random, size, 0), 128, size) < 0.02);
    }
  }

  @Test
  void sketch_emptyText_equalsOnlyTheEmptyText() {
    Sketcher sketcher = Sketcher.onePermutationV1(3, 128, 0);
    Signature empty = sketcher.sketch(new int[0]);
    assertEquals(empty, sketcher.sketch(new int[0]));
    assertEquals(0, empty.estimatedResemblance(sketcher.sketch(new int[] {'a'})));
  }

  @Test
  void sketch_shorterThanAShingle_isOneShingle() {
    Sketcher sketcher = Sketcher.onePermutationV1(3, 128, 0);
    Signature ab = sketcher.sketch(new int[] {'a', 'b'});
    assertEquals(ab, sketcher.sketch(new int[] {'a', 'b'}));
    assertNotEquals(ab, sketcher.sketch(new int[] {'a'}));
    assertNotEquals(ab, sketcher.sketch(new int[] {'b', 'a'}));
  }

  @Test
  void sketch_randomTexts_keepsTheLeastValueOfEachBin() {
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      int[] letters = random.ints(random.nextInt(150)).toArray();
      Signature signature = Sketcher.onePermutationV1(3, 256, round).sketch(letters);
      long[] hashes = new long[Math.max(1, letters.length)];
      int count = new ShingleHasher(3, round).hash(letters, letters.length, hashes);
      for (int group = 0; group < 8; group++) {
        int[] least = bruteForce(Arrays.copyOf(hashes, count), group);
        for (int bin = 0; bin < 32; bin++) {
          int component = signature.component(32 * group + bin);
          boolean full = least[bin] < Integer.MAX_VALUE;
          assertTrue(full ? component == least[bin] : count == 0 || isIn(least, component));
        }
      }
    }
  }

  /** The least value in each of a group's bins. */
  private static int[] bruteForce(long[] hashes, int group) {
    int[] least = new int[32];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (long hash : hashes) {
      long mixed = hash;
      for (int i = 0; i < group / 2; i++) {
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        mixed ^= mixed >>> 29;
      }
      int half = (int) (group % 2 == 0 ? mixed : mixed >>> 32);
      least[half >>> 27] = Math.min(least[half >>> 27], half & 0x07FFFFFF);
    }
    return least;
  }

  private static boolean isIn(int[] values, int value) {
    return value != Integer.MAX_VALUE && IntStream.of(values).anyMatch(v -> v == value);
  }

  /** Persisted signatures must stay comparable: these never change. */
  @ParameterizedTest
  @CsvFileSource(resources = "signatures-v1.csv", numLinesToSkip = 1)
  void sketch_versionOne_neverChanges(String text, int shingleLetters, long seed, String hex) {
    int[] letters = text.codePoints().toArray();
    Signature signature = Sketcher.onePermutationV1(shingleLetters, 64, seed).sketch(letters);
    assertEquals(hex, hex(signature));
  }

  @Test
  void signature_equals_isByComponents() {
    new EqualsTester()
        .addEqualityGroup(Signature.wrap(new int[] {1, 2}), Signature.wrap(new int[] {1, 2}))
        .addEqualityGroup(Signature.wrap(new int[] {2, 1}))
        .testEquals();
    assertEquals("Signature[1, 2]", Signature.wrap(new int[] {1, 2}).toString());
  }

  @Test
  void signature_ofAnotherSize_isRefused() {
    Signature small = Sketcher.onePermutationV1(2, 64, 0).sketch(new int[] {1});
    Signature large = Sketcher.onePermutationV1(2, 128, 0).sketch(new int[] {1});
    assertThrows(IllegalArgumentException.class, () -> small.estimatedResemblance(large));
    assertThrows(IndexOutOfBoundsException.class, () -> small.component(64));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -64, 32, 65, 127})
  void components_notOf64_areRefused(int components) {
    assertThrows(IllegalArgumentException.class, () -> Sketcher.onePermutationV1(2, components, 0));
  }

  private static double estimate(Pair pair, int components, long seed) {
    Sketcher sketcher = Sketcher.onePermutationV1(1, components, seed);
    return sketcher.sketch(pair.left).estimatedResemblance(sketcher.sketch(pair.right));
  }

  private static byte[] peer(SimilarityHashPolicy policy, int[] letters) {
    long[] hashes = IntStream.of(letters).mapToLong(ShingleHasher::mix).toArray();
    return policy.createHasher().compute(ElementHashProvider.ofValues(hashes));
  }

  private static String hex(Signature signature) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * signature.size());
    IntStream.range(0, signature.size()).map(signature::component).forEach(bytes::putInt);
    return HexFormat.of().formatHex(bytes.array());
  }
}
