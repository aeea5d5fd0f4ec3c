package io.github.refrain.split;

import io.github.refrain.parallel.Workers;
import io.github.refrain.split.Candidates.Candidate;
import java.util.Arrays;
import java.util.List;

/**
 * How sure it is that a tail goes on in a head, weighed against its going on elsewhere, another
 * tail's going on there, and its going on nowhere.
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
    weigh(tailWeights, distances);
    for (int round = 1; round < ROUNDS; round++) {
      Workers.stopIfInterrupted();
      double[] labels = new double[tailRows.length];
      double[] joins = new double[distances.length];
      double all = 0;
      for (int i = 0; i < beliefs.length; i++) {
        labels[candidates.get(i).tail()] += beliefs[i];
        joins[candidates.get(i).distance()] += beliefs[i];
        all += beliefs[i];
      }
      tailWeights = tailWeights(labels);
      for (int d = 0; d < distances.length; d++) {
        distances[d] = (joins[d] + SMOOTH * USUAL_DISTANCES[d]) / (all + SMOOTH);
      }
      weigh(tailWeights, distances);
    }
    return beliefs;
  }

  /** The cuts against the tails, by how little these are believed to go on. */
  private double[] tailWeights(double[] labels) {
    int stride = 1 + tailRows.length / MAX_TAILS;
    int size = (tailRows.length + stride - 1) / stride;
    double[][] rows = Arrays.copyOf(cutRows, cutRows.length + size);
    double[] yes = new double[rows.length];
    double[] no = new double[rows.length];
    double all = 0;
    for (int i = 0; i < size; i++) {
      rows[cutRows.length + i] = tailRows[i * stride];
      no[cutRows.length + i] = 1 - labels[i * stride];
      all += labels[i * stride];
    }
    Arrays.fill(yes, 0, cutRows.length, all / cutRows.length);
    double[] usual = TailEvidence.usualWeights();
    Regression.Examples examples = new Regression.Examples(rows, yes, no);
    return new Regression(examples, usual, SHARE_RIDGE, RIDGE).weights();
  }

  private void weigh(double[] tailWeights, double[] distances) {
    Arrays.fill(byLeft, 0);
    Arrays.fill(byRight, 0);
    for (int i = 0; i < beliefs.length; i++) {
      Candidate candidate = candidates.get(i);
      double broken = bounded(Regression.logOdds(tailRows[candidate.tail()], tailWeights));
      beliefs[i] = distances[candidate.distance()] * StrictMath.exp(broken + evidence[i]);
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
