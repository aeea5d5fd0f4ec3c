package io.github.refrain.align;

/** Where in a text each shingle was met last. Cost: one look-up a place. */
final class ShinglePlaces {

  static final int NEVER = -1;

  private final int[] letters;
  private final int shingleLetters;
  private final int[] places; // by slot: place + 1
  private final int shift;

  ShinglePlaces(int[] letters, int shingleLetters) {
    this.letters = letters;
    this.shingleLetters = shingleLetters;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * letters.length);
    this.places = new int[1 << bits];
    this.shift = Integer.SIZE - bits;
  }

  /** Where the shingle at a place was met before; from now on it was met here. */
  int replace(int place) {
    int hash = 0;
    for (int i = place; i < place + shingleLetters; i++) {
      hash = (hash ^ letters[i]) * 0x9E3779B1;
      hash ^= hash >>> 15;
    }
    int slot = (hash * 0x85EBCA6B) >>> shift;
    while (places[slot] != 0 && !same(places[slot] - 1, place)) {
      slot = (slot + 1) & (places.length - 1);
    }
    int before = places[slot] - 1;
    places[slot] = place + 1;
    return before;
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
