package io.github.refrain.link;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The best one-to-one assignment: of all ways to give each row at most one column and each column
 * at most one row, one with the highest sum of gains.
 *
 * <p>By shortest augmenting paths over potentials (Jonker and Volgenant 1987, <a
 * href="https://doi.org/10.1007/BF02278710">doi:10.1007/BF02278710</a>). Cost: {@code rows^2 *
 * (rows + columns)}.
 */
final class Assignment {

  /** What a row without a column has. */
  static final int NONE = -1;

  private final double[][] gains;
  private final int columns;
  private final double[] rowPotential;
  private final double[] columnPotential;
  private final int[] rowOf; // by column; the last column stands for the row that is being placed

  private Assignment(double[][] gains, int columns) {
    this.gains = gains;
    this.columns = columns + gains.length; // a row may always take a column of its own, for nothing
    this.rowPotential = new double[gains.length];
    this.columnPotential = new double[this.columns + 1];
    this.rowOf = new int[this.columns + 1];
    Arrays.fill(rowOf, NONE);
  }

  /**
   * The column of each row, or {@link #NONE}.
   *
   * @param gains by row and column; what is not above 0 is never taken
   * @param columns how many columns there are
   */
  static int[] best(double[][] gains, int columns) {
    Assignment assignment = new Assignment(gains, columns);
    for (int row = 0; row < gains.length; row++) {
      assignment.place(row);
    }
    int[] columnOf = new int[gains.length];
    Arrays.fill(columnOf, NONE);
    for (int column = 0; column < columns; column++) {
      int row = assignment.rowOf[column];
      if (row != NONE && gains[row][column] > 0) {
        columnOf[row] = column;
      }
    }
    return columnOf;
  }

  /**
   * Whether a row's column is told from others: neither to take one that is free, nor to change
   * with another row, nor to let a row without a column have it would cost less than a margin.
   *
   * @param columnOf the best assignment
   */
  static boolean isClear(double[][] gains, int[] columnOf, int row, double margin) {
    int column = columnOf[row];
    double least = gains[row][column] - margin;
    double free = freeGain(gains, columnOf, row);
    if (free > Math.max(0, least)) {
      return false;
    }
    for (int other = 0; other < gains.length; other++) {
      int otherColumn = columnOf[other];
      double lost = otherColumn == NONE ? 0 : gains[other][otherColumn];
      double moved = otherColumn == NONE ? 0 : Math.max(0, gains[row][otherColumn]);
      double taken = Math.max(0, gains[other][column]);
      double otherwise = taken > 0 ? taken + Math.max(moved, free) : moved;
      if (other != row && otherwise > 0 && otherwise - lost > least) {
        return false;
      }
    }
    return true;
  }

  /** The most that a row would gain by a column that no row has. */
  private static double freeGain(double[][] gains, int[] columnOf, int row) {
    BitSet taken = new BitSet();
    Arrays.stream(columnOf).filter(column -> column != NONE).forEach(taken::set);
    double most = 0;
    int free = taken.nextClearBit(0);
    while (free < gains[row].length) {
      most = Math.max(most, gains[row][free]);
      free = taken.nextClearBit(free + 1);
    }
    return most;
  }

  private void place(int row) {
    double[] distance = new double[columns];
    int[] before = new int[columns];
    boolean[] done = new boolean[columns + 1];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    int column = columns;
    rowOf[column] = row;
    while (rowOf[column] != NONE) {
      done[column] = true;
      int nearest = reach(column, distance, before, done);
      shift(distance[nearest], distance, done);
      column = nearest;
    }
    while (column != columns) {
      int previous = before[column];
      rowOf[column] = rowOf[previous];
      column = previous;
    }
  }

  /** Updates the distances by the row of a column; the nearest column that is not done. */
  private int reach(int from, double[] distance, int[] before, boolean[] done) {
    int row = rowOf[from];
    int nearest = NONE;
    for (int column = 0; column < columns; column++) {
      if (!done[column]) {
        double reduced = cost(row, column) - rowPotential[row] - columnPotential[column];
        if (reduced < distance[column]) {
          distance[column] = reduced;
          before[column] = from;
        }
        nearest = nearest == NONE || distance[column] < distance[nearest] ? column : nearest;
      }
    }
    return nearest;
  }

  private void shift(double by, double[] distance, boolean[] done) {
    for (int column = 0; column <= columns; column++) {
      if (done[column]) {
        rowPotential[rowOf[column]] += by;
        columnPotential[column] -= by;
      } else {
        distance[column] -= by;
      }
    }
  }

  private double cost(int row, int column) {
    return column < gains[row].length ? Math.min(0, -gains[row][column]) : 0;
  }
}
