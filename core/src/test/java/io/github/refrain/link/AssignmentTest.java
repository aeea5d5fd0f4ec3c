package io.github.refrain.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {

  private static final double EXACT = 1e-9;

  @Test
  void best_isAsGoodAsTheBestOfAllAssignments() {
    Random random = new Random(1);
    for (int round = 0; round < 500; round++) {
      int rows = random.nextInt(6);
      int columns = random.nextInt(6);
      double[][] gains = new double[rows][columns];
      for (double[] row : gains) {
        for (int column = 0; column < columns; column++) {
          row[column] = random.nextInt(3) == 0 ? 0 : 6 * random.nextDouble() - 2;
        }
      }
      int[] found = Assignment.best(gains, columns);
      assertEquals(bruteForce(gains, 0, new boolean[columns]), sum(gains, found), EXACT);
    }
  }

  @Test
  void best_neverTakesWhatGainsNothing() {
    double[][] gains = {{0, -1}, {-3, 0}};
    assertArrayEquals(new int[] {Assignment.NONE, Assignment.NONE}, Assignment.best(gains, 2));
    assertArrayEquals(new int[0], Assignment.best(new double[0][0], 0));
    assertArrayEquals(new int[] {Assignment.NONE}, Assignment.best(new double[1][0], 0));
  }

  @Test
  void best_givesUpTheNearestForTheSum() {
    double[][] gains = {{5, 4}, {4, 0}};
    assertArrayEquals(new int[] {1, 0}, Assignment.best(gains, 2));
  }

  private static double sum(double[][] gains, int[] columns) {
    boolean[] taken = new boolean[gains.length == 0 ? 0 : gains[0].length];
    double sum = 0;
    for (int row = 0; row < columns.length; row++) {
      if (columns[row] != Assignment.NONE) {
        assertTrue(!taken[columns[row]], "a column taken twice");
        taken[columns[row]] = true;
        sum += gains[row][columns[row]];
      }
    }
    return sum;
  }

  private static double bruteForce(double[][] gains, int row, boolean[] taken) {
    if (row == gains.length) {
      return 0;
    }
    double best = bruteForce(gains, row + 1, taken);
    for (int column = 0; column < taken.length; column++) {
      if (!taken[column]) {
        taken[column] = true;
        best = Math.max(best, gains[row][column] + bruteForce(gains, row + 1, taken));
        taken[column] = false;
      }
    }
    return best;
  }
}
