package io.github.refrain.align;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.refrain.text.Letters;
import io.github.refrain.text.Script;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A stretch of letters that comes again right after itself, once or more often, as OCR models write
 * it when they lose their place.
 *
 * @param bounds where the copies begin, and at the end where the last one ends: the first copy is
 *     {@code [bounds[0], bounds[1])}
 */
public record Stutter(List<Integer> bounds) {

  /**
   * What is nested deeper was made to take time: every round reads the text again, and OCR models
   * that lose their place do so within a stutter, perhaps, but not eight times over.
   */
  private static final int MAX_ROUNDS = 8;

  /** Checks the parts. */
  public Stutter {
    bounds = ImmutableList.copyOf(bounds);
    checkArgument(bounds.size() >= 3, "bounds (%s) must be three or more", bounds);
  }

  /** The stutters of a text from left to right, none inside another. Cost: linear. */
  public static List<Stutter> findAll(int[] letters) {
    return StutterFinder.find(letters);
  }

  /**
   * The stutters of a text, then those that show once these are cut, until none is left. Each round
   * counts the letters of what the rounds before it leave. Cost: linear for each.
   */
  public static List<List<Stutter>> findNested(int[] letters) {
    return rounds(letters, false);
  }

  /**
   * Those of {@link #findNested} that are taken out before texts are compared: no round that would
   * leave too little.
   */
  public static List<List<Stutter>> takenOut(int[] letters) {
    return rounds(letters, true);
  }

  private static List<List<Stutter>> rounds(int[] letters, boolean leaveEnough) {
    List<Stutter> stutters = findAll(letters);
    if (stutters.isEmpty()) {
      return List.of(); // nearly always
    }
    List<List<Stutter>> rounds = new ArrayList<>();
    int[] rest = letters;
    while (!stutters.isEmpty() && rounds.size() < MAX_ROUNDS) {
      rest = cut(rest, stutters);
      if (leaveEnough && Script.isShort(rest)) {
        return rounds;
      }
      rounds.add(stutters);
      stutters = findAll(rest);
    }
    return rounds;
  }

  /** Where the first of the later copies begins. */
  public int start() {
    return bounds.get(1);
  }

  /** Where the last copy ends. */
  public int end() {
    return bounds.get(bounds.size() - 1);
  }

  /** The text without the later copies of stutters, which stand from left to right. */
  public static int[] cut(int[] letters, List<Stutter> stutters) {
    requireNonNull(letters, "letters");
    if (stutters.isEmpty()) {
      return letters;
    }
    int[] kept = letters.clone();
    int length = 0;
    int from = 0;
    for (Stutter stutter : stutters) {
      System.arraycopy(letters, from, kept, length, stutter.start() - from);
      length += stutter.start() - from;
      from = stutter.end();
    }
    System.arraycopy(letters, from, kept, length, letters.length - from);
    return Arrays.copyOf(kept, length + letters.length - from);
  }

  /** The same for letters that know their places. */
  public static Letters cut(Letters letters, List<Stutter> stutters) {
    Letters cut = requireNonNull(letters, "letters");
    for (Stutter stutter : Lists.reverse(stutters)) {
      cut = cut.without(stutter.start(), stutter.end());
    }
    return cut;
  }

  /** A text without the later copies of the stutters that are taken out, the one compared. */
  public static int[] cut(int[] letters) {
    int[] cut = letters;
    for (List<Stutter> round : takenOut(letters)) {
      cut = cut(cut, round);
    }
    return cut;
  }

  /** The same for letters that know their places. */
  public static Letters cut(Letters letters) {
    Letters cut = letters;
    for (List<Stutter> round : takenOut(letters.toArray())) {
      cut = cut(cut, round);
    }
    return cut;
  }

  /** The same for a text as it is written: what stands between the letters stays. */
  public static String cut(String text) {
    Letters letters = Letters.of(text);
    Letters kept = cut(letters);
    if (kept.length() == letters.length()) {
      return text;
    }
    BitSet gone = new BitSet();
    for (int i = 0, next = 0; i < letters.length(); i++) {
      if (next < kept.length() && kept.start(next) == letters.start(i)) {
        next++;
      } else {
        gone.set(letters.start(i), letters.end(i));
      }
    }
    int[] points = text.codePoints().toArray();
    StringBuilder rest = new StringBuilder();
    for (int i = gone.nextClearBit(0); i < points.length; i = gone.nextClearBit(i + 1)) {
      rest.appendCodePoint(points[i]);
    }
    return rest.toString();
  }
}
