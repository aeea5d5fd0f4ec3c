package io.github.refrain.align;

import java.util.Arrays;

/**
 * Where in a text each shingle was met last. Cost: one look-up a place.
 *
 * <p>For one text after the other: the table is neither made nor emptied again, since what it has
 * from an earlier text lies below the places of this one. For one thread at a time.
 */
final class ShinglePlaces {

  static final int NEVER = -1;

  /** Bits of the largest code point. */
  private static final int MAX_LANE = 21;

  /** A longer text's table is not kept for the next. */
  private static final int MAX_KEPT = 1 << 16;

  private int[] table = {}; // by slot: base + place; what is below the base is empty
  private int[] letters = {};
  private int shingleLetters;
  private long window; // the letters of the shingle, or the lower bits of each
  private long windowMask;
  private int laneBits;
  private int next = NEVER; // the place to which the window moves by one letter
  private int base = 1;
  private int shift;

  /** Turns to another text. */
  void start(int[] letters, int shingleLetters) {
    base += this.letters.length;
    this.letters = letters;
    this.shingleLetters = shingleLetters;
    laneBits = Math.min(MAX_LANE, Long.SIZE / shingleLetters);
    windowMask = -1L >>> (Long.SIZE - laneBits * shingleLetters);
    next = ShinglePlaces.NEVER;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * letters.length);
    boolean wasLong =
        table.length > MAX_KEPT && bits < Integer.SIZE - 1 && table.length > 1 << bits;
    if (table.length < 1 << bits || wasLong) {
      table = new int[1 << bits];
      base = 1;
    } else if (base > Integer.MAX_VALUE - letters.length) {
      Arrays.fill(table, 0);
      base = 1;
    }
    shift = Long.SIZE - bits;
  }

  /** Where the shingle at a place was met before; from now on it was met here. */
  int replace(int place) {
    roll(place);
    int slot = (int) ((window * 0x9E3779B97F4A7C15L) >>> shift); // Fibonacci hashing
    int mask = (1 << (Long.SIZE - shift)) - 1;
    while (table[slot] >= base && !same(table[slot] - base, place)) {
      slot = (slot + 1) & mask;
    }
    int before = table[slot] - base;
    table[slot] = base + place;
    return before < 0 ? NEVER : before;
  }

  /**
   * Moves the window of lanes, one a letter, to a place; by one letter where it was just before.
   */
  private void roll(int place) {
    int from = place == next ? place + shingleLetters - 1 : place;
    for (int i = from; i < place + shingleLetters; i++) {
      window = ((window << laneBits) | (letters[i] & ((1 << laneBits) - 1))) & windowMask;
    }
    next = place + 1;
  }

  private boolean same(int left, int right) {
    for (int i = 0; i < shingleLetters; i++) {
      if (letters[left + i] != letters[right + i]) {
        return false;
      }
    }
    return true;
  }
}
