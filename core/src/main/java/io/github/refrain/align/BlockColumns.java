package io.github.refrain.align;

import java.util.Arrays;
import java.util.concurrent.CancellationException;

/**
 * The columns of the dynamic-programming table of two texts, in blocks of 64 rows, for what asks
 * more of them than the distance at the end.
 *
 * <p>A column is held as bit vectors of its vertical differences (Myers 1999, <a
 * href="https://doi.org/10.1145/316542.316550">doi:10.1145/316542.316550</a>; in blocks: Hyyrö
 * 2003). Only blocks that a path of at most {@code max} edits can reach are computed. Cost: {@code
 * n * ceil(min(m, 2 max + 1) / 64)} steps for texts of m and n letters.
 *
 * <p>For one thread at a time.
 */
final class BlockColumns {

  private static final int WORD = Long.SIZE;

  /** Columns between two looks at the thread's interrupt: a long text has millions of them. */
  private static final int INTERRUPT_EVERY = 1 << 10;

  private static final int UNREACHED = Integer.MAX_VALUE / 2;

  private final LetterMasks masks;
  private int rows; // the letters of the text of the masks
  private int words;
  private int lastRow; // in the last word
  private long[] plus = {}; // bit i: the cell of row i is one more than the cell above it
  private long[] minus = {}; // bit i: one less
  private int above; // diagonals of the band
  private int below;
  private int firstWord;
  private int lastWord;
  private long growsAt;
  private long shrinksAt;
  private int score; // the cell at the bottom of lastWord

  /** Columns for the texts that masks turn to. */
  BlockColumns(LetterMasks masks) {
    this.masks = masks;
  }

  /** Turns to the text that the masks have turned to. */
  void turnTo(int rows, int words) {
    this.rows = rows;
    this.words = words;
    lastRow = Math.max(0, rows - 1) % WORD;
    if (plus.length < words) {
      plus = new long[words];
      minus = new long[words];
    }
  }

  /** Whether the first 64 letters, of at least as many, are within a distance of some prefix. */
  boolean isFirstWordWithin(int[] text, int allowed) {
    firstWord = 0;
    lastWord = 0;
    plus[0] = -1L;
    minus[0] = 0L;
    score = WORD;
    for (int column = 1; column <= WORD + allowed && column <= text.length; column++) {
      advance(text, column, column);
      if (score <= allowed) {
        return true;
      }
    }
    return false;
  }

  /**
   * The distance of every prefix of the text of the masks to the whole of {@code text}: n + 1
   * values, those above {@code max} perhaps too large.
   */
  int[] ofPrefixesTo(int[] text, int max) {
    if (rows == 0) {
      return new int[] {text.length};
    }
    int[] distances = new int[rows + 1];
    Arrays.fill(distances, UNREACHED);
    start(max, max);
    for (int column = 1; column <= text.length; ) {
      column = run(text, column, text.length);
    }
    int at = Math.min(rows, (lastWord + 1) * WORD);
    distances[at] = score;
    for (int row = at; row > firstWord * WORD; row--) {
      distances[row - 1] = distances[row] - verticalDifference(row - 1);
    }
    return distances;
  }

  /**
   * The distance if it is at most {@code max}, else {@link EditDistance#FARTHER}; notes the
   * vertical differences of every column from column 1.
   *
   * @param max at least the difference of the lengths
   */
  int noting(int[] text, int max, long[] plusAt, long[] minusAt) {
    int last = rows - text.length; // the diagonal of the last cell
    start((max - last) / 2, (max + last) / 2);
    for (int column = 1; column <= text.length; column++) {
      run(text, column, column);
      for (int word = firstWord; word <= lastWord; word++) {
        plusAt[column * words + word] = plus[word];
        minusAt[column * words + word] = minus[word];
      }
    }
    return score <= max ? score : EditDistance.FARTHER;
  }

  /** Begins a band of so many diagonals above the first one and below it. */
  private void start(int above, int below) {
    this.above = above;
    this.below = below;
    firstWord = 0;
    lastWord = Math.min(words - 1, below / WORD);
    Arrays.fill(plus, 0, lastWord + 1, -1L);
    Arrays.fill(minus, 0, lastWord + 1, 0L);
    score = Math.min(rows, (lastWord + 1) * WORD);
    growsAt = growsAt();
    shrinksAt = shrinksAt();
  }

  /** The column at which the band first comes below the last word. */
  private long growsAt() {
    return lastWord == words - 1 ? Long.MAX_VALUE : (lastWord + 1L) * WORD - below + 1;
  }

  /** The column at which nothing of it is left in the first word. */
  private long shrinksAt() {
    return (firstWord + 1L) * WORD + above + 1;
  }

  /**
   * Moves the band to a column, and computes it and those behind it for which the band is the same.
   *
   * @return the next column
   */
  private int run(int[] text, int column, int last) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted");
    }
    while (column >= growsAt) {
      lastWord++;
      plus[lastWord] = -1L;
      minus[lastWord] = 0L;
      score += Math.min(rows, (lastWord + 1) * WORD) - lastWord * WORD;
      growsAt = growsAt();
    }
    while (column >= shrinksAt && firstWord < lastWord) {
      firstWord++;
      shrinksAt = shrinksAt();
    }
    long changes = firstWord < lastWord ? Math.min(growsAt, shrinksAt) : growsAt;
    int end = (int) Math.min(Math.min(last + 1L, changes), column + (long) INTERRUPT_EVERY);
    advance(text, column, end - 1);
    return end;
  }

  /**
   * Computes the words of the band in the next columns, each from its own and from the horizontal
   * difference at the bottom of the word above. The cell above the first word grows by one a
   * column, at most.
   */
  private void advance(int[] text, int from, int to) {
    long[] up = plus;
    long[] down = minus;
    int first = firstWord;
    int last = lastWord;
    int bottom = last == words - 1 ? lastRow : WORD - 1;
    int cell = score;
    for (int column = from; column <= to; column++) {
      int letter = masks.of(text[column - 1]);
      long right = 0; // bit i: the cell of row i is one more than the cell to its left
      long left = 0; // bit i: one less
      long rightAbove = 1;
      long leftAbove = 0;
      for (int word = first; word <= last; word++) {
        long equal = masks.window(letter, word * WORD);
        long rises = up[word];
        long falls = down[word];
        long vertical = equal | falls;
        long matches = equal | leftAbove;
        long flat = (((matches & rises) + rises) ^ rises) | matches; // along the diagonal
        right = falls | ~(flat | rises);
        left = rises & flat;
        long rightIn = (right << 1) | rightAbove;
        long leftIn = (left << 1) | leftAbove;
        rightAbove = right >>> (WORD - 1);
        leftAbove = left >>> (WORD - 1);
        up[word] = leftIn | ~(vertical | rightIn);
        down[word] = rightIn & vertical;
      }
      cell += (int) ((right >>> bottom) & 1) - (int) ((left >>> bottom) & 1);
    }
    score = cell;
  }

  private int verticalDifference(int row) {
    int word = row / WORD;
    return (int) ((plus[word] >>> row) & 1) - (int) ((minus[word] >>> row) & 1);
  }
}
