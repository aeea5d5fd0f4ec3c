package io.github.refrain.cli.report;

import io.github.refrain.align.Alignment;

/**
 * Where a text stands in a longer one, half open, in letters.
 *
 * @param from the first letter
 * @param to one past the last
 */
public record Inside(int from, int to) {

  /** Equal letters in a row that no chance makes: what lies on what is sure from there on. */
  private static final int SURE_LETTERS = 6;

  /** The place of a part; the whole where nothing is sure. */
  public static Inside of(int[] part, int[] whole) {
    String text = new String(whole, 0, whole.length);
    int found = text.indexOf(new String(part, 0, part.length));
    if (found >= 0) {
      int at = text.codePointCount(0, found);
      return new Inside(at, at + part.length);
    }
    int from = -1;
    int to = 0;
    for (Alignment.Run run : Alignment.of(part, whole).runs()) {
      if (run.equal() && run.leftLength() >= SURE_LETTERS) {
        from = from < 0 ? Math.max(0, run.rightStart() - run.leftStart()) : from;
        to = run.rightEnd() + part.length - run.leftEnd();
      }
    }
    return to == 0 ? new Inside(0, whole.length) : new Inside(from, Math.min(whole.length, to));
  }
}
