package io.github.refrain.sketch;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How a signature is cut into bands: two texts are candidates if they agree in all rows of at least
 * one band (Leskovec, Rajaraman and Ullman, <a href="http://www.mmds.org">Mining of Massive
 * Datasets</a>, chapter 3).
 *
 * <pre>{@code
 * Banding banding = Banding.forRecall(0.34, 0.99, 128); // 38 bands of 2 rows
 * banding.probability(0.34);                            // 0.99
 * }</pre>
 *
 * @param bands how many bands, at least 1
 * @param rows components per band, at least 1
 */
public record Banding(int bands, int rows) {

  /** Checks the parts. */
  public Banding {
    checkArgument(bands >= 1, "bands (%s) must be >= 1", bands);
    checkArgument(rows >= 1, "rows (%s) must be >= 1", rows);
  }

  /**
   * The banding that finds a pair of resemblance {@code jaccard} with probability {@code recall}
   * and as few others as possible: the most rows that allow it, then the fewest bands. Where {@code
   * components} are too few for it, every component is a band of its own.
   *
   * @param jaccard the lowest resemblance that must be found, in (0, 1)
   * @param recall the probability with which it must be found, in (0, 1)
   * @param components the size of the signatures, at least 1
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public static Banding forRecall(double jaccard, double recall, int components) {
    checkArgument(jaccard > 0 && jaccard < 1, "jaccard (%s) must be in (0, 1)", jaccard);
    checkArgument(recall > 0 && recall < 1, "recall (%s) must be in (0, 1)", recall);
    checkArgument(components >= 1, "components (%s) must be >= 1", components);
    for (int rows = components; rows > 1; rows--) {
      double bands = Math.ceil(Math.log1p(-recall) / Math.log1p(-Math.pow(jaccard, rows)));
      if (bands * rows <= components) {
        return new Banding(Math.max(1, (int) bands), rows);
      }
    }
    return new Banding(components, 1);
  }

  /** The probability that a pair of this resemblance is a candidate: {@code 1 - (1 - j^r)^b}. */
  public double probability(double jaccard) {
    checkArgument(jaccard >= 0 && jaccard <= 1, "jaccard (%s) must be in [0, 1]", jaccard);
    return 1 - Math.pow(1 - Math.pow(jaccard, rows), bands);
  }

  /** How many components of a signature it reads. */
  public int components() {
    return bands * rows;
  }

  /**
   * The keys of a signature, one a band: two signatures that agree in a band have the same key
   * there. Keys of different bands differ but for chance (one in 2^32).
   *
   * @throws IllegalArgumentException if the signature has fewer than {@link #components()}
   */
  public int[] keys(Signature signature) {
    checkArgument(
        signature.size() >= components(),
        "signature.size() (%s) must be >= %s",
        signature.size(),
        components());
    int[] keys = new int[bands];
    for (int band = 0; band < bands; band++) {
      long key = band;
      for (int row = 0; row < rows; row++) {
        key = ShingleHasher.mix(key ^ signature.component(row * bands + band));
      }
      keys[band] = (int) (key >>> 32);
    }
    return keys;
  }
}
