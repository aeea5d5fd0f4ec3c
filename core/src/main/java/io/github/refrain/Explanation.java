package io.github.refrain;

import static java.util.Objects.requireNonNull;

import io.github.refrain.match.Match;
import io.github.refrain.text.Letters;

/**
 * Why two paragraphs are, or are not, one text.
 *
 * @param left the letters of the one, jump lines taken out
 * @param right the letters of the other
 * @param shingleLetters letters per shingle
 * @param resemblance shared shingles by all shingles, exactly
 * @param candidateProbability how probably bands make the two candidates
 * @param identityCut the lowest identity of a match
 * @param match identity, verdict and alignment
 */
public record Explanation(
    Letters left,
    Letters right,
    int shingleLetters,
    double resemblance,
    double candidateProbability,
    double identityCut,
    Match match) {

  /** Checks the parts. */
  public Explanation {
    requireNonNull(left, "left");
    requireNonNull(right, "right");
    requireNonNull(match, "match");
  }

  /** Whether both have enough letters to be compared on their own, outside a run of copies. */
  public boolean isLongEnough() {
    return left.length() >= left.script().minLetters()
        && right.length() >= right.script().minLetters();
  }
}
