package io.github.refrain.split;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.split.Candidates.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeliefsTest {

  private static final int TAILS = 60;

  @Test
  void of_believesTailsMoreThatEndAsCutsDo() {
    double like = belief(200, Tail.of("the council voted for a,", 24, true));
    double unlike = belief(200, Tail.of("the council voted for an", 24, true));
    assertTrue(like > 1.2 * unlike, like + " " + unlike);
  }

  /** The belief in a tail that ends in a comma, where all cuts end like another. */
  private static double belief(int cuts, Tail cut) {
    double[][] cutRows = new double[cuts][];
    Arrays.fill(cutRows, TailEvidence.of(cut, 0.2, 0, false));
    Tail comma = Tail.of("he went to a place, and then,", 29, true);
    double[][] tailRows = new double[TAILS][];
    Arrays.fill(tailRows, TailEvidence.of(comma, 0.2, 0, false));
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < TAILS; i++) {
      candidates.add(new Candidate(i, 2 * i, 2 * i + 1, 0, i % 2 == 0 ? 1 : -2));
    }
    return Beliefs.of(candidates, tailRows, cutRows, 2 * TAILS)[0];
  }
}
