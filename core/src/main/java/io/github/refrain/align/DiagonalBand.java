package io.github.refrain.align;

import java.util.Arrays;
import java.util.concurrent.CancellationException;

/**
 * The edit distance of two texts within as many diagonals of the table as paths of {@code max}
 * edits can reach.
 *
 * <p>A path to the last cell that comes to diagonal k costs {@code |k| + |k - d|} edits at least,
 * where the last cell stands on diagonal d; so those of at most {@code max} edits keep to {@code
 * max + 1} diagonals (Ukkonen 1985, <a
 * href="https://doi.org/10.1016/S0019-9958(85)80046-2">doi:10.1016/S0019-9958(85)80046-2</a>). They
 * are held in bits, 64 to a word, and move down by a row with every column (Hyyrö 2003, "A
 * bit-vector algorithm for computing Levenshtein and Damerau edit distances"). Cells never fall
 * along a diagonal: as soon as the one on the last cell's exceeds {@code max}, so will the last.
 * Cost: {@code ceil((max + 1) / 64)} steps a column. For one thread at a time.
 */
final class DiagonalBand {

  private static final int WORD = Long.SIZE;

  /** Columns between two looks at the thread's interrupt: a long text has millions of them. */
  private static final int INTERRUPT_EVERY = 1 << 10;

  private final LetterMasks masks;
  private int length;
  private int lowest; // the first diagonal
  private int words;
  private int watched; // in which word the diagonal of the last cell is
  private int bit;
  private long[] rises = new long[1]; // bit i: the cell in row i is one more than that above it
  private long[] falls = new long[1]; // bit i: one less

  /** A band for the texts that masks turn to. */
  DiagonalBand(LetterMasks masks) {
    this.masks = masks;
  }

  /**
   * The distance of a text to the one of the masks, or more than {@code max} if it is that.
   *
   * @param length of the text of the masks
   * @param max at least the difference of the lengths
   */
  int distance(int length, int[] text, int max) {
    this.length = length;
    int last = length - text.length; // the diagonal of the last cell: row - column
    lowest = -((max - last) / 2);
    words = max / WORD + 1;
    watched = (last - lowest) / WORD;
    bit = (last - lowest) % WORD;
    start();
    int cell = Math.max(last, 0);
    for (int column = 0; column < text.length && cell <= max; column += INTERRUPT_EVERY) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("interrupted");
      }
      int end = Math.min(text.length, column + INTERRUPT_EVERY);
      cell =
          words == 1 ? oneWord(text, column, end, cell, max) : more(text, column, end, cell, max);
    }
    return cell;
  }

  /** Column 0: every row is one more than the one above it, those above the text are no rows. */
  private void start() {
    if (rises.length < words) {
      rises = new long[words];
      falls = new long[words];
    }
    Arrays.fill(rises, 0, words, -1L);
    Arrays.fill(falls, 0, words, 0);
    int first = -lowest / WORD;
    Arrays.fill(rises, 0, first, 0);
    rises[first] <<= -lowest;
  }

  /** Computes some columns; returns the cell on the last cell's diagonal. */
  private int oneWord(int[] text, int from, int to, int above, int max) {
    int cell = above;
    long up = rises[0];
    long down = falls[0];
    for (int column = from; column < to && cell <= max; column++) {
      long equal = masks.window(masks.of(text[column]), column + lowest);
      long flat = (((equal & up) + up) ^ up) | equal | down; // along the diagonal
      long right = down | ~(flat | up);
      long left = up & flat;
      long below = flat >>> 1;
      up = left | ~(below | right);
      down = below & right;
      cell += 1 - (int) ((flat >>> bit) & 1);
    }
    rises[0] = up;
    falls[0] = down;
    return cell;
  }

  /**
   * The same with several words, each with the carry from the one before; those above the text and
   * below it are left as they are.
   */
  private int more(int[] text, int from, int to, int above, int max) {
    int cell = above;
    for (int column = from; column < to && cell <= max; column++) {
      int letter = masks.of(text[column]);
      int row = column + lowest;
      int first = Math.max(0, -1 - (row >> 6));
      int last = Math.min(words - 1, (length - 1 - row) >> 6);
      long carry = 0;
      long flatBefore = 0;
      long flatWatched = 0;
      for (int word = first; word <= last; word++) {
        long rising = rises[word];
        long equal = masks.window(letter, row + word * WORD);
        long matches = equal & rising;
        long sum = matches + rising + carry;
        carry = (matches | (rising & ~sum)) >>> (WORD - 1);
        long flat = (sum ^ rising) | equal | falls[word];
        if (word > first) {
          move(word - 1, flatBefore, flat << (WORD - 1));
        }
        flatWatched = word == watched ? flat : flatWatched;
        flatBefore = flat;
      }
      move(last, flatBefore, 0);
      cell += 1 - (int) ((flatWatched >>> bit) & 1);
    }
    return cell;
  }

  /** Moves a word on by a row; {@code next} has the bit that comes in from the word below. */
  private void move(int word, long flat, long next) {
    long right = falls[word] | ~(flat | rises[word]);
    long left = rises[word] & flat;
    long below = (flat >>> 1) | next;
    rises[word] = left | ~(below | right);
    falls[word] = below & right;
  }
}
