package io.github.refrain.sketch;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;

/**
 * Version 1 of one-permutation MinHash.
 *
 * <p>A shingle's 64-bit hash is remixed once for every two groups; each half of 32 bits serves one
 * group: its top {@value #BIN_BITS} bits name the bin, the rest is the value whose minimum the bin
 * keeps. The update is free of branches. A bin that stays empty copies a full bin of its group,
 * found by a probe sequence that depends on the bin alone, so that two texts with the same full
 * bins choose alike.
 */
final class OnePermutationSketcher implements Sketcher {

  private static final int BIN_BITS = 5;
  private static final int BINS = 1 << BIN_BITS;
  private static final int VALUE_MASK = -1 >>> BIN_BITS;
  private static final int EMPTY = Integer.MAX_VALUE;
  private static final long REMIX = 0xD6E8FEB86659FD93L;

  private final ShingleHasher hasher;
  private final int shingleLetters;
  private final int components;
  private final long seed;

  OnePermutationSketcher(int shingleLetters, int components, long seed) {
    checkArgument(
        components > 0 && components % (2 * BINS) == 0,
        "components (%s) must be a positive multiple of 64",
        components);
    this.hasher = new ShingleHasher(shingleLetters, seed);
    this.shingleLetters = shingleLetters;
    this.components = components;
    this.seed = seed;
  }

  @Override
  public int components() {
    return components;
  }

  @Override
  public int shingleLetters() {
    return shingleLetters;
  }

  @Override
  public Signature sketch(int[] letters) {
    long[] hashes = new long[hasher.count(letters.length)];
    int count = hasher.hash(letters, letters.length, hashes);
    int[] bins = new int[components];
    Arrays.fill(bins, EMPTY);
    for (int pair = 0; pair < components; pair += 2 * BINS) {
      update(bins, pair, hashes, count);
      densify(bins, pair);
      densify(bins, pair + BINS);
    }
    return Signature.wrap(bins);
  }

  /** Lets every hash update the two groups at {@code offset}, and remixes it for the next two. */
  private static void update(int[] bins, int offset, long[] hashes, int count) {
    for (int i = 0; i < count; i++) {
      long hash = hashes[i];
      int low = (int) hash;
      int high = (int) (hash >>> 32);
      int lowBin = offset + (low >>> (Integer.SIZE - BIN_BITS));
      int highBin = offset + BINS + (high >>> (Integer.SIZE - BIN_BITS));
      bins[lowBin] = smaller(bins[lowBin], low & VALUE_MASK);
      bins[highBin] = smaller(bins[highBin], high & VALUE_MASK);
      hash = (hash ^ (hash >>> 32)) * REMIX;
      hashes[i] = hash ^ (hash >>> 29);
    }
  }

  /** The smaller of two numbers that are not negative; C2 of JDK 17 compiles Math.min to a jump. */
  private static int smaller(int a, int b) {
    int difference = b - a;
    return a + (difference & (difference >> 31));
  }

  private void densify(int[] bins, int offset) {
    int full = 0;
    for (int bin = 0; bin < BINS; bin++) {
      full |= bins[offset + bin] == EMPTY ? 0 : 1 << bin;
    }
    if (full == 0 || full == -1) {
      return;
    }
    for (int bin = 0; bin < BINS; bin++) {
      if ((full & (1 << bin)) == 0) {
        bins[offset + bin] = bins[offset + donor(offset + bin, full)];
      }
    }
  }

  /** The first full bin on the probe sequence of an empty one. */
  private int donor(int component, int full) {
    long probe = seed ^ component;
    while (true) {
      probe = ShingleHasher.mix(probe);
      int bin = (int) (probe >>> (Long.SIZE - BIN_BITS));
      if ((full & (1 << bin)) != 0) {
        return bin;
      }
    }
  }
}
