package io.github.refrain.match;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.refrain.align.Alignment;
import io.github.refrain.align.Figures;
import java.util.Arrays;

/**
 * Says what two texts are to each other. All rules stand here:
 *
 * <ol>
 *   <li>The same letters are an {@link Verdict#EXACT} copy.
 *   <li>Below the cut, identity = 1 - edits / letters of the longer, texts are {@link
 *       Verdict#DIFFERENT}.
 *   <li>Where the digits differ they are {@link Verdict#OTHER_FIGURES}: daily notices and tables
 *       repeat their wording, and to take one for a copy of another loses facts. A digit that was
 *       read as a letter is no difference in figures.
 *   <li>A run of replaced or added letters that chance would hardly make is a changed word: {@link
 *       Verdict#EDITED}. OCR noise falls on single letters.
 *   <li>Everything else is {@link Verdict#NEAR}.
 * </ol>
 *
 * <p>Immutable; may be shared by threads.
 */
public final class Verifier {

  /** OCR loses or adds two letters in a row, such as ri for n; three are a word. */
  private static final int MIN_INSERTED = 3;

  /** A run that noise would make less than once in twenty texts is no noise. */
  private static final double CHANCE = 0.05;

  /**
   * How much farther two copies may be from each other than from the kept one. Copies with
   * independent noise are as far from each other as from the kept copy; the slack is for chance.
   */
  private static final double PAIR_SLACK = 1.25;

  private final double identityCut;

  /**
   * A verifier with a cut.
   *
   * @param identityCut the lowest identity of a match, in (0, 1]
   * @throws IllegalArgumentException if it is out of range
   */
  public Verifier(double identityCut) {
    checkArgument(
        identityCut > 0 && identityCut <= 1, "identityCut (%s) must be in (0, 1]", identityCut);
    this.identityCut = identityCut;
  }

  /** The lowest identity of a match. */
  public double identityCut() {
    return identityCut;
  }

  /**
   * Compares two texts whatever their identity. Cost: time {@code n d} for n letters and d edits.
   *
   * @param left letters as code points
   * @param right letters as code points
   */
  public Match verify(int[] left, int[] right) {
    Alignment alignment = Alignment.of(left, right);
    return new Match(verdict(left, right, alignment), alignment.identity(), alignment);
  }

  /** The most edits that a copy may be away from the kept one. */
  int maxEdits(int leftLetters, int rightLetters) {
    return maxEdits(leftLetters, rightLetters, 1 - identityCut);
  }

  /** The most edits that two copies of one cluster may be apart. */
  int maxEditsInCluster(int leftLetters, int rightLetters) {
    return maxEdits(leftLetters, rightLetters, PAIR_SLACK * (1 - identityCut));
  }

  private static int maxEdits(int leftLetters, int rightLetters, double share) {
    return (int) (share * Math.max(leftLetters, rightLetters) + 1e-9); // 0.2 * 10 is 1.99…
  }

  private Verdict verdict(int[] left, int[] right, Alignment alignment) {
    if (Arrays.equals(left, right)) {
      return Verdict.EXACT;
    }
    if (alignment.distance() > maxEdits(left.length, right.length)) {
      return Verdict.DIFFERENT;
    }
    if (!Figures.same(left, right, alignment)) {
      return Verdict.OTHER_FIGURES;
    }
    return hasChangedWord(alignment) ? Verdict.EDITED : Verdict.NEAR;
  }

  /** Whether a run of replaced letters is longer than the noise around it explains. */
  private static boolean hasChangedWord(Alignment alignment) {
    int longer = Math.max(alignment.leftLetters(), alignment.rightLetters());
    for (Alignment.Run run : alignment.runs()) {
      int changed = changedLetters(run);
      double noise = (double) Math.max(0, alignment.distance() - changed) / longer;
      if (changed > 0 && longer * Math.pow(noise, changed) < CHANCE) {
        return true;
      }
    }
    return false;
  }

  /** The letters of a run that are too many for one misread, doubled or lost letter, or 0. */
  private static int changedLetters(Alignment.Run run) {
    int fewer = Math.min(run.leftLength(), run.rightLength());
    int more = Math.max(run.leftLength(), run.rightLength());
    boolean replaced = !run.equal() && fewer > 1;
    boolean inserted = !run.equal() && fewer == 0 && more >= MIN_INSERTED;
    return replaced ? fewer : inserted ? more : 0;
  }
}
