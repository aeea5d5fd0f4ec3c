package io.github.refrain.sketch;

import io.github.refrain.parallel.Workers;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Pairs of texts that share a fingerprint, once for each that they share, those of a block of texts
 * together.
 *
 * <p>The postings are read from end to end, which memory likes best: to look up the fingerprints of
 * one text after the other would wait for it twenty times a text. Cost: a pass over the postings to
 * count, then one for as many blocks as are held at a time, some sixteen at most; 8 bytes for each
 * pair held, which are {@value #MIN_HELD}, or two bytes a posting where that is more.
 */
final class SharedPairs {

  private static final int BLOCK_BITS = 10;

  /** Texts in a block: so few that their pairs are sorted in the cache. */
  static final int BLOCK = 1 << BLOCK_BITS;

  private static final long MIN_HELD = 1 << 23;

  /** Stretches of the postings, each with a counter for every block. */
  private static final int RUNS = 16;

  private final long[] postings;
  private final int partners;
  private final int threads;
  private final int[][] counts; // by run and block: how many pairs
  private final long[] capped = new long[RUNS];

  /** What takes the pairs of a block. */
  interface Taker {
    /**
     * Takes pairs; several threads may, each another block's.
     *
     * @param block its number
     * @param pairs those of some blocks, to be read by {@link #text}, {@link #other} and {@link
     *     #isCommon}
     * @param from the first of its own
     * @param to one past the last
     */
    void take(int block, long[] pairs, int from, int to);
  }

  /**
   * Counts pairs.
   *
   * @param postings sorted, and no text twice under one fingerprint
   * @param partners with how many texts each is paired where a fingerprint has more
   */
  SharedPairs(long[] postings, int texts, int partners, int threads) {
    this.postings = postings;
    this.partners = partners;
    this.threads = threads;
    this.counts = new int[RUNS][(int) ((texts + BLOCK - 1L) / BLOCK)];
    Workers.forEach(threads, RUNS, this::count);
  }

  /** How many blocks there are. */
  int blocks() {
    return counts[0].length;
  }

  /** How often a text has more before it under a fingerprint than it is paired with. */
  long capped() {
    return Arrays.stream(capped).sum();
  }

  /** Gives the pairs of each block. */
  void forEachBlock(Taker taker) {
    forEachBlock(Math.max(MIN_HELD, postings.length / 4), taker);
  }

  /** The same, holding so many pairs at a time, or those of one block. */
  void forEachBlock(long maxHeld, Taker taker) {
    long all = IntStream.range(0, blocks()).mapToLong(this::size).sum();
    long[] pairs = new long[(int) Math.min(all, maxHeld)];
    for (int first = 0; first < blocks(); ) {
      int end = first;
      long size = 0;
      while (end < blocks() && (end == first || size + size(end) <= maxHeld)) {
        size += size(end++);
      }
      pairs = pairs.length < size ? new long[Math.toIntExact(size)] : pairs;
      hold(first, end, pairs, taker);
      first = end;
    }
  }

  private long size(int block) {
    return Arrays.stream(counts).mapToLong(run -> run[block]).sum();
  }

  private void hold(int firstBlock, int endBlock, long[] pairs, Taker taker) {
    int[][] next =
        new int[RUNS][endBlock - firstBlock]; // by run and block: where its next pair goes
    int[] starts = new int[endBlock - firstBlock + 1];
    int at = 0;
    for (int block = firstBlock; block < endBlock; block++) {
      for (int run = 0; run < RUNS; run++) {
        next[run][block - firstBlock] = at;
        at += counts[run][block];
      }
      starts[block - firstBlock + 1] = at;
    }
    Workers.forEach(threads, RUNS, run -> scatter(run, firstBlock, next[run], pairs));
    Workers.forEach(
        threads,
        endBlock - firstBlock,
        i -> taker.take(firstBlock + i, pairs, starts[i], starts[i + 1]));
  }

  private void count(int run) {
    int[] byBlock = counts[run];
    int end = start(run + 1);
    int first = start(run);
    for (int i = first; i < end; i++) {
      first = isFirst(i) ? i : first;
      byBlock[Postings.id(postings[i]) >>> BLOCK_BITS] += Math.min(i - first, partners);
      capped[run] += i - first > partners ? 1 : 0;
    }
  }

  private void scatter(int run, int firstBlock, int[] next, long[] pairs) {
    int end = start(run + 1);
    int first = start(run);
    for (int i = first; i < end; i++) {
      first = isFirst(i) ? i : first;
      int text = Postings.id(postings[i]);
      int block = (text >>> BLOCK_BITS) - firstBlock;
      if (i > first && block >= 0 && block < next.length) {
        int before = Math.min(i - first, partners);
        int common = i - first > partners ? 1 : 0;
        int at = next[block];
        for (int k = 0; k < before; k++) {
          pairs[at + k] = of(text, Postings.id(postings[first + k]), common);
        }
        next[block] = at + before;
      }
    }
  }

  private boolean isFirst(int i) {
    return i == 0 || Postings.fingerprint(postings[i]) != Postings.fingerprint(postings[i - 1]);
  }

  /** Where a run begins: with the first posting of a fingerprint. */
  private int start(int run) {
    int at = (int) ((long) postings.length * run / RUNS);
    while (at < postings.length && !isFirst(at)) {
      at++;
    }
    return at;
  }

  private static long of(int text, int other, int common) {
    return (long) (text & (BLOCK - 1)) << Integer.SIZE | ((other << 1 | common) & 0xFFFFFFFFL);
  }

  /** Which of its block the later text of a pair is. */
  static int text(long pair) {
    return (int) (pair >>> Integer.SIZE);
  }

  /** The earlier text of a pair. */
  static int other(long pair) {
    return (int) pair >>> 1;
  }

  /** Whether more texts than the partners stand before the later one under this fingerprint. */
  static boolean isCommon(long pair) {
    return (pair & 1) != 0;
  }

  /** Sorts pairs of one block by the later text, then by the earlier, into a new array. */
  static long[] sorted(long[] pairs, int from, int to, int texts) {
    long[] sorted = Arrays.copyOfRange(pairs, from, to);
    long[] half = new long[sorted.length];
    for (int shift = 1; shift <= Integer.SIZE && texts >>> (shift - 1) > 0; shift += BLOCK_BITS) {
      pass(sorted, half, shift);
      long[] swapped = sorted;
      sorted = half;
      half = swapped;
    }
    pass(sorted, half, Integer.SIZE);
    return half;
  }

  /** Sorts by some bits; equal ones stay in order. */
  private static void pass(long[] from, long[] to, int shift) {
    int[] next = new int[BLOCK + 1];
    for (long pair : from) {
      next[((int) (pair >>> shift) & (BLOCK - 1)) + 1]++;
    }
    for (int value = 0; value < BLOCK - 1; value++) {
      next[value + 1] += next[value];
    }
    for (long pair : from) {
      to[next[(int) (pair >>> shift) & (BLOCK - 1)]++] = pair;
    }
  }
}
