package io.github.refrain.align;

import io.github.refrain.align.Alignment.Run;
import java.util.List;

/**
 * Whether the differences of two texts come in longer bursts than misreading makes them.
 *
 * <p>Noise is told by how often it begins, not by how much is wrong: other words make many wrong
 * letters in few places. Where noise has begun it takes the next letter too as often as it begins
 * anywhere, or, since blots and broken type are wider than a letter, in one case of {@value
 * #BURST_LETTERS}, whichever is more. By that rate two things tell that words were changed: a burst
 * so long that the text would hardly have one, and bursts that are longer in all than so many would
 * hardly be. The lengths of m bursts less m, if each goes on at a rate q, are distributed as the
 * negative binomial (m, q).
 *
 * <p>Cost: linear in the runs, and in the letters that differ.
 */
final class Bursts {

  /** In old print wrong letters stand together oftener than this; so much is sure of any print. */
  private static final int BURST_LETTERS = 8;

  /** Unlike words have single letters at the same place by chance. */
  private static final int MAX_GAP = 1;

  private final List<Run> runs;
  private int begun;
  private int more; // wrong letters behind the first of each run
  private int equal;
  private int regions;

  Bursts(List<Run> runs) {
    this.runs = runs;
    for (int i = 0; i < runs.size(); i++) {
      int letters = letters(runs.get(i));
      if (runs.get(i).equal()) {
        equal += letters;
      } else {
        begun++;
        more += letters - 1;
        regions += endsRegion(i) ? 1 : 0;
      }
    }
  }

  /** Whether misreading would make such differences less often than by a chance. */
  boolean areLong(double chance) {
    double rate = Math.min(0.5, Math.max((double) begun / Math.max(1, equal), 1.0 / BURST_LETTERS));
    if (chanceOfMore(rate) < chance) {
      return true;
    }
    for (int first = 0; first < runs.size(); first++) {
      if (!runs.get(first).equal()) {
        int last = lastOfRegion(first);
        if (expected(first, last, rate) < chance) {
          return true;
        }
        first = last;
      }
    }
    return false;
  }

  /** The probability that so many bursts have so many wrong letters more than one each. */
  private double chanceOfMore(double rate) {
    double fewer = 0;
    double logTerm =
        begun * StrictMath.log1p(-rate); // as a logarithm, since of many it is next to 0
    for (int i = 0; i < more; i++) {
      fewer += StrictMath.exp(logTerm);
      logTerm += StrictMath.log(rate * (begun + i) / (i + 1));
    }
    return 1 - fewer;
  }

  /** How many bursts like one, with so many wrong letters, the text would have. */
  private double expected(int first, int last, double rate) {
    int all = 0;
    int wrong = 0;
    for (Run run : runs.subList(first, last + 1)) {
      all += letters(run);
      wrong += run.equal() ? 0 : letters(run);
    }
    double times = Math.max(regions - 1, regions / 2.0) / rate;
    for (int i = 1; i <= wrong; i++) {
      times *= rate * (all - wrong + i) / i;
    }
    return times;
  }

  private int lastOfRegion(int first) {
    int last = first;
    while (!endsRegion(last)) {
      last += 2;
    }
    return last;
  }

  private boolean endsRegion(int run) {
    return run + 2 >= runs.size() || letters(runs.get(run + 1)) > MAX_GAP;
  }

  private static int letters(Run run) {
    return Math.max(run.leftLength(), run.rightLength());
  }
}
