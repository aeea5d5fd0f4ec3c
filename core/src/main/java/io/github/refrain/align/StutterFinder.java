package io.github.refrain.align;

import io.github.refrain.text.Script;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stutters of a text.
 *
 * <p>In a stutter most short shingles stand one period after their last occurrence. Places are
 * chained by that lag; a chain that is dense and long enough for its period is extended to both
 * sides, letter against letter one period away. Where the two sides meet, the copies follow each
 * other directly. Cost: linear; an extension that comes to nothing is paid for by the places of its
 * chain.
 */
final class StutterFinder {

  /** The share of a unit's shingles that survive where a third of the letters differ. */
  private static final double DENSITY = 0.1;

  /** How much of a unit a chain spans before it is extended. */
  private static final double SPAN = 0.6;

  /** A letter that is lost or doubled in one copy, or two. */
  private static final int MAX_DRIFT = 2;

  /** More shingles that come again than a text without a stutter has, unless it is long. */
  private static final int MAX_REPEATED = 64;

  private static final int LONG_AGO = Integer.MIN_VALUE / 2;

  /** Every thread's own, since a table for each of many short texts costs more than its use. */
  private static final ThreadLocal<ShinglePlaces> PLACES =
      ThreadLocal.withInitial(ShinglePlaces::new);

  private static final int[] NONE = {};

  private final int[] letters;
  private final Script script;
  private final int minUnit;
  private final int shingleLetters;
  private final ShinglePlaces places;
  private @Nullable GappedExtension extension; // made when a chain is worth it
  private final int lags;
  private int[] chainStart = NONE; // by lag; made when a shingle comes again
  private int[] chainLast = NONE;
  private int[] chainCount = NONE;

  private StutterFinder(int[] letters, Script script) {
    this.letters = letters;
    this.script = script;
    this.minUnit = minUnit(script);
    this.shingleLetters = script == Script.IDEOGRAPHIC ? 3 : 5;
    this.places = PLACES.get();
    this.lags = letters.length / 2 + 1;
  }

  /** The stutters of a text from left to right, none inside another. */
  static List<Stutter> find(int[] letters) {
    StutterFinder finder = new StutterFinder(letters, Script.of(letters));
    return letters.length >= 2 * finder.minUnit - 2 && finder.mightFind()
        ? finder.find()
        : List.of();
  }

  /** The same without a look at whether there may be any. */
  static List<Stutter> findAnyway(int[] letters) {
    return new StutterFinder(letters, Script.of(letters)).find();
  }

  /**
   * Whether any chain may become worth an extension. Most texts have a few shingles that come again
   * by chance, which is told here for a fifth of the cost; never false where there is a stutter.
   */
  private boolean mightFind() {
    int[] again = new int[MAX_REPEATED];
    int[] before = new int[MAX_REPEATED];
    places.start(letters, shingleLetters);
    int repeated = places.repeated(again, before);
    if (repeated > MAX_REPEATED) {
      return true;
    }
    int[] counts = new int[repeated]; // by repeated place: of the longest chain that ends there
    for (int i = 0; i < repeated; i++) {
      int lag = again[i] - before[i];
      int unit = lag < lags ? unit(lag) : 0;
      counts[i] = 1;
      for (int k = i - 1; k >= 0 && again[i] - again[k] <= unit; k--) {
        boolean drifts = Math.abs(again[k] - before[k] - lag) <= MAX_DRIFT;
        counts[i] = drifts ? Math.max(counts[i], counts[k] + 1) : counts[i];
      }
      if (lag < lags && counts[i] >= DENSITY * unit) {
        return true;
      }
    }
    return false;
  }

  private static int minUnit(Script script) {
    return script == Script.IDEOGRAPHIC ? 12 : 30;
  }

  private List<Stutter> find() {
    List<Stutter> found = new ArrayList<>();
    int from = 0; // what comes before is taken
    int at = 0;
    places.start(letters, shingleLetters);
    while (at + shingleLetters <= letters.length) {
      int lag = at - places.replace(at);
      Stutter stutter = null;
      if (lag <= at - from && lag < lags && isReady(at, lag)) {
        stutter = stutter(at - lag, at, from);
      }
      if (stutter != null) {
        found.add(stutter);
        from = stutter.end();
      }
      at = stutter == null ? at + 1 : Math.max(at + 1, from);
    }
    return found;
  }

  /** The shortest period, taken as often as needed to make a unit. */
  private int unit(int period) {
    return period >= minUnit ? period : (minUnit + period - 1) / period * period;
  }

  /** Adds a place to the chain of its lag; whether the chain is worth an extension now. */
  private boolean isReady(int at, int lag) {
    if (chainLast.length == 0) {
      makeChains();
    }
    int unit = unit(lag);
    int chain = chain(at, lag, unit);
    boolean goesOn = at - chainLast[chain] <= unit;
    int start = goesOn ? chainStart[chain] : at;
    int count = goesOn ? chainCount[chain] + 1 : 1;
    chainLast[chain] = LONG_AGO; // it follows its lag, which drifts where letters are lost or added
    boolean ready = at + shingleLetters - start >= SPAN * unit && count >= DENSITY * unit;
    if (!ready) {
      chainStart[lag] = start;
      chainCount[lag] = count;
      chainLast[lag] = at;
    }
    return ready;
  }

  private void makeChains() {
    chainStart = new int[lags + 2];
    chainCount = new int[lags + 2];
    chainLast = new int[lags + 2];
    Arrays.fill(chainLast, LONG_AGO);
  }

  /** The open chain of a lag, or of one that a lost or doubled letter makes of it. */
  private int chain(int at, int lag, int unit) {
    for (int off = 0; off <= MAX_DRIFT; off++) {
      if (at - chainLast[lag + off] <= unit) {
        return lag + off;
      }
      if (off < lag && at - chainLast[lag - off] <= unit) {
        return lag - off;
      }
    }
    return lag;
  }

  /** Extends a pair of equal shingles to both sides; null where that makes no stutter. */
  private @Nullable Stutter stutter(int left, int right, int from) {
    if (right - left == 1) {
      return oneLetter(right, from);
    }
    GappedExtension extension = extension();
    extension.bound(2 * unit(right - left), Math.max(1, (right - left) / 4));
    extension.forward(letters, left, letters, right);
    int leftEnd = left + extension.leftLength();
    extension.backward(letters, left, letters, right);
    int start = Math.max(from, left - extension.leftLength());
    int period = right - extension.rightLength() - (left - extension.leftLength());
    if (period <= 0) {
      return null;
    }
    int unit = unit(period);
    return leftEnd - start < unit - StutterBounds.slack(unit)
        ? null
        : new StutterBounds(letters, script, period, unit, extension).stutter(start);
  }

  private GappedExtension extension() {
    GappedExtension made = extension == null ? GappedExtension.of(script) : extension;
    extension = made;
    return made;
  }

  /** The run of one letter around a place, such as a ruled line that was read as 一一一. */
  private @Nullable Stutter oneLetter(int place, int from) {
    int start = place;
    while (start > from && letters[start - 1] == letters[place]) {
      start--;
    }
    int end = place;
    while (end < letters.length && letters[end] == letters[place]) {
      end++;
    }
    return end - start < 2 * minUnit ? null : new Stutter(List.of(start, start + minUnit, end));
  }
}
