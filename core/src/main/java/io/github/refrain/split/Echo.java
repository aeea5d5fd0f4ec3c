package io.github.refrain.split;

import java.util.HashSet;
import java.util.Set;

/** How much of a line another text says again, as an article does of its headline. */
final class Echo {

  /** Two ideographs are a word; of a word in letters five tell it from most others. */
  private static final int IDEOGRAPHS = 2;

  private static final int LETTERS = 5;

  private Echo() {}

  /** The share of a line's short runs that stand in a text too; 0 for a line of none. */
  static double share(char[] line, char[] text) {
    boolean ideographic = line.length > 0 && PlainText.isIdeographic(line[line.length / 2]);
    int length = ideographic ? IDEOGRAPHS : LETTERS;
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
