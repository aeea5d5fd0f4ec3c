package io.github.refrain.sketch;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A shingle with gaps: the letters at the ones of a pattern such as {@code 1101}.
 *
 * <p>With as many letters as a shingle without gaps it tells texts apart as well, and two
 * neighbours share fewer letters, so that one wrong letter leaves more of them whole (Ma, Tromp and
 * Li 2002, <a href="https://doi.org/10.1093/bioinformatics/18.3.440">
 * doi:10.1093/bioinformatics/18.3.440</a>). The hash is multilinear in the letters. Immutable.
 */
public final class SpacedShingle {

  private final int span;
  private final int[] offsets;
  private final long[] multipliers;
  private final long start;

  private SpacedShingle(String pattern, long seed) {
    span = pattern.length();
    offsets = IntStream.range(0, span).filter(i -> pattern.charAt(i) == '1').toArray();
    start = ShingleHasher.mix(seed ^ offsets.length);
    multipliers = new long[offsets.length];
    long value = start;
    for (int i = 0; i < multipliers.length; i++) {
      value = ShingleHasher.mix(value);
      multipliers[i] = value | 1;
    }
  }

  /**
   * A spaced shingle.
   *
   * @param pattern ones for letters, zeros for gaps; the first and the last are ones
   * @param seed chooses the hash function
   * @throws IllegalArgumentException if the pattern is none
   */
  public static SpacedShingle of(String pattern, long seed) {
    checkArgument(pattern.matches("1([01]*1)?"), "pattern (%s) must be like 1101", pattern);
    return new SpacedShingle(pattern, seed);
  }

  /** How many letters it spans, gaps included. */
  public int span() {
    return span;
  }

  /** How many letters it has, gaps left out. */
  int letters() {
    return offsets.length;
  }

  /** At how many places of a text it stands. */
  int count(int letters) {
    return Math.max(0, letters - span + 1);
  }

  /** The hashes of the letters at all places. */
  long[] hashes(int[] letters) {
    long[] hashes = new long[count(letters.length)];
    hash(letters, hashes);
    return hashes;
  }

  /**
   * Writes the hashes of the letters at all places to the start of an array; tap by tap, which
   * keeps the processor busy.
   *
   * @return how many there are
   */
  int hash(int[] letters, long[] hashes) {
    int count = count(letters.length);
    Arrays.fill(hashes, 0, count, start);
    for (int i = 0; i < offsets.length; i++) {
      int offset = offsets[i];
      long multiplier = multipliers[i];
      for (int at = 0; at < count; at++) {
        hashes[at] += letters[at + offset] * multiplier;
      }
    }
    for (int at = 0; at < count; at++) {
      hashes[at] = ShingleHasher.mix(hashes[at]);
    }
    return count;
  }
}
