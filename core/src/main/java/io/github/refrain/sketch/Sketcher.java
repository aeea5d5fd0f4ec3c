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

  /**
   * The signature of the first letters of an array, the same as of these letters alone.
   *
   * <pre>{@code
   * SketchBuffer buffer = new SketchBuffer(); // one a thread
   * for (int[] text : texts) {
   *   signatures.add(sketcher.sketch(text, text.length, buffer));
   * }
   * }</pre>
   *
   * @param letters the letters as code points
   * @param length how many of them, at most all
   * @param buffer is used again and again; nothing but the signature is allocated
   * @throws IndexOutOfBoundsException if there are fewer letters
   */
  Signature sketch(int[] letters, int length, SketchBuffer buffer);

  /** How many components its signatures have. */
  int components();

  /** How many letters a shingle has. */
  int shingleLetters();

  /**
   * One-permutation hashing with two ends and two rounds: each shingle is hashed once and updates
   * four of 128 components; those that stay empty copy others.
   *
   * <p>Error: unbiased; root mean square about {@code sqrt(r j (1 - j) / k)} at resemblance {@code
   * j}, where {@code r}, 1 for independent permutations, is 0.85 for texts of 16 shingles, 0.6 of
   * 64, 0.53 of 100 to 130, and grows to 0.86 at 900 (for {@code k = 128}; the share of shingles
   * that a signature can hold bounds it there). Cost: about 25 operations a shingle for each 128
   * components, and 500 a text. Papers: Li, Owen and Zhang 2012 (<a
   * href="https://arxiv.org/abs/1208.1259">arXiv:1208.1259</a>) for the bins; Ji, Li, Yan, Tian and
   * Zhang 2013 (Min-Max Hash for Jaccard Similarity, ICDM) for the smallest and the largest value;
   * Dahlgaard, Knudsen and Thorup 2017 (<a
   * href="https://arxiv.org/abs/1704.04370">arXiv:1704.04370</a>) for rounds, of which we make two;
   * Shrivastava 2017 (<a href="https://arxiv.org/abs/1703.04664">arXiv:1703.04664</a>) for the
   * copies, whose steps are odd strides here.
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
