package io.github.refrain.sketch;

import io.github.refrain.parallel.Workers;

/**
 * About how often each shingle hash occurs in an archive, up to {@value #MOST}.
 *
 * <p>One array of bytes without collision lists: a count is never too low, and too high where two
 * hashes share a place. Cost: two to four bytes a hash, {@value #MAX_PLACES} at most.
 */
final class ShingleCounts {

  static final int MOST = 255;

  private static final int MAX_PLACES = 1 << 28;

  private final byte[] counts;

  /** Counts hashes; each thread has its own part of the places. */
  ShingleCounts(int[][] hashes, int threads) {
    long total = 0;
    for (int[] some : hashes) {
      total += some.length;
    }
    long places = Long.highestOneBit(Math.max(1 << 8, 4 * total));
    counts = new byte[(int) Math.min(MAX_PLACES, places)];
    int parts = Integer.highestOneBit(threads);
    int partBits = Integer.numberOfTrailingZeros(counts.length / parts);
    Workers.forEach(threads, parts, part -> count(hashes, part, partBits));
  }

  private void count(int[][] hashes, int part, int partBits) {
    int mask = counts.length - 1;
    for (int[] some : hashes) {
      for (int hash : some) {
        int place = hash & mask;
        if (place >>> partBits == part && counts[place] != (byte) MOST) {
          counts[place]++;
        }
      }
    }
  }

  /** How often a hash occurs, or more. */
  int of(int hash) {
    return counts[hash & (counts.length - 1)] & MOST;
  }
}
