package io.github.refrain.split;

import java.util.HashSet;
import java.util.Set;

/**
 * What speaks for an end without a full stop being a broken sentence, and not a headline or a stop
 * that OCR lost: a row of numbers, weighed by what the archive's joins show.
 */
final class TailEvidence {

  private static final Tail.Ending[] ENDINGS = {
    Tail.Ending.CLOSER,
    Tail.Ending.COMMA,
    Tail.Ending.BREAK,
    Tail.Ending.OPENER,
    Tail.Ending.OTHER,
    Tail.Ending.DIGIT
  };

  /** Headlines are rarely wider. */
  private static final int HEADLINE_WIDTH = 80;

  /** No headline is wider, and an echo is asked of headlines only. */
  private static final int ECHO_WIDTH = 130;

  /** A usual paragraph; the logarithm of a width is counted from it. */
  private static final double USUAL_WIDTH = 150;

  /** Where fewer paragraphs end without a full stop, broken sentences account for them. */
  private static final double OPEN_SHARE = 0.2;

  /**
   * The weights before an archive is seen: in clean text nearly every paragraph of running text
   * that stops at a letter was broken, but a headline was not, nor what the next paragraph says
   * again; a colon or semicolon stands before a list, and a mark that no sentence has inside is a
   * stop misread.
   */
  private static final double[] USUAL = {
    3, // bias
    -2, 0, -3, 1, -3, 0, // endings
    1, -0.5, // quotation open, open paragraphs usual
    -2, -1, 0, -2, -2.5, // bare, bare and short, width, echo, whole elsewhere
  };

  private TailEvidence() {}

  /** The weights before an archive is seen. */
  static double[] usualWeights() {
    return USUAL.clone();
  }

  /**
   * The row of a tail.
   *
   * @param openShare how many paragraphs of its document end without a full stop
   * @param echo how much of it the next paragraph says again, as a text does of its headline
   * @param whole whether another issue has it to its full stop
   */
  static double[] of(Tail tail, double openShare, double echo, boolean whole) {
    double[] row = new double[USUAL.length];
    int at = 0;
    row[at++] = 1;
    for (Tail.Ending ending : ENDINGS) {
      row[at++] = tail.ending() == ending ? 1 : 0;
    }
    row[at++] = tail.leavesOpen() ? 1 : 0;
    row[at++] = Math.max(0, logOdds(openShare) - logOdds(OPEN_SHARE)) / 2;
    row[at++] = tail.bare() ? 1 : 0;
    row[at++] = tail.bare() && tail.width() < HEADLINE_WIDTH ? 1 : 0;
    row[at++] = StrictMath.log(Math.max(1, tail.width()) / USUAL_WIDTH) / 2;
    row[at++] = tail.width() < ECHO_WIDTH ? echo : 0;
    row[at] = whole ? 1 : 0;
    return row;
  }

  private static double logOdds(double share) {
    return StrictMath.log(share / (1 - share));
  }

  /**
   * How much of a line another text says again, as an article does of its headline: the share of
   * the line's short runs that stand in the text too; 0 for a line of none.
   */
  static double echo(char[] line, char[] text) {
    int length = PlainText.wordLength(line.length == 0 ? ' ' : line[line.length / 2]);
    Set<String> runs = runs(line, length);
    int all = runs.size();
    runs.retainAll(runs(text, length));
    return all == 0 ? 0 : (double) runs.size() / all;
  }

  private static Set<String> runs(char[] text, int length) {
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + length <= text.length; i++) {
      runs.add(new String(text, i, length));
    }
    return runs;
  }
}
