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

  /** A longer text's table is not kept for the next. */
  private static final int MAX_KEPT = 1 << 16;

  private int[] table = {}; // by slot: base + place; what is below the base is empty
  private int[] letters = {};
  private int shingleLetters;
  private int base = 1;
  private int shift;

  /** Turns to another text. */
  void start(int[] letters, int shingleLetters) {
    base += this.letters.length;
    this.letters = letters;
    this.shingleLetters = shingleLetters;
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
    shift = Integer.SIZE - bits;
  }

  /** Where the shingle at a place was met before; from now on it was met here. */
  int replace(int place) {
    int hash = 0;
    for (int i = place; i < place + shingleLetters; i++) {
      hash = (hash ^ letters[i]) * 0x9E3779B1;
      hash ^= hash >>> 15;
    }
    int slot = (hash * 0x85EBCA6B) >>> shift;
    int mask = (1 << (Integer.SIZE - shift)) - 1;
    while (table[slot] >= base && !same(table[slot] - base, place)) {
      slot = (slot + 1) & mask;
    }
    int before = table[slot] - base;
    table[slot] = base + place;
    return before < 0 ? NEVER : before;
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
