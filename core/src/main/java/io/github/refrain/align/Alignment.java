package io.github.refrain.align;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * How two texts lie on each other: runs of equal letters and the differences between them, from
 * start to end without a gap, with as few edits as possible.
 *
 * @param runs in order; equal and different runs alternate
 * @param distance the edits: letters put in, taken out or replaced
 * @param leftLetters the length of the left text
 * @param rightLetters the length of the right text
 */
public record Alignment(List<Run> runs, int distance, int leftLetters, int rightLetters) {

  /**
   * A stretch of both texts, half open, in letters. Of a difference one side may be empty.
   *
   * @param equal whether the letters are the same
   * @param leftStart the first letter on the left
   * @param leftEnd one past the last letter on the left
   * @param rightStart the first letter on the right
   * @param rightEnd one past the last letter on the right
   */
  public record Run(boolean equal, int leftStart, int leftEnd, int rightStart, int rightEnd) {

    Run flipped() {
      return new Run(
          equal,
          /* leftStart= */ rightStart,
          /* leftEnd= */ rightEnd,
          /* rightStart= */ leftStart,
          /* rightEnd= */ leftEnd);
    }

    /** The letters on the left. */
    public int leftLength() {
      return leftEnd - leftStart;
    }

    /** The letters on the right. */
    public int rightLength() {
      return rightEnd - rightStart;
    }
  }

  /** Checks the parts. */
  public Alignment {
    requireNonNull(runs, "runs");
    runs = ImmutableList.copyOf(runs);
  }

  /**
   * Aligns two texts. Cost: for texts of n letters at distance d, time {@code n d} and memory
   * {@code n} once {@code n d} exceeds 16 million.
   *
   * @param left letters as code points
   * @param right letters as code points
   */
  public static Alignment of(int[] left, int[] right) {
    return Aligner.align(left, right);
  }

  /** 1 - distance / letters of the longer; 1 where both are empty. */
  public double identity() {
    int longer = Math.max(leftLetters, rightLetters);
    return longer == 0 ? 1 : 1 - (double) distance / longer;
  }
}
