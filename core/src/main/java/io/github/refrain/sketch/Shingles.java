package io.github.refrain.sketch;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * Exact figures on the shingles of texts, for verification, explanation and tests; signatures
 * estimate them.
 */
public final class Shingles {

  private Shingles() {}

  /**
   * The resemblance of two texts: shared shingles by all shingles, each counted once (Broder 1997).
   * 1 where both are empty, 0 where one is. Cost: {@code n log n}.
   *
   * @param left letters as code points
   * @param right letters as code points
   * @param shingleLetters letters per shingle, at least 1
   */
  public static double resemblance(int[] left, int[] right, int shingleLetters) {
    checkArgument(shingleLetters >= 1, "shingleLetters (%s) must be >= 1", shingleLetters);
    long[] first = distinct(left, shingleLetters);
    long[] second = distinct(right, shingleLetters);
    int shared = shared(first, second);
    int all = first.length + second.length - shared;
    return all == 0 ? 1 : (double) shared / all;
  }

  /**
   * How many values two lists have in common.
   *
   * @param left as {@link #distinct} gives them: ascending, each once
   * @param right alike
   */
  public static int shared(long[] left, long[] right) {
    requireNonNull(right, "right");
    int shared = 0;
    for (int i = 0, j = 0; i < left.length && j < right.length; ) {
      int order = Long.compare(left[i], right[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  /**
   * The resemblance that two texts of this identity have on average where wrong letters fall
   * independently: a shingle survives with {@code s = identity^k}, and the resemblance is {@code s
   * / (2 - s)} (Ondov et al. 2016, <a
   * href="https://doi.org/10.1186/s13059-016-0997-x">doi:10.1186/s13059-016-0997-x</a>).
   *
   * @param identity share of equal letters, in [0, 1]
   * @param shingleLetters k, at least 1
   */
  public static double expectedResemblance(double identity, int shingleLetters) {
    checkArgument(identity >= 0 && identity <= 1, "identity (%s) must be in [0, 1]", identity);
    checkArgument(shingleLetters >= 1, "shingleLetters (%s) must be >= 1", shingleLetters);
    double survival = Math.pow(identity, shingleLetters);
    return survival / (2 - survival);
  }

  /**
   * A 64-bit hash of a whole text: two different texts have the same one with a probability of
   * about 2^-64 over the seeds.
   */
  public static long fingerprint(int[] letters, long seed) {
    long hash = ShingleHasher.mix(seed);
    for (int letter : letters) {
      hash = (hash ^ letter) * 0x9FB21C651E98DF25L;
      hash ^= hash >>> 32;
    }
    return ShingleHasher.mix(hash ^ letters.length);
  }

  /**
   * The hashes of the shingles of a text, each once, ascending.
   *
   * @param letters letters as code points
   * @param shingleLetters letters per shingle, at least 1
   */
  public static long[] distinct(int[] letters, int shingleLetters) {
    ShingleHasher hasher = new ShingleHasher(shingleLetters, 0);
    long[] hashes = new long[hasher.count(letters.length)];
    hasher.hash(letters, letters.length, hashes);
    return Arrays.stream(hashes).sorted().distinct().toArray();
  }
}
