package io.github.refrain.align;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.refrain.text.Script;
import java.util.Arrays;

/**
 * Extends a pair of places, one in each of two texts, as far as the texts go on alike.
 *
 * <p>A letter that agrees counts one up, one that is wrong, lost or added one down; paths that have
 * fallen more than {@code drop} below the best are given up, and the extension ends where the count
 * was highest (Altschul et al. 1997, <a
 * href="https://doi.org/10.1093/nar/25.17.3389">doi:10.1093/nar/25.17.3389</a>). Texts that agree
 * in more than half of their letters lead on; chance does not. Cost: about {@code 2 drop} steps a
 * letter of the extension.
 *
 * <p>For one thread at a time; the two texts may be one.
 */
public final class GappedExtension {

  private static final int DEAD = Integer.MIN_VALUE / 2;

  private static final int MAX_DROP = 1_000;

  private static final int NO_BOUND = Integer.MAX_VALUE / 2;

  private final int drop;
  private int maxLetters = Integer.MAX_VALUE;
  private int maxShift = NO_BOUND;
  private int[] above = new int[1 << 6]; // scores by column, from the first alive
  private int[] row = new int[1 << 6];
  private int leftLength;
  private int rightLength;

  /**
   * An extension.
   *
   * @param drop how far a path may fall below the best one, in letters, up to 1,000
   */
  public GappedExtension(int drop) {
    checkArgument(drop >= 0 && drop <= MAX_DROP, "drop (%s) must be in [0, %s]", drop, MAX_DROP);
    this.drop = drop;
  }

  /** An extension for texts of a script: in an alphabet chance alone agrees in more letters. */
  public static GappedExtension of(Script script) {
    return new GappedExtension(script == Script.IDEOGRAPHIC ? 12 : 20);
  }

  /**
   * Bounds the extensions that follow.
   *
   * @param letters how many letters of either text an extension takes at most
   * @param shift how many letters more of one text than of the other
   */
  void bound(int letters, int shift) {
    maxLetters = letters;
    maxShift = shift;
  }

  /** Extends from two places, which belong to it, to the ends of the texts. */
  public void forward(int[] left, int leftFrom, int[] right, int rightFrom) {
    int leftMax = Math.min(maxLetters, left.length - leftFrom);
    int rightMax = Math.min(maxLetters, right.length - rightFrom);
    extend(left, leftFrom, leftMax, right, rightFrom, rightMax, 1);
  }

  /** Extends from two places, which do not belong to it, to the starts of the texts. */
  public void backward(int[] left, int leftEnd, int[] right, int rightEnd) {
    int leftMax = Math.min(maxLetters, leftEnd);
    int rightMax = Math.min(maxLetters, rightEnd);
    extend(left, leftEnd - 1, leftMax, right, rightEnd - 1, rightMax, -1);
  }

  /** How many letters of the left text the last extension took. */
  public int leftLength() {
    return leftLength;
  }

  /** How many letters of the right text the last extension took. */
  public int rightLength() {
    return rightLength;
  }

  private void extend(
      int[] left, int leftAt, int leftMax, int[] right, int rightAt, int rightMax, int direction) {
    leftLength = 0;
    rightLength = 0;
    int best = 0;
    int first = 0; // the columns first..last of the row above are alive
    int last = Math.min(Math.min(drop, maxShift), rightMax);
    ensure(last + 2);
    for (int j = 0; j <= last; j++) {
      above[j] = -j;
    }
    for (int i = 1; i <= leftMax && first <= last; i++) {
      int letter = left[leftAt + (i - 1) * direction];
      int end = Math.min(Math.min(rightMax, i + maxShift), last + drop + 1);
      ensure(end - first + 2);
      int alive = -1;
      int from = -1;
      int before = DEAD;
      int j = first;
      for (; j <= end; j++) {
        int diagonal = j > first && j - 1 <= last ? above[j - 1 - first] : DEAD;
        if (j > 0 && diagonal != DEAD) {
          diagonal += letter == right[rightAt + (j - 1) * direction] ? 1 : -1;
        }
        int up = j <= last ? above[j - first] - 1 : DEAD;
        int score = Math.max(Math.max(diagonal, up), before - 1);
        if (score < best - drop || j < i - maxShift) {
          score = DEAD;
          if (j > last) {
            break;
          }
        } else {
          alive = j;
          from = from < 0 ? j : from;
          if (score > best) {
            best = score;
            leftLength = i;
            rightLength = j;
          }
        }
        row[j - first] = score;
        before = score;
      }
      if (from < 0) {
        return;
      }
      swap(from - first, alive - first);
      first = from;
      last = alive;
    }
  }

  /** Makes the row the one above, without its dead cells. */
  private void swap(int from, int to) {
    System.arraycopy(row, from, above, 0, to - from + 1);
  }

  private void ensure(int columns) {
    if (above.length < columns) {
      above = Arrays.copyOf(above, 2 * columns);
      row = Arrays.copyOf(row, 2 * columns);
    }
  }
}
