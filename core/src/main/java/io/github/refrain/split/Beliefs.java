package io.github.refrain.split;

import io.github.refrain.parallel.Workers;
import io.github.refrain.split.Candidates.Candidate;
import java.util.Arrays;
import java.util.List;

/**
 * How sure it is that a tail goes on in a head, weighed against its going on elsewhere, another
 * tail's going on there, its other half being lost, and its being whole.
 *
 * <p>How often open tails go on at all, which of them do, and how far away, is learned from the
 * archive itself by expectation and maximization: the beliefs of one round are the examples of the
 * next (Saerens, Latinne and Decaestecker 2002, <a
 * href="https://doi.org/10.1162/089976602753284446">doi:10.1162/089976602753284446</a>, do this for
 * the share of a class; here it is a regression, see {@link TailEvidence}). How broken sentences
 * end is shown by those that {@link Cuts} made, which are many and certain; they weigh as much as
 * the beliefs together. How all else ends is shown by the tails that are not believed to go on.
 *
 * <p>Cost: linear in the candidates, {@value #ROUNDS} times. Sums are taken in the order of the
 * candidates.
 */
final class Beliefs {

  /** Later rounds hardly change a belief. */
  private static final int ROUNDS = 10;

  /** How many tails it takes to leave the usual weights. */
  private static final double RIDGE = 2;

  /**
   * How many tails it takes to leave the usual share of those that go on. It differs more from
   * archive to archive than all else: where sentences are whole, none does, and a few tails that
   * find no head must be enough to say so.
   */
  private static final double SHARE_RIDGE = 0.3;

  /**
   * Which share of the broken sentences has its other half among the candidates, before an archive
   * is seen. It must be learned, since only it tells a page from a clipping; until it is, a head
   * next to a tail is joined only where it is three times likelier to go on than to begin.
   */
  private static final double USUAL_PRESENT = 1.0 / 6;

  /** A dozen weights need no more examples; of more tails an even sample is taken. */
  private static final int MAX_TAILS = 3000;

  /** How many joins it takes to leave the usual distances. */
  private static final double SMOOTH = 3;

  /** The distances before an archive is seen: half of the joins stand side by side. */
  private static final double[] USUAL_DISTANCES = {0.5, 0.24, 0.14, 0.06, 0.04, 0.02};

  /** Surer than this is nothing. */
  private static final double MAX_LOG_ODDS = 30;

  private final List<Candidate> candidates;
  private final double[] evidence;
  private final double[][] tailRows;
  private final double[][] cutRows;
  private final double[] beliefs;
  private final double[] byLeft;
  private final double[] byRight;
  private final double[] lost; // for each tail: broken, if it goes on in no candidate

  private Beliefs(
      List<Candidate> candidates,
      double[] evidence,
      double[][] tailRows,
      double[][] cutRows,
      int size) {
    this.candidates = candidates;
    this.evidence = evidence;
    this.tailRows = tailRows;
    this.cutRows = cutRows;
    beliefs = new double[evidence.length];
    byLeft = new double[size];
    byRight = new double[size];
    lost = new double[tailRows.length];
  }

  /**
   * The belief in each candidate, in [0, 1].
   *
   * @param tailRows what speaks for each tail being broken
   * @param cutRows the same of tails that were cut to learn from
   * @param size how many paragraphs there are
   */
  static double[] of(
      List<Candidate> candidates, double[][] tailRows, double[][] cutRows, int size) {
    double[] evidence = new double[candidates.size()];
    for (int i = 0; i < evidence.length; i++) {
      evidence[i] = bounded(candidates.get(i).evidence());
    }
    return new Beliefs(candidates, evidence, tailRows, cutRows, size).learn();
  }

  private double[] learn() {
    double[] tailWeights = TailEvidence.usualWeights();
    double[] distances = USUAL_DISTANCES.clone();
    weigh(tailWeights, USUAL_PRESENT, distances);
    for (int round = 1; round < ROUNDS; round++) {
      Workers.stopIfInterrupted();
      double[] joined = new double[tailRows.length];
      double[] joins = new double[distances.length];
      double all = 0;
      for (int i = 0; i < beliefs.length; i++) {
        joined[candidates.get(i).tail()] += beliefs[i];
        joins[candidates.get(i).distance()] += beliefs[i];
        all += beliefs[i];
      }
      double[] broken = broken(joined);
      double present = (all + USUAL_PRESENT) / (Arrays.stream(broken).sum() + 1);
      tailWeights = tailWeights(broken);
      for (int d = 0; d < distances.length; d++) {
        distances[d] = (joins[d] + SMOOTH * USUAL_DISTANCES[d]) / (all + SMOOTH);
      }
      weigh(tailWeights, present, distances);
    }
    return beliefs;
  }

  /** How much each tail is believed to be broken, by how much it is believed to go on. */
  private double[] broken(double[] joined) {
    double[] broken = new double[joined.length];
    for (int tail = 0; tail < broken.length; tail++) {
      broken[tail] = joined[tail] + Math.max(0, 1 - joined[tail]) * lost[tail];
    }
    return broken;
  }

  /** The cuts against the tails, by how little these are believed to be broken. */
  private double[] tailWeights(double[] broken) {
    int stride = 1 + tailRows.length / MAX_TAILS;
    int size = (tailRows.length + stride - 1) / stride;
    double[][] rows = Arrays.copyOf(cutRows, cutRows.length + size);
    double[] yes = new double[rows.length];
    double[] no = new double[rows.length];
    double all = 0;
    for (int i = 0; i < size; i++) {
      rows[cutRows.length + i] = tailRows[i * stride];
      no[cutRows.length + i] = 1 - broken[i * stride];
      all += broken[i * stride];
    }
    Arrays.fill(yes, 0, cutRows.length, all / cutRows.length);
    double[] usual = TailEvidence.usualWeights();
    Regression.Examples examples = new Regression.Examples(rows, yes, no);
    return new Regression(examples, usual, SHARE_RIDGE, RIDGE).weights();
  }

  /**
   * Weighs the candidates.
   *
   * @param present which share of the broken tails has its head among them
   */
  private void weigh(double[] tailWeights, double present, double[] distances) {
    double[] goesOn = new double[tailRows.length]; // odds
    for (int tail = 0; tail < goesOn.length; tail++) {
      double broken = StrictMath.exp(bounded(Regression.logOdds(tailRows[tail], tailWeights)));
      double none = 1 + broken * (1 - present);
      lost[tail] = 1 - 1 / none;
      goesOn[tail] = broken * present / none;
    }
    Arrays.fill(byLeft, 0);
    Arrays.fill(byRight, 0);
    for (int i = 0; i < beliefs.length; i++) {
      Candidate candidate = candidates.get(i);
      double near = distances[candidate.distance()];
      beliefs[i] = goesOn[candidate.tail()] * near * StrictMath.exp(evidence[i]);
      byLeft[candidate.left()] += beliefs[i];
      byRight[candidate.right()] += beliefs[i];
    }
    for (int i = 0; i < beliefs.length; i++) {
      Candidate candidate = candidates.get(i);
      double rivals = byLeft[candidate.left()] + byRight[candidate.right()] - beliefs[i];
      beliefs[i] /= 1 + rivals;
    }
  }

  private static double bounded(double logOdds) {
    return Math.max(-MAX_LOG_ODDS, Math.min(MAX_LOG_ODDS, logOdds));
  }
}
