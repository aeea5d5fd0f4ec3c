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

  private static final int PARTS = 1 << PART_BITS;

  /** Sorted in one pass: two passes and the part make a fingerprint. */
  private static final int PASS_BITS = (Integer.SIZE - PART_BITS) / 2;

  /** Below that counting all values of a pass takes longer than a sort by comparison. */
  private static final int MIN_COUNTED = 1 << 10;

  /** Runs of blocks, each with a counter for every part: 64 are 256 KB of them. */
  private static final int RUNS = 64;

  private final HashLists fingerprints;
  private final IntBinaryOperator idOf;
  private final int threads;

  private Postings(HashLists fingerprints, IntBinaryOperator idOf, int threads) {
    this.fingerprints = fingerprints;
    this.idOf = idOf;
    this.threads = threads;
  }

  /**
   * The postings of texts.
   *
   * @param fingerprints of each text
   * @param idOf what the k-th fingerprint of a text stands in; never less than for one before it
   */
  static long[] sorted(HashLists fingerprints, IntBinaryOperator idOf, int threads) {
    return new Postings(fingerprints, idOf, threads).sorted();
  }

  private long[] sorted() {
    int[][] next = new int[RUNS][PARTS]; // by run and part: at first how many, then where
    Workers.forEach(threads, RUNS, run -> count(run, next[run]));
    int[] starts = new int[PARTS + 1];
    int at = 0;
    for (int part = 0; part < PARTS; part++) {
      for (int[] run : next) {
        int count = run[part];
        run[part] = at;
        at = Math.addExact(at, count);
      }
      starts[part + 1] = at;
    }
    long[] postings = new long[at];
    Workers.forEach(threads, RUNS, run -> scatter(run, next[run], postings));
    Workers.forEach(threads, PARTS, part -> sort(postings, starts[part], starts[part + 1]));
    return postings;
  }

  /** The first block of a run; for the number of runs the number of blocks. */
  private int firstBlock(int run) {
    return (int) ((long) fingerprints.blockCount() * run / RUNS);
  }

  private void count(int run, int[] counts) {
    for (int block = firstBlock(run); block < firstBlock(run + 1); block++) {
      for (int fingerprint : fingerprints.block(block)) {
        counts[part(fingerprint)]++;
      }
    }
  }

  private void scatter(int run, int[] next, long[] postings) {
    int end = fingerprints.firstOf(firstBlock(run + 1));
    for (int text = fingerprints.firstOf(firstBlock(run)); text < end; text++) {
      int[] home = fingerprints.home(text);
      int start = fingerprints.start(text);
      int count = fingerprints.end(text) - start;
      for (int k = 0; k < count; k++) {
        int fingerprint = home[start + k];
        postings[next[part(fingerprint)]++] = of(fingerprint, idOf.applyAsInt(text, k));
      }
    }
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
