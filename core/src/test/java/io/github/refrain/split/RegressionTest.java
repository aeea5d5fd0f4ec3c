package io.github.refrain.split;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RegressionTest {

  @Test
  void weights_areTheMinimumOfTheLoss() {
    Random random = new Random(8);
    for (int round = 0; round < 5; round++) {
      double[][] rows = new double[60][3];
      double[] labels = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = new double[] {1, random.nextGaussian(), random.nextGaussian()};
        double odds = 0.5 + rows[i][1] - 2 * rows[i][2];
        labels[i] = random.nextDouble() < 1 / (1 + Math.exp(-odds)) ? 1 : 0;
      }
      double[] usual = {0.3, -0.2, 0};
      double[] ridges = {0.5, 2, 2};
      double[] weights = new Regression(rows, labels, usual, ridges[0], ridges[1]).weights();
      // at the minimum every small step away costs: the loss is convex
      double least = loss(rows, labels, usual, ridges, weights);
      for (int i = 0; i < weights.length; i++) {
        for (double step : new double[] {-0.02, 0.02}) {
          double[] other = weights.clone();
          other[i] += step;
          assertTrue(loss(rows, labels, usual, ridges, other) > least);
        }
      }
    }
  }

  @Test
  void weights_withoutExamplesAreTheUsualOnes() {
    double[] usual = {1, -2};
    Regression regression = new Regression(new double[0][], new double[0], usual, 3, 3);
    assertArrayEquals(usual, regression.weights());
  }

  @Test
  void logOdds_isTheWeighedSum() {
    assertEquals(-1, Regression.logOdds(new double[] {1, 2}, new double[] {3, -2}), 1e-12);
  }

  /** The negative logarithm of the likelihood, and half ridges around what is usual. */
  private static double loss(
      double[][] rows, double[] labels, double[] usual, double[] ridges, double[] weights) {
    double loss = 0;
    for (int i = 0; i < weights.length; i++) {
      loss += ridges[i] * Math.pow(weights[i] - usual[i], 2) / 2;
    }
    for (int i = 0; i < rows.length; i++) {
      double odds = Regression.logOdds(rows[i], weights);
      double probability = 1 / (1 + Math.exp(-odds));
      loss -= labels[i] * Math.log(probability) + (1 - labels[i]) * Math.log(1 - probability);
    }
    return loss;
  }
}
