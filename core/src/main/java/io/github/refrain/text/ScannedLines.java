package io.github.refrain.text;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.Lists;
import com.google.common.primitives.ImmutableIntArray;
import java.util.List;

/**
 * The lines of a text, from parts of it that were scanned side by side. Cost: 20 to 30 bytes a
 * line, and one is made anew at each call. Immutable.
 */
final class ScannedLines {

  private static final int NUMBERS = 5; // of a line

  private final Part[] parts;
  private final Part[] before; // by part: all those before it as one, without their lines
  private final int[] firsts; // by part: its first line; at the end how many there are

  /**
   * A part of a text that begins where a line does.
   *
   * @param lines the numbers of one after the other, that of the line negative behind a blank one;
   *     code points and lines are counted from where the part begins
   * @param codePoints how many it has
   * @param breaks how many lines end in it
   * @param endsBlank whether the last of them is blank
   */
  record Part(ImmutableIntArray lines, int codePoints, int breaks, boolean endsBlank) {

    private static final Part NONE = new Part(ImmutableIntArray.of(), 0, 0, false);

    private Part and(Part next) {
      boolean blank = next.endsBlank || (next.lines.isEmpty() && endsBlank);
      return new Part(
          ImmutableIntArray.of(), codePoints + next.codePoints, breaks + next.breaks, blank);
    }
  }

  private ScannedLines(Part... parts) {
    this.parts = parts;
    this.before = new Part[parts.length + 1];
    this.firsts = new int[parts.length + 1];
    before[0] = Part.NONE;
    for (int i = 0; i < parts.length; i++) {
      before[i + 1] = before[i].and(parts[i]);
      firsts[i + 1] = firsts[i] + parts[i].lines.length() / NUMBERS;
    }
  }

  /** The lines of parts, one behind the other. */
  static List<Line> of(Part... parts) {
    ScannedLines lines = new ScannedLines(parts.clone());
    int size = lines.firsts[parts.length];
    return Lists.transform(ContiguousSet.closedOpen(0, size).asList(), lines::line);
  }

  /** Adds a line to those of a part. */
  static void add(ImmutableIntArray.Builder lines, Line line) {
    lines.add(line.from()).add(line.to()).add(line.start()).add(line.end());
    lines.add(line.afterBlank() ? -line.number() : line.number());
  }

  private Line line(int index) {
    int part = 0;
    while (index >= firsts[part + 1]) {
      part++;
    }
    ImmutableIntArray lines = parts[part].lines;
    int at = (index - firsts[part]) * NUMBERS;
    int number = lines.get(at + 4);
    Part all = before[part];
    return new Line(
        lines.get(at),
        lines.get(at + 1),
        lines.get(at + 2) + all.codePoints,
        lines.get(at + 3) + all.codePoints,
        Math.abs(number) + all.breaks,
        number < 0 || (at == 0 && all.endsBlank));
  }
}
