package io.github.refrain.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
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

  /** Two rows and two columns: all other ways are those that isClear looks at. */
  @Test
  void isClear_smallMatrices_isWhatBruteForceSays() {
    Random random = new Random(11);
    for (int round = 0; round < 20_000; round++) {
      double[][] gains = new double[2][2];
      for (double[] row : gains) {
        for (int column = 0; column < 2; column++) {
          row[column] = random.nextInt(9) - 3;
        }
      }
      int[] best = Assignment.best(gains, 2);
      for (int row = 0; row < 2; row++) {
        if (best[row] != Assignment.NONE) {
          double margin = 0.5 + random.nextInt(4);
          boolean clear = total(gains, best) - bestOtherwise(gains, row, best[row]) >= margin;
          assertEquals(
              clear, Assignment.isClear(gains, best, row, margin), Arrays.deepToString(gains));
        }
      }
    }
  }

  /** The most that is gained where a row or its column has another partner. */
  private static double bestOtherwise(double[][] gains, int row, int column) {
    double most = Double.NEGATIVE_INFINITY;
    for (int first = Assignment.NONE; first < 2; first++) {
      for (int second = Assignment.NONE; second < 2; second++) {
        int[] columnOf = {first, second};
        boolean valid = first == Assignment.NONE || first != second;
        int mine = columnOf[row];
        int theirs = columnOf[1 - row];
        boolean others =
            (mine != Assignment.NONE && mine != column && gains[row][mine] > 0)
                || (theirs == column && gains[1 - row][theirs] > 0);
        if (valid && others) {
          most = Math.max(most, total(gains, columnOf));
        }
      }
    }
    return most;
  }

  private static double total(double[][] gains, int[] columnOf) {
    double total = 0;
    for (int row = 0; row < columnOf.length; row++) {
      total += columnOf[row] == Assignment.NONE ? 0 : Math.max(0, gains[row][columnOf[row]]);
    }
    return total;
  }
}
