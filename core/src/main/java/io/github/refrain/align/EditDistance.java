package io.github.refrain.align;

/**
 * The edit distance (Levenshtein) of one text to many others, 64 letters at a time.
 *
 * <p>Only the diagonals of the dynamic-programming table that a path of at most {@code max} edits
 * can reach are computed, and a text is left as soon as one of its cells shows that it is farther
 * ({@link DiagonalBand}). Cost: {@code n * ceil((max + 1) / 64)} steps for a text of n letters, no
 * allocation but for the first text.
 *
 * <p>For one thread at a time.
 */
public final class EditDistance {

  /** What {@link #to} says of a text that is farther than asked for. */
  public static final int FARTHER = -1;

  private static final int WORD = Long.SIZE;

  private static final int MAX_LENGTH_DIFFERENCE = 8;

  /** So many letters that the first word is a small part of them. */
  private static final int LONG = 8 * WORD;

  private final LetterMasks masks = new LetterMasks();
  private final DiagonalBand band = new DiagonalBand(masks);
  private final BlockColumns blocks = new BlockColumns(masks);
  private int[] pattern = {};

  /** Prepares a text, as code points, to be compared with many. */
  public EditDistance(int[] pattern) {
    turnTo(pattern.clone());
  }

  /** Nothing is prepared: {@link #turnTo} comes first. */
  public EditDistance() {}

  /**
   * Prepares another text in the place of the one before, without new arrays where the old ones are
   * long enough. The text is not copied, and must stay as it is.
   */
  public void turnTo(int[] pattern) {
    this.pattern = pattern;
    int words = Math.max(1, (pattern.length + WORD - 1) / WORD);
    masks.turnTo(pattern, words);
    blocks.turnTo(pattern.length, words);
  }

  /**
   * The distance like {@link #to}, with a small bound first: most texts are near or far away. Where
   * all diagonals are one word, a smaller band would spare nothing.
   */
  public int growingTo(int[] text, int max) {
    int near = Math.min(max, max / 3 + Math.abs(pattern.length - text.length));
    int edits = near < max && max >= WORD ? to(text, near) : FARTHER;
    return edits == FARTHER ? to(text, max) : edits;
  }

  /** The distance to a text if it is at most {@code max}, else {@link #FARTHER}. */
  public int to(int[] text, int max) {
    int difference = Math.abs(pattern.length - text.length);
    if (difference > max) {
      return FARTHER;
    }
    if (pattern.length == 0 || text.length == 0) {
      return difference;
    }
    int most = Math.min(max, Math.max(pattern.length, text.length));
    int edits = band.distance(pattern.length, text, most);
    return edits <= most ? edits : FARTHER;
  }

  /**
   * Whether a text seems to be within {@code max}, by the first 64 letters alone. Errors spread
   * over a text; it takes a beginning with more than one and a half times its share of them, and
   * eight letters besides, to be turned away. Texts under 512 letters are not, since the whole of
   * them takes hardly longer, nor those whose lengths differ by more than eight: one of them may
   * have lost its beginning.
   */
  public boolean looksWithin(int[] text, int max) {
    int longer = Math.max(pattern.length, text.length);
    boolean sameLength = Math.abs(pattern.length - text.length) <= MAX_LENGTH_DIFFERENCE;
    if (!sameLength || pattern.length < LONG || text.length < LONG) {
      return true;
    }
    int allowed = (int) (1.5 * WORD * max / longer) + 8;
    return blocks.isFirstWordWithin(text, allowed);
  }

  /**
   * The distance of every prefix of the first text to the whole of {@code text}: n + 1 values,
   * those above {@code max} perhaps too large.
   */
  int[] ofPrefixesTo(int[] text, int max) {
    return blocks.ofPrefixesTo(text, max);
  }

  /**
   * The distance like {@link #to}, noting the vertical differences of every column, which has as
   * many words as 64 letters of the first text, from column 1.
   *
   * @param max at least the difference of the lengths
   */
  int noting(int[] text, int max, long[] plusAt, long[] minusAt) {
    return blocks.noting(text, max, plusAt, minusAt);
  }
}
