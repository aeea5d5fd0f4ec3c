package io.github.refrain.match;

import static java.util.Objects.requireNonNull;

import io.github.refrain.align.Alignment;

/**
 * The verified comparison of two texts.
 *
 * @param verdict what they are to each other
 * @param identity 1 - edit distance / letters of the longer
 * @param alignment how they lie on each other
 */
public record Match(Verdict verdict, double identity, Alignment alignment) {

  /** Checks the parts. */
  public Match {
    requireNonNull(verdict, "verdict");
    requireNonNull(alignment, "alignment");
  }
}
