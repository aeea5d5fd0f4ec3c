package io.github.refrain.sketch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
  static final class Pair {
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
  void sketch_randomTexts_isThatOfTheBruteForce() {
    Random random = new Random(5);
    SketchBuffer buffer = new SketchBuffer();
    for (int round = 0; round < 600; round++) {
      int components = 64 * (1 + round % 5);
      int letterCount = random.nextInt(1 << random.nextInt(10));
      int[] letters = random.ints(letterCount, 0, 3_000).toArray();
      Signature expected = Signature.wrap(bruteForce(letters, components, round));
      Sketcher sketcher = Sketcher.onePermutationV1(3, components, round);
      assertEquals(expected, sketcher.sketch(letters));
      int[] longer = Arrays.copyOf(letters, letters.length + 7);
      assertEquals(expected, sketcher.sketch(longer, letters.length, buffer));
    }
  }

  /** Shingle by shingle: both rounds as they are told, then the copies. */
  private static int[] bruteForce(int[] letters, int components, long seed) {
    int[] hashes = new int[letters.length];
    int count = new VectorShingleHasher(3, seed).hash(letters, letters.length, hashes);
    int[] all = new int[components];
    int slots = components % 128 == 0 ? 128 : 64;
    for (int offset = 0; offset < components; offset += slots) {
      int[] group = new int[slots];
      for (int i = 0; i < count; i++) {
        int value = (hashes[i] * 0x9E3779B1) >>> 2;
        int first = (hashes[i] >>> 26) % (slots / 2);
        int second = (hashes[i] >>> 20) % (slots / 2);
        int across = (second + slots / 4) % (slots / 2);
        offer(group, 2 * first, value + 0x40000000);
        offer(group, 2 * first + 1, 0x7FFFFFFF - value);
        offer(group, 2 * second, (value + 0x20000000) % 0x40000000);
        offer(group, 2 * across + 1, 0x3FFFFFFF - (value + 0x20000000) % 0x40000000);
        hashes[i] = mixed(hashes[i]);
      }
      for (int slot = 0; slot < slots && count > 0; slot++) {
        int donor = slot;
        while (group[donor] == 0) {
          donor = (donor + 74 * slot + 1) % slots;
        }
        all[offset + slot] = group[donor];
      }
    }
    return all;
  }

  private static void offer(int[] group, int slot, int value) {
    group[slot] = Math.max(group[slot], value);
  }

  private static int mixed(int hash) {
    int[] one = {hash};
    VectorShingleHasher.mix(one, 1);
    return one[0];
  }

  /** Persisted signatures must stay comparable: these never change. */
  @ParameterizedTest
  @CsvFileSource(resources = "signatures-v1.csv", numLinesToSkip = 1)
  void sketch_versionOne_neverChanges(
      String text, int shingleLetters, int components, long seed, String hex) {
    int[] letters = text.codePoints().toArray();
    Sketcher sketcher = Sketcher.onePermutationV1(shingleLetters, components, seed);
    assertEquals(hex, hex(sketcher.sketch(letters)));
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

  static double estimate(Pair pair, int components, long seed) {
    Sketcher sketcher = Sketcher.onePermutationV1(1, components, seed);
    return sketcher.sketch(pair.left).estimatedResemblance(sketcher.sketch(pair.right));
  }

  @Test
  void length_beyondTheLetters_isRefused() {
    Sketcher sketcher = Sketcher.onePermutationV1(2, 64, 0);
    SketchBuffer buffer = new SketchBuffer();
    assertThrows(
        IndexOutOfBoundsException.class, () -> sketcher.sketch(new int[] {1, 2}, 3, buffer));
    assertThrows(IndexOutOfBoundsException.class, () -> sketcher.sketch(new int[1], -1, buffer));
  }

  /** A long text, then a short one, then texts without letters, through sketchers of two sizes. */
  @Test
  void buffer_usedAgain_changesNothing() {
    Random random = new Random(8);
    SketchBuffer buffer = new SketchBuffer();
    for (int letters : new int[] {5_000, 3, 0, 700, 1, 0, 20_000, 90}) {
      int[] text = random.ints(letters).toArray();
      for (int components : new int[] {64, 128}) {
        Sketcher sketcher = Sketcher.onePermutationV1(2, components, letters);
        int[] before = text.clone();
        assertEquals(sketcher.sketch(text), sketcher.sketch(text, letters, buffer));
        assertArrayEquals(before, text);
      }
    }
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
