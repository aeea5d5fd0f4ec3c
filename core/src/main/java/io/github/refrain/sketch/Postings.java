package io.github.refrain.sketch;

import io.github.refrain.parallel.Workers;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/**
 * Fingerprints and what they stand in, as sorted pairs: the fingerprint in the high half, in the
 * low one the number of a text, or of the place in one.
 *
 * <p>Cut into parts by the highest bits first, which are sorted on several threads and in the
 * cache: by the other bits of the fingerprint only, in two stable passes, since the numbers come in
 * order.
 */
final class Postings {

  private static final int PART_BITS = 10;

  /** Sorted in one pass: two passes and the part make a fingerprint. */
  private static final int PASS_BITS = (Integer.SIZE - PART_BITS) / 2;

  /** Below that counting all values of a pass takes longer than a sort by comparison. */
  private static final int MIN_COUNTED = 1 << 10;

  private Postings() {}

  /**
   * The postings of texts.
   *
   * @param fingerprints of each text
   * @param idOf what the k-th fingerprint of a text stands in; never less than for one before it
   */
  static long[] sorted(int[][] fingerprints, IntBinaryOperator idOf, int threads) {
    int[] starts = new int[(1 << PART_BITS) + 1];
    for (int[] some : fingerprints) {
      for (int fingerprint : some) {
        starts[part(fingerprint) + 1]++;
      }
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] = Math.addExact(starts[i], starts[i - 1]);
    }
    long[] postings = new long[starts[1 << PART_BITS]];
    int[] next = starts.clone();
    for (int text = 0; text < fingerprints.length; text++) {
      for (int k = 0; k < fingerprints[text].length; k++) {
        int fingerprint = fingerprints[text][k];
        postings[next[part(fingerprint)]++] = of(fingerprint, idOf.applyAsInt(text, k));
      }
    }
    Workers.forEach(
        threads, 1 << PART_BITS, part -> sort(postings, starts[part], starts[part + 1]));
    return postings;
  }

  private static void sort(long[] postings, int from, int to) {
    if (to - from < MIN_COUNTED) {
      Arrays.sort(postings, from, to);
      return;
    }
    long[] part = Arrays.copyOfRange(postings, from, to);
    long[] half = new long[part.length];
    pass(part, half, 0);
    pass(half, part, PASS_BITS);
    System.arraycopy(part, 0, postings, from, part.length);
  }

  /** Sorts by some bits of the fingerprint; equal ones stay in order. */
  private static void pass(long[] from, long[] to, int shift) {
    int mask = (1 << PASS_BITS) - 1;
    int[] next = new int[(1 << PASS_BITS) + 1];
    for (long posting : from) {
      next[(fingerprint(posting) >>> shift & mask) + 1]++;
    }
    for (int value = 0; value < mask; value++) {
      next[value + 1] += next[value];
    }
    for (long posting : from) {
      to[next[fingerprint(posting) >>> shift & mask]++] = posting;
    }
  }

  private static long of(int fingerprint, int id) {
    return (fingerprint & 0xFFFFFFFFL) << Integer.SIZE >>> 1 | id; // the sign bit stays free
  }

  /** The fingerprint of a posting. */
  static int fingerprint(long posting) {
    return (int) (posting >>> (Integer.SIZE - 1));
  }

  /** What the fingerprint of a posting stands in. */
  static int id(long posting) {
    return (int) posting & Integer.MAX_VALUE;
  }

  private static int part(int fingerprint) {
    return fingerprint >>> (Integer.SIZE - PART_BITS);
  }
}
