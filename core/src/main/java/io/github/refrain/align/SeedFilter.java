package io.github.refrain.align;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Says of a pair of places, one in each of two texts, whether the texts may go on alike there: a
 * look before an extension, which takes many times as long.
 *
 * <p>In an alphabet six letters are shared by chance all over a large archive, and behind them two
 * texts still agree in a third of their letters, if some may be left out. So the letters that
 * follow in one text are compared with every beginning of those that follow in the other: half of
 * them may be wrong, lost or added. That is more than a passage has by its length at any cut, and
 * fewer than chance leaves. Bit vectors as in {@link BlockColumns}, in either direction and with
 * masks that take no time to make; cost: a few steps a letter.
 *
 * <p>For one thread at a time.
 */
public final class SeedFilter {

  /** Which share of the letters may be wrong. */
  private static final double WRONG = 0.5;

  private static final int MAX_LETTERS = Long.SIZE;

  /** Letters whose low bits are equal count as equal: rare, and then a pair is let by. */
  private static final int MASKS = 1 << 8;

  private final int letters;
  private final long[] masks = new long[MASKS];

  /**
   * A filter.
   *
   * @param letters how many are compared, at least 1; of more than 64 the nearest 64
   */
  public SeedFilter(int letters) {
    checkArgument(letters >= 1, "letters (%s) must be >= 1", letters);
    this.letters = Math.min(MAX_LETTERS, letters);
  }

  /** Whether the texts may be alike from two places on. */
  public boolean mightGoOn(int[] left, int leftFrom, int[] right, int rightFrom) {
    return isAlike(
        left, leftFrom, left.length - leftFrom, right, rightFrom, right.length - rightFrom, 1);
  }

  /** Whether the texts may be alike before two places. */
  public boolean mightLeadUp(int[] left, int leftEnd, int[] right, int rightEnd) {
    return isAlike(left, leftEnd - 1, leftEnd, right, rightEnd - 1, rightEnd, -1);
  }

  private static int wrong(int letters) {
    return (int) (WRONG * letters);
  }

  private boolean isAlike(
      int[] left, int leftAt, int leftMax, int[] right, int rightAt, int rightMax, int direction) {
    int rows = Math.min(letters, Math.min(leftMax, rightMax));
    if (rows <= 0) {
      return false;
    }
    for (int row = 0; row < rows; row++) {
      masks[left[leftAt + row * direction] & (MASKS - 1)] |= 1L << row;
    }
    int allowed = wrong(rows);
    boolean alike =
        isWithin(allowed, rows, right, rightAt, Math.min(rightMax, rows + allowed), direction);
    for (int row = 0; row < rows; row++) {
      masks[left[leftAt + row * direction] & (MASKS - 1)] = 0;
    }
    return alike;
  }

  /** Whether some beginning of the right letters is so near to the left ones. */
  private boolean isWithin(int allowed, int rows, int[] text, int at, int columns, int direction) {
    long rises = -1L; // bit i: the cell of row i is one more than the cell above it
    long falls = 0; // bit i: one less
    int edits = rows; // the cell at the bottom
    for (int column = 1; column <= columns && edits - (columns - column + 1) <= allowed; column++) {
      long equal = masks[text[at + (column - 1) * direction] & (MASKS - 1)];
      long flat = (((equal & rises) + rises) ^ rises) | equal; // along the diagonal
      long right = falls | ~(flat | rises);
      long left = rises & flat;
      long vertical = equal | falls;
      edits += (int) (right >>> (rows - 1) & 1) - (int) (left >>> (rows - 1) & 1);
      if (edits <= allowed) {
        return true;
      }
      right = right << 1 | 1;
      rises = left << 1 | ~(vertical | right);
      falls = right & vertical;
    }
    return false;
  }
}
