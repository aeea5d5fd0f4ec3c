package io.github.refrain.clean;

import io.github.refrain.align.Alignment;
import io.github.refrain.align.Alignment.Run;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What most copies of a text say. All are aligned with the first; at each of its characters, and
 * between them, the reading that more than half of the copies have stands, else the first copy's.
 * Cost: an alignment a copy.
 */
final class Consensus {

  private final int[] first;
  private final int copies;
  private final Map<Reading, Integer> votes = new HashMap<>();

  /** What stands at a character of the first copy, or, where {@code between}, before it. */
  private record Reading(int at, boolean between, String text) {}

  private Consensus(List<int[]> copies) {
    this.first = copies.get(0);
    this.copies = copies.size();
    copies.forEach(copy -> count(copy, Alignment.of(first, copy)));
  }

  /** What most of the copies say; of two, what the first says. */
  static int[] of(List<int[]> copies) {
    return copies.size() < 3 ? copies.get(0) : new Consensus(copies).text();
  }

  private void count(int[] copy, Alignment alignment) {
    for (Run run : alignment.runs()) {
      int common = Math.min(run.leftLength(), run.rightLength());
      for (int i = 0; i < run.leftLength(); i++) {
        int from = run.rightStart() + Math.min(i, common);
        int to = run.rightStart() + Math.min(i + 1, common);
        vote(run.leftStart() + i, false, copy, from, to);
      }
      if (run.rightLength() > common) {
        vote(run.leftEnd(), true, copy, run.rightStart() + common, run.rightEnd());
      }
    }
  }

  private void vote(int at, boolean between, int[] copy, int from, int to) {
    String text = new String(copy, from, to - from);
    votes.merge(new Reading(at, between, text), 1, Integer::sum);
  }

  private int[] text() {
    String[] at = new String[first.length];
    String[] between = new String[first.length + 1];
    Arrays.fill(between, "");
    for (int i = 0; i < first.length; i++) {
      at[i] = Character.toString(first[i]);
    }
    votes.forEach(
        (reading, count) -> {
          if (2 * count > copies) {
            (reading.between() ? between : at)[reading.at()] = reading.text();
          }
        });
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < first.length; i++) {
      text.append(between[i]).append(at[i]);
    }
    return text.append(between[first.length]).toString().codePoints().toArray();
  }
}
