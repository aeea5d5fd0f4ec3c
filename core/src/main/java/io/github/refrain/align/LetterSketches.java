package io.github.refrain.align;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A lower bound of the edit distance of any two of many texts, from {@value #BITS} bits each.
 *
 * <p>Every letter sets the bit of its hash and of how often it has occurred so far, digits aside.
 * An edit takes one such pair away or adds one, or does both, so that two texts at distance d
 * differ in at most {@code 2 d} bits. All sketches stand in one array, since what a look at two of
 * them costs is their way from memory. Cost: a pass over the letters once, then sixteen words a
 * pair, half of them where the first half tells.
 */
public final class LetterSketches {

  private static final int BITS = 1 << 10;
  private static final int WORDS = BITS / Long.SIZE;
  private static final int MULTIPLIER = 0x9E3779B1;

  private final long[] words;

  /**
   * Empty sketches.
   *
   * @param texts for how many texts
   */
  public LetterSketches(int texts) {
    checkArgument(texts >= 0, "texts (%s) must be >= 0", texts);
    words = new long[Math.multiplyExact(texts, WORDS)];
  }

  /** Sketches a text; different texts may be put by different threads. */
  public void put(int text, int[] letters) {
    // a count that wraps around sets a bit again: the bound still holds
    byte[] occurrences = new byte[BITS];
    int from = text * WORDS;
    for (int letter : letters) {
      if (letter < '0' || letter > '9') {
        int place = (letter * MULTIPLIER) >>> (Integer.SIZE - 10);
        int occurrence = occurrences[place]++ & 0xFF;
        int bit = ((place + BITS * occurrence) * MULTIPLIER) >>> (Integer.SIZE - 10);
        words[from + bit / Long.SIZE] |= 1L << bit;
      }
    }
  }

  /**
   * How many bits of the first half of a text's sketch and of others' differ, all of them without a
   * branch: so the way of one from memory is not waited for before the next is sent for.
   *
   * @param bits by place in {@code others}, written
   */
  public void differing(int text, int[] others, int count, int[] bits) {
    for (int i = 0; i < count; i++) {
      bits[i] = differing(text * WORDS, others[i] * WORDS);
    }
  }

  /**
   * Whether two texts may be within {@code max} edits; false only if they are not.
   *
   * @param bits how many bits of the first half differ
   */
  public boolean mightBeWithin(int left, int right, int bits, int max) {
    return bits <= 2L * max
        && bits + differing(left * WORDS + WORDS / 2, right * WORDS + WORDS / 2) <= 2L * max;
  }

  /** Whether two texts may be within {@code max} edits; false only if they are not. */
  public boolean mightBeWithin(int left, int right, int max) {
    return mightBeWithin(left, right, differing(left * WORDS, right * WORDS), max);
  }

  /** How many bits of half a sketch differ. */
  private int differing(int left, int right) {
    int bits = 0;
    for (int i = 0; i < WORDS / 2; i++) {
      bits += Long.bitCount(words[left + i] ^ words[right + i]);
    }
    return bits;
  }
}
