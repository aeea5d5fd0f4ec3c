package io.github.refrain.sketch;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Hashes the shingles of a text: every run of {@code shingleLetters} letters, one 64-bit value
 * each.
 *
 * <p>The window is a polynomial in an odd multiplier modulo 2^64 (Karp and Rabin 1987, <a
 * href="https://doi.org/10.1147/rd.312.0249">doi:10.1147/rd.312.0249</a>): one letter in, one
 * letter out, no substring. A finalizer then spreads it over all bits. Multiplier and finalizer
 * follow from the seed. A text shorter than a shingle is one shingle; an empty text has none.
 *
 * <p>Cost: two multiplications a letter for the window, two for the finalizer. An instance is
 * immutable and may be shared.
 */
final class ShingleHasher {

  private final int shingleLetters;
  private final long offset;
  private final long multiplier;
  private final long outgoing;

  ShingleHasher(int shingleLetters, long seed) {
    checkArgument(shingleLetters >= 1, "shingleLetters (%s) must be >= 1", shingleLetters);
    this.shingleLetters = shingleLetters;
    this.offset = mix(seed);
    this.multiplier = mix(offset) | 1;
    long power = 1;
    for (int i = 0; i < shingleLetters; i++) {
      power *= multiplier;
    }
    this.outgoing = power;
  }

  /** How many shingles, equal ones counted again, a text has. */
  int count(int letters) {
    return letters == 0 ? 0 : Math.max(1, letters - shingleLetters + 1);
  }

  /** Writes the hashes of all shingles to the start of {@code hashes}; returns how many. */
  int hash(int[] letters, int length, long[] hashes) {
    long window = 0;
    int filled = Math.min(shingleLetters, length);
    for (int i = 0; i < filled; i++) {
      window = window * multiplier + letters[i];
    }
    int count = count(length);
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        int in = letters[i + shingleLetters - 1];
        window = window * multiplier + in - letters[i - 1] * outgoing;
      }
      hashes[i] = mix(window + offset);
    }
    return count;
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014), a bijection. */
  static long mix(long value) {
    long mixed = value + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
