package io.github.refrain.align;

import com.google.common.primitives.Booleans;
import io.github.refrain.text.Script;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows a stutter copy by copy. */
final class StutterBounds {

  /** The lowest identity of two copies in ideographs: each may have a quarter wrong. */
  private static final double MIN_IDENTITY = 0.5;

  /** In an alphabet chance alone comes near to that. */
  private static final double MIN_IDENTITY_ALPHABETIC = 0.6;

  /** Short periods are lists and verses more often than stutters, unless they are nearly equal. */
  private static final double MIN_IDENTITY_SHORT = 0.95;

  /** One letter in four may be lost or added: noise eats into the ends of copies. */
  private static final int SLACK = 4;

  /** But no more than an extension goes on without agreement. */
  private static final int MAX_SLACK = 30;

  /** More in changed words than a fifth of a copy is a list, not a stutter. */
  private static final double MAX_CHANGED = 0.2;

  /** In an alphabet, where a copy is longer, more than a tenth. */
  private static final double MAX_CHANGED_ALPHABETIC = 0.1;

  /** In an alphabet unlike words have so many letters in a row in common by chance. */
  private static final int CHANCE_LETTERS = 2;

  /** Copies longer than this are followed letter by letter, since to align them is quadratic. */
  private static final int MAX_ALIGNED = 1_000;

  private final int[] letters;
  private final Script script;
  private final int unit;
  private final GappedExtension extension;
  private final double minIdentity;

  /**
   * A unit to be followed.
   *
   * @param period the unit or, where that is too short, what it is made of
   */
  StutterBounds(int[] letters, Script script, int period, int unit, GappedExtension extension) {
    this.letters = letters;
    this.script = script;
    this.unit = unit;
    this.extension = extension;
    double usual = script == Script.IDEOGRAPHIC ? MIN_IDENTITY : MIN_IDENTITY_ALPHABETIC;
    this.minIdentity = period < unit ? MIN_IDENTITY_SHORT : usual;
  }

  /** How much longer or shorter than the unit a copy may be. */
  static int slack(int unit) {
    return Math.min(MAX_SLACK, Math.max(1, unit / SLACK));
  }

  /** The stutter that begins at a place, or null where no copy of its first unit follows. */
  @Nullable Stutter stutter(int start) {
    List<Integer> bounds = new ArrayList<>(List.of(start));
    int from = start;
    int bound = start + unit;
    while (bound > from && bound <= letters.length) {
      bounds.add(bound);
      int end = end(from, bound);
      from = bound;
      bound = end;
    }
    return bounds.size() < 3 || isForm(bounds) ? null : new Stutter(bounds);
  }

  /**
   * Whether three copies or more differ in the same letters each time, and in no other: a list of
   * names in one form. Noise falls on other letters in every copy, or on one copy only.
   */
  private boolean isForm(List<Integer> bounds) {
    boolean[] somewhere = new boolean[unit];
    boolean[] everywhere = new boolean[unit];
    Arrays.fill(everywhere, true);
    for (int copy = 1; copy + 1 < bounds.size(); copy++) {
      int from = bounds.get(copy);
      int before = bounds.get(copy - 1);
      if (from - before != unit || bounds.get(copy + 1) - from != unit) {
        return false;
      }
      for (int i = 0; i < unit; i++) {
        boolean differs =
            letters[before + i] != letters[from + i]
                && (copy == 1 || letters[bounds.get(copy - 2) + i] != letters[from + i]);
        somewhere[i] |= differs;
        everywhere[i] &= differs;
      }
    }
    return bounds.size() > 3
        && Arrays.equals(somewhere, everywhere)
        && Booleans.contains(somewhere, true);
  }

  /** Where the copy of {@code [from, bound)} that begins at {@code bound} ends; 0 for none. */
  private int end(int from, int bound) {
    int length = bound - from;
    int last = Math.min(letters.length, bound + length + slack(unit));
    if (last - bound < length - slack(unit)) {
      return 0;
    }
    if (last - bound >= length
        && Arrays.equals(letters, from, bound, letters, bound, bound + length)) {
      return bound + length;
    }
    return length > MAX_ALIGNED ? followed(from, bound) : aligned(from, bound, last);
  }

  private int followed(int from, int bound) {
    extension.bound(bound - from, slack(unit));
    extension.forward(letters, from, letters, bound);
    int missing = bound - from - extension.leftLength();
    int end = Math.min(letters.length, bound + extension.rightLength() + missing);
    boolean same =
        missing <= slack(unit)
            && Figures.of(Arrays.copyOfRange(letters, from, bound))
                .mostlySame(Figures.of(Arrays.copyOfRange(letters, bound, end)));
    return same ? end : 0;
  }

  private int aligned(int from, int bound, int last) {
    int[] copy = Arrays.copyOfRange(letters, from, bound);
    int[] after = Arrays.copyOfRange(letters, bound, last);
    int most = Math.max(copy.length, after.length);
    int end = nearestPrefix(new EditDistance(after).ofPrefixesTo(copy, most), copy.length);
    int[] later = Arrays.copyOf(after, end);
    Alignment alignment = Alignment.of(copy, later);
    boolean same =
        alignment.identity() >= minIdentity
            && !isList(alignment, copy.length)
            && Figures.same(copy, later, alignment);
    return same ? bound + end : 0;
  }

  private boolean isList(Alignment alignment, int length) {
    return script == Script.IDEOGRAPHIC
        ? alignment.changedLetters() > MAX_CHANGED * length
        : alignment.changedLetters(CHANCE_LETTERS) > MAX_CHANGED_ALPHABETIC * length;
  }

  /** The prefix at the least distance; of several the one nearest to a length. */
  private static int nearestPrefix(int[] distances, int length) {
    int best = distances.length - 1;
    for (int end = best - 1; end > 0; end--) {
      boolean nearer = Math.abs(end - length) < Math.abs(best - length);
      if (distances[end] < distances[best] || (distances[end] == distances[best] && nearer)) {
        best = end;
      }
    }
    return best;
  }
}
