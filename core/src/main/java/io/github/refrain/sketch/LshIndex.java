package io.github.refrain.sketch;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;

/**
 * Buckets of texts that agree in a band, and through them the candidates for a text.
 *
 * <pre>{@code
 * LshIndex index = new LshIndex(64);
 * index.put(0, banding.keys(first));
 * for (int candidate : index.candidates(banding.keys(second))) { … }
 * }</pre>
 *
 * <p>A bucket takes at most {@code maxBucketSize} texts, the first ones. What all texts of a kind
 * share (a byline, a form) says nothing about a pair; texts that are alike meet in other buckets
 * too. Equal texts do not: put one of them only, as those beyond the limit are in no bucket. {@link
 * #overflow()} says how often a bucket was full. A number that is put twice stands for both texts.
 *
 * <p>Cost: 8 bytes per text and band and 24 to 48 per bucket; a look-up is one probe a band. The
 * table is open addressing on primitive arrays. For one thread at a time.
 */
public final class LshIndex {

  /** The longest array that every JVM can make. */
  private static final int MAX_ID = Integer.MAX_VALUE - 8;

  private final int maxBucketSize;

  // A bucket: its key, how many texts it holds, and the entry of the last one.
  private int[] bucketKeys = new int[1 << 10];
  private int[] bucketSizes = new int[1 << 10];
  private int[] bucketHeads = new int[1 << 10];
  private int buckets;

  // An entry: a text and the entry before it in the same bucket.
  private int[] entryIds = new int[1 << 10];
  private int[] entryNext = new int[1 << 10];
  private int entries;

  private int[] shared = new int[1 << 8]; // by id: buckets shared with the text looked up
  private long overflow;

  /**
   * An empty index.
   *
   * @param maxBucketSize how many texts a bucket takes, at least 1
   * @throws IllegalArgumentException if it is less
   */
  public LshIndex(int maxBucketSize) {
    checkArgument(maxBucketSize >= 1, "maxBucketSize (%s) must be >= 1", maxBucketSize);
    this.maxBucketSize = maxBucketSize;
  }

  /**
   * Adds a text.
   *
   * @param id any number from 0 up; memory grows with the largest
   * @param keys from {@link Banding#keys}
   */
  public void put(int id, int[] keys) {
    checkArgument(id >= 0 && id < MAX_ID, "id (%s) must be in [0, %s)", id, MAX_ID);
    if (id >= shared.length) {
      shared =
          Arrays.copyOf(
              shared, Math.max(id + 1, Math.min(MAX_ID, shared.length + (shared.length >> 1))));
    }
    for (int key : keys) {
      int slot = slot(key);
      if (bucketSizes[slot] == maxBucketSize) {
        overflow++;
        continue;
      }
      addEntry(id, slot, key);
    }
  }

  /**
   * The texts that share a bucket with a text of these keys, those that share most first, and of
   * these the lowest id first.
   */
  public int[] candidates(int[] keys) {
    int[] found = new int[16];
    int count = 0;
    for (int key : keys) {
      int slot = slot(key);
      int entry = bucketHeads[slot];
      for (int i = bucketSizes[slot]; i > 0; i--, entry = entryNext[entry]) {
        int id = entryIds[entry];
        if (shared[id]++ == 0) {
          found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
          found[count++] = id;
        }
      }
    }
    return mostSharedFirst(found, count);
  }

  /** How often a text was left out of a bucket that was full. */
  public long overflow() {
    return overflow;
  }

  private int[] mostSharedFirst(int[] found, int count) {
    long[] ranked = new long[count];
    for (int i = 0; i < count; i++) {
      ranked[i] = ((long) -shared[found[i]] << 32) | found[i];
      shared[found[i]] = 0;
    }
    Arrays.sort(ranked);
    int[] ids = new int[count];
    for (int i = 0; i < count; i++) {
      ids[i] = (int) ranked[i];
    }
    return ids;
  }

  private void addEntry(int id, int slot, int key) {
    if (entries == entryIds.length) {
      entryIds = Arrays.copyOf(entryIds, 2 * entries);
      entryNext = Arrays.copyOf(entryNext, 2 * entries);
    }
    entryIds[entries] = id;
    entryNext[entries] = bucketHeads[slot];
    bucketHeads[slot] = entries++;
    bucketKeys[slot] = key;
    if (bucketSizes[slot]++ == 0 && ++buckets * 2 > bucketKeys.length) {
      grow();
    }
  }

  /** Where the bucket of a key is, or the empty place where it belongs. */
  private int slot(int key) {
    int mask = bucketKeys.length - 1;
    int slot = key & mask; // keys are hashes already
    while (bucketSizes[slot] > 0 && bucketKeys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] keys = bucketKeys;
    int[] sizes = bucketSizes;
    int[] heads = bucketHeads;
    bucketKeys = new int[2 * keys.length];
    bucketSizes = new int[2 * keys.length];
    bucketHeads = new int[2 * keys.length];
    for (int old = 0; old < keys.length; old++) {
      if (sizes[old] > 0) {
        int slot = slot(keys[old]);
        bucketKeys[slot] = keys[old];
        bucketSizes[slot] = sizes[old];
        bucketHeads[slot] = heads[old];
      }
    }
  }
}
