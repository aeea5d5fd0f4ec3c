package io.github.refrain.sketch;

import java.util.Arrays;

/** Chooses from every window of hashes the rarest that occurs more than once. */
final class Winnower {

  private Winnower() {}

  /** The places of the rarest, in order; of equally rare ones the lowest hash, then the last. */
  static int[] rarest(int[] hashes, ShingleCounts counts, int window) {
    int[] kept = new int[hashes.length];
    int size = 0;
    int[] rising =
        new int[hashes.length]; // places in the window, each less rare than the one before
    long[] rank = new long[hashes.length];
    int first = 0;
    int end = 0;
    for (int at = 0; at < hashes.length; at++) {
      int count = counts.of(hashes[at]);
      if (count > 1) {
        rank[at] = (long) count << Integer.SIZE | (hashes[at] & 0xFFFFFFFFL);
        while (end > first && rank[rising[end - 1]] >= rank[at]) {
          end--;
        }
        rising[end++] = at;
      }
      if (end > first && rising[first] <= at - window) {
        first++;
      }
      boolean full = at >= window - 1 || at == hashes.length - 1;
      if (full && end > first && (size == 0 || kept[size - 1] != rising[first])) {
        kept[size++] = rising[first];
      }
    }
    return Arrays.copyOf(kept, size);
  }
}
