package io.github.refrain.cli.report;

import static io.github.refrain.cli.screen.Counted.count;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.refrain.cli.screen.CutLine;
import io.github.refrain.cli.screen.Share;
import io.github.refrain.match.Contained;
import io.github.refrain.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of the report that lists paragraphs inside longer ones, the longest first. */
final class ContainedSection {

  private final Layout layout;
  private final ParagraphIndex index;

  ContainedSection(Layout layout, ParagraphIndex index) {
    this.layout = layout;
    this.index = index;
  }

  void write(List<Contained> contained) throws IOException {
    Map<Span, List<Contained>> byPart =
        contained.stream().collect(groupingBy(Contained::left, LinkedHashMap::new, toList()));
    List<List<Contained>> parts = new ArrayList<>(byPart.values());
    parts.sort(comparingInt(places -> -places.get(0).left().length()));
    layout.writeHeading(
        "CONTAINED",
        count(
            parts.size(),
            "paragraph stands whole inside a longer one",
            "paragraphs stand whole inside longer ones"));
    layout.writeList(
        parts, this::writeRow, hidden -> count(hidden.size(), "more paragraph", "more paragraphs"));
  }

  private void writeRow(List<Contained> places) throws IOException {
    Span part = places.get(0).left();
    List<Place> wholes = places.stream().map(place -> Place.of(place.right())).toList();
    layout.writeRow(Place.of(part), "in", wholes, words(places));
    String text = index.paragraph(part).text();
    layout.writeText(part.line(), CutLine.of(text, layout.textColumns()));
  }

  /** "63 of 178 letters", "63 letters, identity from 0.912". */
  private String words(List<Contained> places) {
    int letters = index.letters(places.get(0).left());
    String size =
        places.size() == 1
            ? "%,d of %s"
                .formatted(
                    letters, count(index.letters(places.get(0).right()), "letter", "letters"))
            : count(letters, "letter", "letters");
    double lowest = places.stream().mapToDouble(Contained::identity).min().orElse(1);
    return size + Share.shownBelowOne(lowest, places.size());
  }
}
