package io.github.refrain.match;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.refrain.align.Alignment;
import io.github.refrain.align.EditDistance;
import io.github.refrain.align.Figures;
import java.util.Arrays;

/**
 * Says what two texts are to each other. All rules stand here:
 *
 * <ol>
 *   <li>The same letters are an {@link Verdict#EXACT} copy.
 *   <li>Below the cut, identity = 1 - edits / letters of the longer, texts are {@link
 *       Verdict#DIFFERENT}.
 *   <li>Where the digits differ by more than the noise around them explains ({@link Figures}) they
 *       are {@link Verdict#OTHER_FIGURES}: daily notices and tables repeat their wording, and to
 *       take one for a copy of another loses facts.
 *   <li>A run of replaced or added letters that chance would hardly make is a changed word ({@link
 *       Alignment#changedLetters}), since OCR noise falls on single letters. Up to a fifth of the
 *       text is {@link Verdict#EDITED}, more is {@link Verdict#DIFFERENT}.
 *   <li>So are several short ones, if the differences come in longer bursts than noise makes of so
 *       few ({@link Alignment#hasLongBursts}).
 *   <li>Everything else is {@link Verdict#NEAR}.
 * </ol>
 *
 * <p>Immutable; may be shared by threads.
 */
public final class Verifier {

  /** The lowest identity of a copy where nothing is known of the noise. */
  public static final double USUAL_CUT = 0.8;

  /** More than a fifth in changed words or parts that one text lacks is another text. */
  private static final double MAX_CHANGED = 0.2;

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
    int distance = new EditDistance(left).to(right, Math.max(left.length, right.length));
    return verify(left, right, distance);
  }

  /**
   * The same for texts whose edit distance is known.
   *
   * @param distance the edit distance of the two
   */
  public Match verify(int[] left, int[] right, int distance) {
    Alignment alignment = Alignment.of(left, right, distance);
    return new Match(verdict(left, right, alignment), alignment.identity(), alignment);
  }

  /** The most edits that a copy may be away from the kept one. */
  public int maxEdits(int leftLetters, int rightLetters) {
    return maxEdits(leftLetters, rightLetters, 1 - identityCut);
  }

  /** The most edits that two copies of one cluster may be apart. */
  public int maxEditsInCluster(int leftLetters, int rightLetters) {
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
    int changed = alignment.changedLetters();
    if (changed > MAX_CHANGED * Math.max(left.length, right.length)) {
      return Verdict.DIFFERENT;
    }
    return changed > 0 || alignment.hasLongBursts() ? Verdict.EDITED : Verdict.NEAR;
  }
}
