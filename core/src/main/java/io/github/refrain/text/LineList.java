package io.github.refrain.text;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.Lists;
import com.google.common.primitives.ImmutableIntArray;
import java.util.List;

/**
 * The lines of a text, from stretches of it that were scanned side by side. Cost: 20 bytes a line,
 * and one is made anew at each call. Immutable.
 */
final class LineList {

  private static final int NUMBERS = 5; // of a line

  private final Stretch[] stretches;
  private final Stretch[] before; // by stretch: all those before it as one, without their lines
  private final int[] firsts; // by stretch: its first line; at the end how many there are

  /**
   * A stretch that begins where a line does.
   *
   * @param lines the numbers of one after the other; code points and lines are counted from where
   *     the stretch begins
   * @param codePoints how many it has
   * @param breaks how many lines end in it
   * @param endsBlank whether the last of them is blank
   */
  record Stretch(ImmutableIntArray lines, int codePoints, int breaks, boolean endsBlank) {

    private static final Stretch NONE = new Stretch(ImmutableIntArray.of(), 0, 0, false);

    private Stretch and(Stretch next) {
      boolean blank = next.endsBlank || (next.lines.isEmpty() && endsBlank);
      return new Stretch(
          ImmutableIntArray.of(), codePoints + next.codePoints, breaks + next.breaks, blank);
    }
  }

  private LineList(Stretch... stretches) {
    this.stretches = stretches;
    this.before = new Stretch[stretches.length + 1];
    this.firsts = new int[stretches.length + 1];
    before[0] = Stretch.NONE;
    for (int i = 0; i < stretches.length; i++) {
      before[i + 1] = before[i].and(stretches[i]);
      firsts[i + 1] = firsts[i] + stretches[i].lines.length() / NUMBERS;
    }
  }

  /** The lines of stretches, one behind the other. */
  static List<Line> of(Stretch... stretches) {
    LineList lines = new LineList(stretches.clone());
    int size = lines.firsts[stretches.length];
    return Lists.transform(ContiguousSet.closedOpen(0, size).asList(), lines::line);
  }

  /** Adds a line to those of a stretch. */
  static void add(ImmutableIntArray.Builder lines, Line line) {
    lines.add(line.from()).add(line.to()).add(line.start()).add(line.end());
    lines.add(line.afterBlank() ? -line.number() : line.number());
  }

  private Line line(int index) {
    int stretch = 0;
    while (index >= firsts[stretch + 1]) {
      stretch++;
    }
    ImmutableIntArray lines = stretches[stretch].lines;
    int at = (index - firsts[stretch]) * NUMBERS;
    int number = lines.get(at + 4);
    Stretch all = before[stretch];
    return new Line(
        lines.get(at),
        lines.get(at + 1),
        lines.get(at + 2) + all.codePoints,
        lines.get(at + 3) + all.codePoints,
        Math.abs(number) + all.breaks,
        number < 0 || (at == 0 && all.endsBlank));
  }
}
