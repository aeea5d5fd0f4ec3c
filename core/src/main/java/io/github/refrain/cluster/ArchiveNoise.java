package io.github.refrain.cluster;

import io.github.refrain.match.Verifier;
import java.util.Arrays;

/**
 * Takes the cut from the archive's own noise.
 *
 * <p>The copies that were found at the loosest cut show how far apart two prints of one text lie.
 * Nine in ten lie nearer than the ninth decile of their noise; the worst page beside the worst, and
 * chance in a short paragraph, make up to two and a half times as much. What lies farther apart is
 * another text.
 */
final class ArchiveNoise {

  private static final double LOWEST_CUT = 0.6;
  private static final double HIGHEST_CUT = 0.9;

  private static final double DECILE = 0.9;

  private static final double SPREAD = 2.5;

  /** With fewer copies than these the archive says nothing. */
  private static final int MIN_COPIES = 5;

  private ArchiveNoise() {}

  /** Two copies differ in twice their noise, a bad pair in half as much again. */
  static double lowestCut(double ocrError) {
    return Math.min(HIGHEST_CUT, Math.max(LOWEST_CUT, HIGHEST_CUT - 3 * ocrError));
  }

  /** The cut for an archive whose copies have these shares of noise, in any order. */
  static Cuts cuts(double[] noises, double lowestCut) {
    if (noises.length < MIN_COPIES) {
      return new Cuts(Math.max(Verifier.USUAL_CUT, lowestCut), HIGHEST_CUT);
    }
    double[] sorted = noises.clone();
    Arrays.sort(sorted);
    double noise = sorted[(int) Math.ceil(DECILE * sorted.length) - 1];
    double cut = Math.min(HIGHEST_CUT, Math.max(lowestCut, 1 - SPREAD * noise));
    return new Cuts(cut, cut);
  }
}
