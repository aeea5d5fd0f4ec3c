package io.github.refrain.link;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * How alike the articles of an issue are by what they are about: two parts of one share names and
 * figures that nothing else on that day has.
 *
 * <p>The cosine of their shingles, each weighed by how few of the ends have it (inverse
 * document frequency, Spärck Jones 1972, <a
 * href="https://doi.org/10.1108/eb026526">doi:10.1108/eb026526</a>). Cost: linear in the shingles
 * for each pair.
 */
final class Topics {

  /** Of fewer ends, two would share what is common as often as what is rare. */
  private static final int USUAL_ENDS = 20;

  private final IdentityHashMap<JumpEnd, Weighed> weighed = new IdentityHashMap<>();

  /** An end's shingles, ascending, and the weight of each. */
  private static final class Weighed {

    final long[] shingles;
    final double[] weights;
    final double norm;

    Weighed(long[] shingles, double[] weights) {
      this.shingles = shingles;
      this.weights = weights;
      double sum = 0;
      for (double weight : weights) {
        sum += weight;
      }
      norm = Math.sqrt(sum);
    }
  }

  Topics(List<JumpEnd> tails, List<JumpEnd> heads) {
    Map<Long, Integer> counts = new HashMap<>();
    tails.forEach(end -> count(end, counts));
    heads.forEach(end -> count(end, counts));
    int ends = Math.max(USUAL_ENDS, tails.size() + heads.size());
    tails.forEach(end -> weigh(end, counts, ends));
    heads.forEach(end -> weigh(end, counts, ends));
  }

  private static void count(JumpEnd end, Map<Long, Integer> counts) {
    for (long shingle : end.shingles()) {
      counts.merge(shingle, 1, Integer::sum);
    }
  }

  /** A shingle's weight is the square of the logarithm of how rare it is. */
  private void weigh(JumpEnd end, Map<Long, Integer> counts, int ends) {
    double[] weights = new double[end.shingles().length];
    for (int i = 0; i < weights.length; i++) {
      int count = counts.getOrDefault(end.shingles()[i], ends);
      double rarity = StrictMath.log((double) ends / count);
      weights[i] = rarity * rarity;
    }
    weighed.put(end, new Weighed(end.shingles(), weights));
  }

  /** The likeness of two ends, from 0 to 1. */
  double likeness(JumpEnd left, JumpEnd right) {
    Weighed first = requireNonNull(weighed.get(left));
    Weighed second = requireNonNull(weighed.get(right));
    double shared = 0;
    for (int i = 0, j = 0; i < first.shingles.length && j < second.shingles.length; ) {
      int order = Long.compare(first.shingles[i], second.shingles[j]);
      shared += order == 0 ? first.weights[i] : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared == 0 ? 0 : shared / (first.norm * second.norm);
  }
}
