package io.github.refrain.cli.rows;

import io.github.refrain.align.Alignment;
import java.util.ArrayList;
import java.util.List;

/**
 * Where two texts differ, letter by letter, as runs over the code points of their sources. Written
 * as numbers: a run of equal text is its length; another one is its mark and its two lengths.
 */
final class PairDiff {

  /** Punctuation, white space or width differ; the letters do not. */
  static final int SOFT = -1;

  /** The letters differ. */
  static final int HARD = -2;

  /** Taken out before the comparison: a stutter or a jump line. */
  static final int TAKEN_OUT = -3;

  private static final int EQUAL = 0;

  private final Stretch left;
  private final Stretch right;
  private final List<Integer> runs = new ArrayList<>();
  private int leftAt;
  private int rightAt;
  private int mark = EQUAL;
  private int leftLength;
  private int rightLength;

  private PairDiff(Stretch left, Stretch right) {
    this.left = left;
    this.right = right;
    this.leftAt = left.from();
    this.rightAt = right.from();
  }

  /** The runs; together they cover both stretches. */
  static List<Integer> of(Stretch left, Stretch right, Alignment alignment) {
    PairDiff diff = new PairDiff(left, right);
    for (Alignment.Run run : alignment.runs()) {
      if (run.equal()) {
        diff.addEqual(run);
      } else {
        diff.addDifferent(run);
      }
    }
    diff.addGap(left.to(), right.to());
    diff.flush();
    return diff.runs;
  }

  private void addEqual(Alignment.Run run) {
    for (int i = 0; i < run.leftLength(); i++) {
      int leftLetter = run.leftStart() + i;
      int rightLetter = run.rightStart() + i;
      addGap(left.start(leftLetter), right.start(rightLetter));
      addBetween(left.end(leftLetter), right.end(rightLetter), SOFT);
    }
  }

  private void addDifferent(Alignment.Run run) {
    boolean onLeft = run.leftLength() > 0;
    boolean onRight = run.rightLength() > 0;
    addGap(
        onLeft ? left.start(run.leftStart()) : leftAt,
        onRight ? right.start(run.rightStart()) : rightAt);
    addBetween(
        onLeft ? left.end(run.leftEnd() - 1) : leftAt,
        onRight ? right.end(run.rightEnd() - 1) : rightAt,
        HARD);
  }

  /** Adds what stands before the next letters. */
  private void addGap(int leftTo, int rightTo) {
    boolean takenOut = left.hasLetters(leftAt, leftTo) || right.hasLetters(rightAt, rightTo);
    addBetween(leftTo, rightTo, takenOut ? TAKEN_OUT : SOFT);
  }

  /** Adds what stands up to two places, with a mark where it is not the same on both sides. */
  private void addBetween(int leftTo, int rightTo, int markIfOther) {
    int leftEnd = Math.max(leftAt, leftTo); // several letters may stand in one character
    int rightEnd = Math.max(rightAt, rightTo);
    boolean same =
        markIfOther != HARD && Stretch.same(left, leftAt, leftEnd, right, rightAt, rightEnd);
    add(same ? EQUAL : markIfOther, leftEnd - leftAt, rightEnd - rightAt);
    leftAt = leftEnd;
    rightAt = rightEnd;
  }

  private void add(int newMark, int lefts, int rights) {
    if (lefts == 0 && rights == 0) {
      return;
    }
    if (newMark != mark) {
      flush();
      mark = newMark;
    }
    leftLength += lefts;
    rightLength += rights;
  }

  private void flush() {
    if (leftLength > 0 || rightLength > 0) {
      if (mark != EQUAL) {
        runs.add(mark);
        runs.add(leftLength);
        runs.add(rightLength);
      } else {
        runs.add(leftLength);
      }
    }
    leftLength = 0;
    rightLength = 0;
  }
}
