package io.github.refrain.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How alike the articles of an issue are by what they are about: two parts of one share names and
 * figures that nothing else on that day has.
 *
 * <p>The cosine of their shingles, each weighed by how few of the ends have it (inverse
 * document frequency, Spärck Jones 1972, <a
 * href="https://doi.org/10.1108/eb026526">doi:10.1108/eb026526</a>). Cost: linear in the shingles.
 */
final class Topics {

  private final Map<Long, Integer> counts = new HashMap<>();
  private final int ends;

  Topics(List<JumpEnd> tails, List<JumpEnd> heads) {
    this.ends = tails.size() + heads.size();
    tails.forEach(this::count);
    heads.forEach(this::count);
  }

  private void count(JumpEnd end) {
    for (long shingle : end.shingles()) {
      counts.merge(shingle, 1, Integer::sum);
    }
  }

  /** The likeness of two ends, from 0 to 1. */
  double likeness(JumpEnd left, JumpEnd right) {
    long[] first = left.shingles();
    long[] second = right.shingles();
    double shared = 0;
    for (int i = 0, j = 0; i < first.length && j < second.length; ) {
      int order = Long.compare(first[i], second[j]);
      shared += order == 0 ? weight(first[i]) : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared == 0 ? 0 : shared / Math.sqrt(weight(first) * weight(second));
  }

  private double weight(long[] shingles) {
    double sum = 0;
    for (long shingle : shingles) {
      sum += weight(shingle);
    }
    return sum;
  }

  /** The square of the logarithm of how rare a shingle is. */
  private double weight(long shingle) {
    double rarity = Math.log((double) ends / counts.getOrDefault(shingle, ends));
    return rarity * rarity;
  }
}
