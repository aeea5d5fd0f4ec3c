package io.github.refrain.align;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Finds an alignment with the fewest edits.
 *
 * <p>Only a band of diagonals is filled in, which grows until it holds a path (Ukkonen 1985, <a
 * href="https://doi.org/10.1016/S0019-9958(85)80046-2">doi:10.1016/S0019-9958(85)80046-2</a>), and
 * traced back through its bit vectors ({@link PathTable}). Where that table would be too large, the
 * left text is halved and the right one cut where the distances of the halves add up to that of the
 * whole (Hirschberg 1975, <a
 * href="https://doi.org/10.1145/360825.360861">doi:10.1145/360825.360861</a>).
 */
final class Aligner {

  /** Words of a table that is filled in at once: 16 MB. */
  private static final long MAX_WORDS = 1 << 21;

  /** The first guess at a distance: one word of bits holds its diagonals. */
  private static final int FIRST_GUESS = Long.SIZE - 1;

  /** A longer text's tables are not kept for the next. */
  private static final int MAX_KEPT = 1 << 12;

  /** Every thread's own, since to make one takes as long as to align two short texts. */
  private static final ThreadLocal<EditDistance> FROM_LEFT =
      ThreadLocal.withInitial(EditDistance::new);

  private final ImmutableList.Builder<Alignment.Run> runs = ImmutableList.builder();
  private final boolean flips; // what is left here is right outside
  private boolean equal = true;
  private int leftStart;
  private int rightStart;
  private int leftEnd;
  private int rightEnd;

  private Aligner(boolean flips) {
    this.flips = flips;
  }

  /** Aligns texts at a known distance letter by letter where that is best, as it often is. */
  static Alignment align(int[] left, int[] right, int distance) {
    return isLetterByLetter(left, right, distance)
        ? letterByLetter(left, right, distance)
        : guessing(left, right, distance);
  }

  /** Aligns texts letter by letter where that is best; the distance is found faster than a path. */
  static Alignment alignCopies(int[] left, int[] right) {
    if (left.length != right.length) {
      return align(left, right);
    }
    EditDistance fromLeft = new EditDistance(left);
    return align(left, right, growing(left, right, FIRST_GUESS, max -> fromLeft.to(right, max)));
  }

  /** Whether texts of one length differ in replaced letters only. */
  private static boolean isLetterByLetter(int[] left, int[] right, int distance) {
    if (left.length != right.length) {
      return false;
    }
    int replaced = 0;
    for (int i = 0; i < left.length; i++) {
      replaced += left[i] == right[i] ? 0 : 1;
    }
    return replaced == distance;
  }

  private static Alignment letterByLetter(int[] left, int[] right, int distance) {
    Aligner aligner = new Aligner(false);
    for (int i = 0; i < left.length; i++) {
      aligner.step(left[i] == right[i], 1, 1);
    }
    aligner.endRun();
    return new Alignment(aligner.runs.build(), distance, left.length, right.length);
  }

  /** Aligns two texts; of several best alignments the same one whichever text is the left. */
  static Alignment align(int[] left, int[] right) {
    return guessing(left, right, FIRST_GUESS);
  }

  private static Alignment guessing(int[] left, int[] right, int guess) {
    Aligner aligner = new Aligner(Arrays.compare(left, right) > 0);
    int distance =
        aligner.flips ? aligner.join(right, left, guess) : aligner.join(left, right, guess);
    aligner.endRun();
    return new Alignment(aligner.runs.build(), distance, left.length, right.length);
  }

  /** Aligns two stretches, first at a guess at their distance, which it returns. */
  private int join(int[] left, int[] right, int guess) {
    int head = Arrays.mismatch(left, right);
    if (head < 0) {
      step(true, left.length, right.length);
      return 0;
    }
    step(true, head, head);
    if (head == left.length || head == right.length) {
      step(false, left.length - head, right.length - head);
      return Math.abs(left.length - right.length);
    }
    int[] leftRest = Arrays.copyOfRange(left, head, left.length);
    int[] rightRest = Arrays.copyOfRange(right, head, right.length);
    return PathTable.size(leftRest, rightRest) <= MAX_WORDS || leftRest.length < 2
        ? trace(leftRest, rightRest, guess)
        : halve(leftRest, rightRest, guess);
  }

  /** Fills a table in a band that grows until it holds a path, and follows the path. */
  private int trace(int[] left, int[] right, int guess) {
    PathTable table = new PathTable(left, right);
    EditDistance fromLeft = left.length > MAX_KEPT ? new EditDistance() : FROM_LEFT.get();
    fromLeft.turnTo(left);
    int distance = growing(left, right, guess, max -> table.fill(fromLeft, max));
    int i = 0;
    int j = 0;
    for (byte step : table.path()) {
      boolean both = step == PathTable.BOTH;
      int fromLeftText = step == PathTable.RIGHT ? 0 : 1;
      int fromRightText = step == PathTable.LEFT ? 0 : 1;
      step(both && left[i] == right[j], fromLeftText, fromRightText);
      i += fromLeftText;
      j += fromRightText;
    }
    return distance;
  }

  private int halve(int[] left, int[] right, int guess) {
    int middle = left.length / 2;
    int[] front = Arrays.copyOf(left, middle);
    int[] back = Arrays.copyOfRange(left, middle, left.length);
    EditDistance fromLeft = new EditDistance(left);
    int distance = growing(left, right, guess, max -> fromLeft.to(right, max));
    int[] heads = new EditDistance(right).ofPrefixesTo(front, distance);
    int[] tails = new EditDistance(reversed(right)).ofPrefixesTo(reversed(back), distance);
    int cut = 0;
    while ((long) heads[cut] + tails[right.length - cut] != distance) {
      cut++;
    }
    join(front, Arrays.copyOf(right, cut), heads[cut]);
    join(back, Arrays.copyOfRange(right, cut, right.length), distance - heads[cut]);
    return distance;
  }

  /** The distance by a band that grows until it holds a path. */
  private static int growing(int[] left, int[] right, int guess, IntUnaryOperator within) {
    int longer = Math.max(left.length, right.length);
    long max = Math.max(Math.max(1, guess), Math.abs(left.length - right.length));
    int found = EditDistance.FARTHER;
    while (found == EditDistance.FARTHER) {
      found = within.applyAsInt((int) Math.min(longer, max));
      max *= 4;
    }
    return found;
  }

  private static int[] reversed(int[] letters) {
    int[] reversed = new int[letters.length];
    for (int i = 0; i < letters.length; i++) {
      reversed[i] = letters[letters.length - 1 - i];
    }
    return reversed;
  }

  /** Adds letters to the run that is open, or opens another. */
  private void step(boolean same, int fromLeft, int fromRight) {
    if (same != equal && fromLeft + fromRight > 0) {
      endRun();
      equal = same;
    }
    leftEnd += fromLeft;
    rightEnd += fromRight;
  }

  private void endRun() {
    if (leftEnd > leftStart || rightEnd > rightStart) {
      Alignment.Run run = new Alignment.Run(equal, leftStart, leftEnd, rightStart, rightEnd);
      runs.add(flips ? run.flipped() : run);
    }
    leftStart = leftEnd;
    rightStart = rightEnd;
  }
}
