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
  ShingleCounts(HashLists hashes, int threads) {
    long places = Long.highestOneBit(Math.max(1 << 8, 4 * hashes.total()));
    counts = new byte[(int) Math.min(MAX_PLACES, places)];
    int parts = Integer.highestOneBit(threads);
    int partBits = Integer.numberOfTrailingZeros(counts.length / parts);
    Workers.forEach(threads, parts, part -> count(hashes, part, partBits));
  }

  private void count(HashLists hashes, int part, int partBits) {
    int[] own = new int[0];
    for (int block = 0; block < hashes.blockCount(); block++) {
      int[] some = hashes.block(block);
      own = own.length < some.length ? new int[some.length] : own;
      int size = own(some, part, partBits, own);
      for (int i = 0; i < size; i++) {
        int place = own[i];
        counts[place] = (byte) (counts[place] + (counts[place] == (byte) MOST ? 0 : 1));
      }
    }
  }

  /** The places of hashes that are a part's own; no branch, since which are its own is chance. */
  private int own(int[] hashes, int part, int partBits, int[] own) {
    int mask = counts.length - 1;
    int size = 0;
    for (int hash : hashes) {
      own[size] = hash & mask;
      size += (hash & mask) >>> partBits == part ? 1 : 0;
    }
    return size;
  }

  /** How often a hash occurs, or more. */
  int of(int hash) {
    return counts[hash & (counts.length - 1)] & MOST;
  }
}
