package io.github.refrain.cli.report;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.refrain.cli.screen.DisplayWidth;
import io.github.refrain.cli.screen.Printable;
import io.github.refrain.cli.screen.Style;
import io.github.refrain.link.Jump;
import io.github.refrain.text.JumpLine;
import io.github.refrain.text.JumpLine.Direction;
import io.github.refrain.text.Span;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The part of the report that lists jump lines whose other end was not found, by where they lead,
 * in short form.
 */
final class JumpSection {

  private static final int LABEL_COLUMN = 16;
  private static final int MAX_ROWS = 10;
  private static final int MAX_PLACES = 10;

  private final Style style;
  private final boolean all;
  private final ShortSources sources;

  /** Where jump lines lead. */
  private record Target(Direction direction, String page) implements Comparable<Target> {

    private static final Comparator<Target> ORDER =
        comparing(Target::direction)
            .thenComparing(target -> target.page().length())
            .thenComparing(Target::page);

    @Override
    public int compareTo(Target other) {
      return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
      return direction.name().toLowerCase(Locale.ROOT) + " page " + page;
    }
  }

  JumpSection(Style style, boolean all, ShortSources sources) {
    this.style = style;
    this.all = all;
    this.sources = sources;
  }

  /**
   * Writes the jump lines that no article is followed by.
   *
   * @param jumps every jump line
   * @param resolved the spans of those that a continuation was found for
   * @param why why so few are resolved, if the names of the files say it; empty else
   */
  void write(List<Jump> jumps, Set<Span> resolved, String why, Appendable out) throws IOException {
    List<JumpLine> unresolved =
        jumps.stream().map(Jump::line).filter(line -> !resolved.contains(line.span())).toList();
    Map<Target, List<JumpLine>> byTarget =
        unresolved.stream()
            .collect(
                groupingBy(
                    line -> new Target(line.direction(), line.page()), TreeMap::new, toList()));
    int found = jumps.size() - unresolved.size();
    out.append(style.bold("JUMP LINES"))
        .append(String.format(Locale.ROOT, "  %,d, ", jumps.size()))
        .append(found == 0 ? "none" : String.format(Locale.ROOT, "%,d", found))
        .append(" resolved")
        .append(why)
        .append(unresolved.isEmpty() || found == 0 ? "\n" : "; the others:\n");
    int rows = 0;
    int left = unresolved.size();
    for (Map.Entry<Target, List<JumpLine>> entry : byTarget.entrySet()) {
      if (!all && rows++ == MAX_ROWS) {
        out.append("  … " + left + " more to other pages; --all lists them\n");
        return;
      }
      left -= entry.getValue().size();
      writeRow(entry.getKey().toString(), entry.getValue(), out);
    }
  }

  private void writeRow(String label, List<JumpLine> lines, Appendable out) throws IOException {
    StringBuilder row = new StringBuilder(DisplayWidth.pad("  " + label, LABEL_COLUMN));
    int used = row.length();
    int shown = all ? lines.size() : Math.min(MAX_PLACES, lines.size());
    for (JumpLine line : lines.subList(0, shown)) {
      String source = Printable.of(sources.of(line.span().source()));
      String place = source + ":" + line.span().line();
      int width = DisplayWidth.of(place) + 1;
      if (style.wrapped() && used > LABEL_COLUMN && used + width > style.columns()) {
        row.append("\n").append(" ".repeat(LABEL_COLUMN));
        used = LABEL_COLUMN;
      }
      row.append(used > LABEL_COLUMN ? " " : "").append(place);
      used += width;
    }
    if (shown < lines.size()) {
      row.append(" … ").append(lines.size() - shown).append(" more; --all lists them");
    }
    out.append(row).append("\n");
  }
}
