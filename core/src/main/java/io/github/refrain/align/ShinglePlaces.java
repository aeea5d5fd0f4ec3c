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

  /** Up to so many letters a table with {@value #ROOMY} slots for each stays in the cache. */
  private static final int MAX_ROOMY = 1 << 9;

  /**
   * So many that a shingle seldom meets another's place, which would be a wrong guess each time.
   */
  private static final int ROOMY = 8;

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L; // Fibonacci hashing

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
    int room = letters.length <= MAX_ROOMY ? ROOMY : 2;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(room * letters.length);
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

  /**
   * The places whose shingles were met before, in order, in one pass over all places of the text:
   * the same as {@link #replace} at one after the other, for a fifth of the cost.
   *
   * @param again the places, written
   * @param before where each was met last, written
   * @return how many there are; one more than there is room for where there are more
   */
  int repeated(int[] again, int[] before) {
    int[] text = letters;
    int[] slots = table;
    int found = 0;
    int mask = (1 << (Long.SIZE - shift)) - 1;
    int laneMask = (1 << laneBits) - 1;
    long lanes = 0;
    for (int i = 0; i < text.length; i++) {
      lanes = ((lanes << laneBits) | (text[i] & laneMask)) & windowMask;
      int place = i - shingleLetters + 1;
      if (place >= 0) {
        int slot = (int) ((lanes * MULTIPLIER) >>> shift);
        int last = slots[slot] - base;
        while (last >= 0 && !same(last, place)) {
          slot = (slot + 1) & mask;
          last = slots[slot] - base;
        }
        slots[slot] = base + place;
        if (last >= 0) {
          if (found == again.length) {
            return found + 1;
          }
          again[found] = place;
          before[found++] = last;
        }
      }
    }
    return found;
  }

  /** Where the shingle at a place was met before; from now on it was met here. */
  int replace(int place) {
    roll(place);
    int slot = (int) ((window * MULTIPLIER) >>> shift);
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
