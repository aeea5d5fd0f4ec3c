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

  /** OCR loses or adds two letters in a row, such as ri for n; three are a word. */
  private static final int MIN_INSERTED = 3;

  /** A run that noise would make less than once in twenty texts is no noise. */
  private static final double CHANCE = 0.05;

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
   * {@code n} once {@code n}<sup>2</sup> exceeds 64 million.
   *
   * @param left letters as code points
   * @param right letters as code points
   */
  public static Alignment of(int[] left, int[] right) {
    return Aligner.align(left, right);
  }

  /**
   * Aligns two texts whose distance is known. Where no more letters differ place by place they lie
   * on each other letter by letter, which takes one pass; of the best alignments the other may be
   * another one.
   *
   * @param distance the edit distance of the two
   */
  public static Alignment of(int[] left, int[] right, int distance) {
    return Aligner.align(left, right, distance);
  }

  /**
   * Aligns two copies of a text: letter by letter where that is as good, as it often is, since
   * noise replaces letters. Cost: as {@link #of(int[], int[])}.
   *
   * @param left letters as code points
   * @param right letters as code points
   */
  public static Alignment ofCopies(int[] left, int[] right) {
    return Aligner.alignCopies(left, right);
  }

  /** The letter of the right text on which a letter of the left one lies, or the nearest. */
  public int rightOf(int leftLetter) {
    for (Run run : runs) {
      if (leftLetter < run.leftEnd()) {
        int inside = run.rightStart() + leftLetter - run.leftStart();
        int last = Math.max(run.rightStart(), run.rightEnd() - 1);
        return Math.min(Math.min(inside, last), rightLetters - 1);
      }
    }
    return rightLetters - 1;
  }

  /** 1 - distance / letters of the longer; 1 where both are empty. */
  public double identity() {
    int longer = Math.max(leftLetters, rightLetters);
    return longer == 0 ? 1 : 1 - (double) distance / longer;
  }

  /**
   * The letters in changed words and in parts that one text lacks: runs of differences that are
   * longer than the noise around them explains, or half of all differences if they were noise. OCR
   * noise falls on single letters.
   */
  public int changedLetters() {
    return changedLetters(0);
  }

  /** The same, where unlike words may agree in {@code maxGap} letters in a row by chance. */
  int changedLetters(int maxGap) {
    int changed = 0;
    for (int first = 0; first < runs.size(); first++) {
      if (!runs.get(first).equal()) {
        int last = lastOfRegion(first, maxGap);
        changed += changedLettersIn(first, last);
        first = last;
      }
    }
    return changed;
  }

  /** Differences with a few letters between them, which chance makes agree, are one region. */
  private int lastOfRegion(int first, int maxGap) {
    int last = first;
    while (last + 2 < runs.size() && runs.get(last + 1).leftLength() <= maxGap) {
      last += 2;
    }
    return last;
  }

  /** The letters of a region if noise would hardly make so many differences in it, or 0. */
  private int changedLettersIn(int first, int last) {
    int all = 0;
    int wrong = 0;
    int replaced = 0;
    for (int i = first; i <= last; i++) {
      Run run = runs.get(i);
      int more = Math.max(run.leftLength(), run.rightLength());
      all += more;
      wrong += run.equal() ? 0 : more;
      replaced += run.equal() ? 0 : Math.min(run.leftLength(), run.rightLength());
    }
    if (replaced < 2 && wrong - replaced < MIN_INSERTED) {
      return 0;
    }
    int longer = Math.max(leftLetters, rightLetters);
    double noise = Math.max(distance - wrong, distance / 2.0) / longer;
    double times = longer; // how often noise would make it
    for (int i = 1; i <= wrong; i++) {
      times *= noise * (all - wrong + i) / i;
    }
    return times < CHANCE ? all : 0;
  }

  /**
   * Whether the differences come in longer bursts than misreading makes of so few, as changed words
   * do, one or several. Where {@link #changedLetters} asks of each run whether it stands out from
   * all other differences, this asks whether all of them stand where misreading would have put
   * them; so it sees several short words too, of which each hides the others.
   */
  public boolean hasLongBursts() {
    return new Bursts(runs).areLong(CHANCE);
  }

  /** The share of letters that differ outside changed words and missing parts. */
  public double noise() {
    int changed = changedLetters();
    int rest = Math.max(leftLetters, rightLetters) - changed;
    return rest <= 0 ? 0 : (double) Math.max(0, distance - changed) / rest;
  }
}
