package io.github.refrain.split;

/**
 * Logistic regression with a ridge around weights that are usual, so that few examples move them
 * little: Newton's method with halved steps. The first number of a row is 1, and its weight, the
 * bias, has a ridge of its own.
 *
 * <p>Cost: examples times the square of the weights, some ten times.
 */
final class Regression {

  private static final int ROUNDS = 20;
  private static final int HALVINGS = 12;

  /** A gain of less than this share ends the search. */
  private static final double GAIN = 1e-6;

  /** Keeps the curvature positive where every example is certain. */
  private static final double MIN_VARIANCE = 1e-6;

  private final double[][] rows;
  private final double[] yes;
  private final double[] no;
  private final double[] usual;
  private final double biasRidge;
  private final double ridge;

  /**
   * What to learn from.
   *
   * @param rows the examples
   * @param yes how much of each is one of those sought
   * @param no how much of each is none
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  record Examples(double[][] rows, double[] yes, double[] no) {}

  /**
   * A regression.
   *
   * @param examples what to learn from
   * @param usual the weights without examples
   * @param biasRidge how many examples it takes to leave the first of them
   * @param ridge how many it takes to leave the others
   */
  Regression(Examples examples, double[] usual, double biasRidge, double ridge) {
    rows = examples.rows();
    yes = examples.yes();
    no = examples.no();
    this.usual = usual;
    this.biasRidge = biasRidge;
    this.ridge = ridge;
  }

  /** The weights that fit best. */
  double[] weights() {
    double[] weights = usual.clone();
    double loss = loss(weights);
    for (int round = 0; round < ROUNDS; round++) {
      double[] step = solve(newton(weights));
      double[] next = weights;
      double nextLoss = loss;
      double size = 1;
      for (int halving = 0; halving < HALVINGS && nextLoss >= loss; halving++, size /= 2) {
        next = moved(weights, step, size);
        nextLoss = loss(next);
      }
      if (!(nextLoss < loss)) {
        break;
      }
      boolean done = loss - nextLoss < GAIN * loss;
      weights = next;
      loss = nextLoss;
      if (done) {
        break;
      }
    }
    return weights;
  }

  /** The log-odds of a row. */
  static double logOdds(double[] row, double[] weights) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += row[i] * weights[i];
    }
    return sum;
  }

  private double ridge(int weight) {
    return weight == 0 ? biasRidge : ridge;
  }

  private double loss(double[] weights) {
    double loss = 0;
    for (int i = 0; i < weights.length; i++) {
      loss += ridge(i) / 2 * (weights[i] - usual[i]) * (weights[i] - usual[i]);
    }
    for (int r = 0; r < rows.length; r++) {
      double z = logOdds(rows[r], weights);
      double both = yes[r] + no[r];
      loss += both * (Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)))) - yes[r] * z;
    }
    return loss;
  }

  /** The curvature with the slope as its last column. */
  private double[][] newton(double[] weights) {
    int size = weights.length;
    double[][] system = new double[size][size + 1];
    for (int i = 0; i < size; i++) {
      system[i][i] = ridge(i);
      system[i][size] = ridge(i) * (usual[i] - weights[i]);
    }
    for (int r = 0; r < rows.length; r++) {
      double[] row = rows[r];
      double p = 1 / (1 + StrictMath.exp(-logOdds(row, weights)));
      double both = yes[r] + no[r];
      double variance = both * Math.max(MIN_VARIANCE, p * (1 - p));
      for (int i = 0; i < size; i++) {
        if (row[i] != 0) {
          for (int j = 0; j < size; j++) {
            system[i][j] += variance * row[i] * row[j];
          }
          system[i][size] += (yes[r] - both * p) * row[i];
        }
      }
    }
    return system;
  }

  private static double[] moved(double[] weights, double[] step, double size) {
    double[] moved = weights.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += size * step[i];
    }
    return moved;
  }

  /** Elimination; the ridge keeps the pivots positive. */
  private static double[] solve(double[][] system) {
    int size = system.length;
    for (int c = 0; c < size; c++) {
      for (int r = c + 1; r < size; r++) {
        double factor = system[r][c] / system[c][c];
        for (int k = c; k <= size; k++) {
          system[r][k] -= factor * system[c][k];
        }
      }
    }
    double[] solution = new double[size];
    for (int r = size - 1; r >= 0; r--) {
      double sum = system[r][size];
      for (int k = r + 1; k < size; k++) {
        sum -= system[r][k] * solution[k];
      }
      solution[r] = sum / system[r][r];
    }
    return solution;
  }
}
