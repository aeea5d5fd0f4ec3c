package io.github.refrain.cli.report;

import static io.github.refrain.cli.screen.Counted.count;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.refrain.cli.screen.CutLine;
import io.github.refrain.match.Repeat;
import io.github.refrain.text.Letters;
import io.github.refrain.text.Span;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The part of the report that lists stutters, each once however often it comes again. */
final class RepeatSection {

  private final Layout layout;
  private final ParagraphIndex index;

  /** The first copy of a stretch, and how often it comes again. */
  private record Unit(Span first, long later, long laterLength) {

    static Unit of(Span first, List<Repeat> repeats) {
      long length = repeats.stream().mapToLong(repeat -> repeat.right().length()).sum();
      return new Unit(first, repeats.size(), length);
    }
  }

  RepeatSection(Layout layout, ParagraphIndex index) {
    this.layout = layout;
    this.index = index;
  }

  void write(List<Repeat> repeats) throws IOException {
    Map<Span, List<Repeat>> byFirst =
        repeats.stream().collect(groupingBy(Repeat::left, LinkedHashMap::new, toList()));
    List<Unit> units =
        byFirst.entrySet().stream()
            .map(entry -> Unit.of(entry.getKey(), entry.getValue()))
            .sorted(comparingLong(Unit::laterLength).reversed())
            .toList();
    layout.writeHeading("STUTTERS", String.format(Locale.ROOT, "%,d", units.size()));
    layout.writeList(units, this::writeRow, hidden -> count(hidden.size(), "more", "more"));
  }

  private void writeRow(Unit unit) throws IOException {
    String text = index.paragraph(unit.first()).text(unit.first());
    String times = unit.later() == 1 ? "once more" : count(unit.later(), "time more", "times more");
    layout.writeRow(
        List.of(Place.of(unit.first())),
        count(Letters.of(text).length(), "letter", "letters") + ", " + times);
    layout.writeText(unit.first().line(), CutLine.of(text, layout.textColumns()));
  }
}
