package io.github.refrain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.refrain.match.Finding;
import io.github.refrain.match.Match;
import io.github.refrain.text.Letters;
import java.util.List;

/**
 * Why two paragraphs are, or are not, one text.
 *
 * @param left the letters of the one that are compared, without jump lines and stutters
 * @param right the letters of the other
 * @param shingleLetters letters per shingle
 * @param resemblance shared shingles by all shingles, exactly
 * @param identityCut the lowest identity of a match
 * @param match identity, verdict and alignment
 * @param findings what is found where there is nothing but these two
 */
public record Explanation(
    Letters left,
    Letters right,
    int shingleLetters,
    double resemblance,
    double identityCut,
    Match match,
    List<Finding> findings) {

  /** Checks the parts. */
  public Explanation {
    requireNonNull(left, "left");
    requireNonNull(right, "right");
    requireNonNull(match, "match");
    findings = ImmutableList.copyOf(findings);
  }

  /** Whether both have enough letters to be compared on their own, outside a run of copies. */
  public boolean isLongEnough() {
    return left.length() >= left.script().minLetters()
        && right.length() >= right.script().minLetters();
  }
}
