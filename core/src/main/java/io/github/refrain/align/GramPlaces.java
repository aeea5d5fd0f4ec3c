package io.github.refrain.align;

/** Where in a text each gram, a run of a few letters, was met last. Cost: one look-up a place. */
final class GramPlaces {

  static final int NEVER = -1;

  private final int[] letters;
  private final int gram;
  private final int[] places; // by slot: place + 1
  private final int shift;

  GramPlaces(int[] letters, int gram) {
    this.letters = letters;
    this.gram = gram;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * letters.length);
    this.places = new int[1 << bits];
    this.shift = Integer.SIZE - bits;
  }

  /** Where the gram at a place was met before; from now on it was met here. */
  int replace(int place) {
    int hash = 0;
    for (int i = place; i < place + gram; i++) {
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
    for (int i = 0; i < gram; i++) {
      if (letters[left + i] != letters[right + i]) {
        return false;
      }
    }
    return true;
  }
}
