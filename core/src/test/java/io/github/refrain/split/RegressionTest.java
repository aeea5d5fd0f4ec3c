package io.github.refrain.split;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
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
      double[] weights =
          new Regression(examples(rows, labels), usual, ridges[0], ridges[1]).weights();
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
    Regression regression = new Regression(examples(new double[0][], new double[0]), usual, 3, 3);
    assertArrayEquals(usual, regression.weights());
  }

  @Test
  void weights_countExamplesByHowMuchTheyAre() {
    double[] usual = {0.1, -0.3};
    double[][] one = {{1, 2}, {1, -1}};
    double[][] copies = {{1, 2}, {1, 2}, {1, 2}, {1, -1}, {1, -1}};
    var heavy = new Regression.Examples(one, new double[] {2, 0}, new double[] {1, 2});
    var many = examples(copies, new double[] {1, 1, 0, 0, 0});
    double[] weights = new Regression(heavy, usual, 1, 1).weights();
    assertArrayEquals(new Regression(many, usual, 1, 1).weights(), weights, 1e-9);
  }

  @Test
  void logOdds_isTheWeighedSum() {
    assertEquals(-1, Regression.logOdds(new double[] {1, 2}, new double[] {3, -2}), 1e-12);
  }

  private static Regression.Examples examples(double[][] rows, double[] labels) {
    return new Regression.Examples(
        rows, labels, Arrays.stream(labels).map(label -> 1 - label).toArray());
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
