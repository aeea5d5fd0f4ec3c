package io.github.refrain.clean;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Leads from a text that was cleaned back to the text as it was, in code points. What stays lies in
 * runs; nothing may have been put in.
 */
final class Positions {

  private final int[] cleaned; // where runs start in the cleaned text
  private final int[] original; // and where in the original one

  private Positions(ImmutableIntArray cleaned, ImmutableIntArray original) {
    this.cleaned = cleaned.toArray();
    this.original = original.toArray();
  }

  /** The way back from what removals have left. */
  static Positions behind(List<Edit> edits) {
    ImmutableIntArray.Builder cleaned = ImmutableIntArray.builder();
    ImmutableIntArray.Builder original = ImmutableIntArray.builder();
    cleaned.add(0);
    original.add(0);
    int gone = 0;
    for (Edit edit : edits.stream().sorted(Comparator.comparingInt(Edit::start)).toList()) {
      gone += edit.end() - edit.start();
      cleaned.add(edit.end() - gone);
      original.add(edit.end());
    }
    return new Positions(cleaned.build(), original.build());
  }

  /** Where the code point at a place of the cleaned text stood. */
  int original(int point) {
    int run = runAt(cleaned, point);
    return original[run] + point - cleaned[run];
  }

  /** Where a code point that stays stands in the cleaned text. */
  int cleaned(int point) {
    int run = runAt(original, point);
    return cleaned[run] + point - original[run];
  }

  /** An edit of the cleaned text as edits of the original one. */
  List<Edit> original(Edit edit) {
    if (edit.start() == edit.end()) {
      int at = edit.start() == 0 ? 0 : original(edit.start() - 1) + 1;
      return List.of(new Edit(at, at, edit.replacement()));
    }
    List<Edit> edits = new ArrayList<>();
    String replacement = edit.replacement();
    for (int from = edit.start(); from < edit.end(); ) {
      int run = runAt(cleaned, from);
      int runEnd = run + 1 < cleaned.length ? cleaned[run + 1] : Integer.MAX_VALUE;
      int to = Math.min(edit.end(), runEnd);
      edits.add(new Edit(original(from), original(to - 1) + 1, replacement));
      replacement = "";
      from = to;
    }
    return edits;
  }

  /** The last run that starts at a place or before it; where several start there, the last. */
  private static int runAt(int[] starts, int point) {
    int at = Arrays.binarySearch(starts, point + 1);
    int first = at >= 0 ? at : -at - 1;
    while (first > 0 && starts[first - 1] > point) {
      first--; // of equal starts any may have been found
    }
    return first - 1;
  }
}
