package io.github.refrain.bench.peer;

/**
 * A signature of another library, made as its documentation says, of the shingles of a text that
 * has been folded to its letters.
 *
 * @param <S> the signature
 */
public interface Peer<S> {

  /** How many components each signature has. */
  int COMPONENTS = 128;

  /** The signature of a text of letters from the basic plane. */
  S sign(String letters);

  /** What two signatures say of the resemblance of their texts. */
  double estimatedResemblance(S left, S right);

  /** The share of equal components. */
  static double shareOfEqual(int[] left, int[] right) {
    int equal = 0;
    for (int i = 0; i < left.length; i++) {
      equal += left[i] == right[i] ? 1 : 0;
    }
    return (double) equal / left.length;
  }
}
