package io.github.refrain.sketch;

import static java.util.Objects.requireNonNull;

/**
 * How texts of one script are sketched: the signature and how it is cut into bands.
 *
 * @param sketcher makes the signatures
 * @param banding cuts them
 */
public record SketchPlan(Sketcher sketcher, Banding banding) {

  /** Checks the parts. */
  public SketchPlan {
    requireNonNull(sketcher, "sketcher");
    requireNonNull(banding, "banding");
  }

  /**
   * The plan that makes two texts of this identity candidates with probability {@code recall}.
   *
   * @param shingleLetters letters per shingle: fewer survive more noise and tell less apart
   * @param components the size of a signature, a positive multiple of 64
   * @param identity the lowest identity that must be found, in (0, 1]
   * @param recall the probability with which it must be found, in (0, 1)
   * @param seed chooses the hash functions
   */
  public static SketchPlan forIdentity(
      int shingleLetters, int components, double identity, double recall, long seed) {
    double atCut = Shingles.expectedResemblance(Math.min(identity, 0.99), shingleLetters);
    return new SketchPlan(
        Sketcher.onePermutationV1(shingleLetters, components, seed),
        Banding.forRecall(atCut, recall, components));
  }

  /** The band keys of a text. */
  public int[] keys(int[] letters) {
    return banding.keys(sketcher.sketch(letters));
  }
}
