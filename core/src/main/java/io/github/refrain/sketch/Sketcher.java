package io.github.refrain.sketch;

/**
 * Makes MinHash signatures of texts (Broder 1997, <a
 * href="https://doi.org/10.1109/SEQUEN.1997.666900">doi:10.1109/SEQUEN.1997.666900</a>).
 *
 * <pre>{@code
 * Sketcher sketcher = Sketcher.onePermutationV1(3, 128, 0L);
 * int[] left = "the quick brown fox".codePoints().toArray();
 * int[] right = "the quick brown dog".codePoints().toArray();
 * sketcher.sketch(left).estimatedResemblance(sketcher.sketch(right)); // about 0.7
 * }</pre>
 *
 * <p>An instance is immutable and may be shared by threads.
 */
public interface Sketcher {

  /**
   * The signature of a text.
   *
   * @param letters the letters as code points; shingles are runs of them. A text shorter than a
   *     shingle counts as one shingle; an empty text has a signature of its own, which equals only
   *     that of an empty text
   * @return {@link #components()} components, 4 bytes each
   */
  Signature sketch(int[] letters);

  /** How many components its signatures have. */
  int components();

  /** How many letters a shingle has. */
  int shingleLetters();

  /**
   * One-permutation hashing in groups of 32 bins: each shingle is hashed once per group and updates
   * one bin; empty bins copy a full one.
   *
   * <p>Error: unbiased; root mean square at most {@code 1 / (2 sqrt k)}, below that of {@code k}
   * independent permutations on texts of more than about 64 shingles. Cost: about 2 operations a
   * shingle and group. Papers: Li, Owen and Zhang 2012 (<a
   * href="https://arxiv.org/abs/1208.1259">arXiv:1208.1259</a>) for the bins, Shrivastava 2017 (<a
   * href="https://arxiv.org/abs/1703.04664">arXiv:1703.04664</a>) for the empty ones; the groups,
   * which bound the price of empty bins on short texts, are ours.
   *
   * <p>The components of a version never change: persisted signatures stay comparable.
   *
   * @param shingleLetters letters per shingle, at least 1
   * @param components a positive multiple of 64
   * @param seed chooses the hash functions; take a secret one where texts may be hostile
   * @throws IllegalArgumentException if a parameter is out of range
   */
  static Sketcher onePermutationV1(int shingleLetters, int components, long seed) {
    return new OnePermutationSketcher(shingleLetters, components, seed);
  }
}
