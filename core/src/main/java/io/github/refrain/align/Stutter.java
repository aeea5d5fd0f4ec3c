package io.github.refrain.align;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.refrain.text.Letters;
import io.github.refrain.text.Script;
import java.util.Arrays;
import java.util.List;

/**
 * A stretch of letters that comes again right after itself, once or more often, as OCR models write
 * it when they lose their place.
 *
 * @param bounds where the copies begin, and at the end where the last one ends: the first copy is
 *     {@code [bounds[0], bounds[1])}
 */
public record Stutter(List<Integer> bounds) {

  /** Checks the parts. */
  public Stutter {
    bounds = ImmutableList.copyOf(bounds);
    checkArgument(bounds.size() >= 3, "bounds (%s) must be three or more", bounds);
  }

  /** The stutters of a text from left to right, none inside another. Cost: linear. */
  public static List<Stutter> findAll(int[] letters) {
    return StutterFinder.find(letters);
  }

  /** Those that are taken out before texts are compared: none where too little would be left. */
  public static List<Stutter> takenOut(int[] letters) {
    List<Stutter> stutters = findAll(letters);
    return stutters.isEmpty() || Script.isShort(cut(letters, stutters)) ? List.of() : stutters;
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

  /** A text without the later copies of the stutters that are taken out, the one compared. */
  public static Letters cut(Letters letters) {
    Letters cut = letters;
    for (Stutter stutter : Lists.reverse(takenOut(letters.toArray()))) {
      cut = cut.without(stutter.start(), stutter.end());
    }
    return cut;
  }
}
