package io.github.refrain.sketch;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Hashes the shingles of a text to 32 bits in loops in which no step waits for the one before, so
 * that the compiler turns them into vector instructions: half the time of a rolling window.
 *
 * <p>All letters are hashed; then each pass makes, of two neighbours, a shingle of one letter more;
 * at last the bits are mixed by a bijection (Chris Wellons, <a
 * href="https://github.com/skeeto/hash-prospector">hash-prospector</a>, lowbias32). Two different
 * shingles have the same hash with a probability of about 2^-32 over the seeds. A text shorter than
 * a shingle is one shingle; an empty text has none. An instance is immutable and may be shared.
 */
final class VectorShingleHasher {

  private final int shingleLetters;
  private final int start;
  private final int letterFactor;
  private final int pairFactor;

  VectorShingleHasher(int shingleLetters, long seed) {
    checkArgument(shingleLetters >= 1, "shingleLetters (%s) must be >= 1", shingleLetters);
    this.shingleLetters = shingleLetters;
    long mixed = ShingleHasher.mix(seed);
    this.start = (int) mixed;
    long factors = ShingleHasher.mix(mixed);
    this.letterFactor = (int) factors | 1;
    this.pairFactor = (int) (factors >>> Integer.SIZE) | 1;
  }

  /**
   * Writes the hashes of all shingles to the start of {@code hashes}; returns how many.
   *
   * @param hashes at least {@code length} long; the rest serves as room
   */
  int hash(int[] letters, int length, int[] hashes) {
    System.arraycopy(letters, 0, hashes, 0, length);
    hashLetters(hashes, length);
    int count = length;
    for (int size = 1; size < shingleLetters && count > 1; size++) {
      joinNeighbours(hashes, --count);
    }
    mix(hashes, count);
    return count;
  }

  private void hashLetters(int[] hashes, int count) {
    for (int i = 0; i < count; i++) {
      hashes[i] = (hashes[i] + start) * letterFactor;
    }
  }

  private void joinNeighbours(int[] hashes, int count) {
    for (int i = 0; i < count; i++) {
      int left = hashes[i];
      hashes[i] = (left ^ (left >>> 15)) * pairFactor + hashes[i + 1];
    }
  }

  /** Replaces each of the first hashes by another, a bijection of it. */
  static void mix(int[] hashes, int count) {
    for (int i = 0; i < count; i++) {
      int hash = hashes[i];
      hash = (hash ^ (hash >>> 16)) * 0x7FEB352D;
      hash = (hash ^ (hash >>> 15)) * 0x846CA68B;
      hashes[i] = hash ^ (hash >>> 16);
    }
  }
}
