package io.github.refrain.cli.report;

import static io.github.refrain.cli.screen.Counted.count;
import static java.util.Comparator.comparingInt;

import io.github.refrain.cli.screen.CutLine;
import io.github.refrain.cli.screen.Share;
import io.github.refrain.match.Overlap;
import io.github.refrain.text.Letters;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.Span;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The part of the report that lists passages which paragraphs share, the longest first. */
final class OverlapSection {

  private final Layout layout;
  private final ParagraphIndex index;

  OverlapSection(Layout layout, ParagraphIndex index) {
    this.layout = layout;
    this.index = index;
  }

  void write(List<Overlap> overlaps) throws IOException {
    List<Overlap> longestFirst =
        overlaps.stream().sorted(comparingInt(overlap -> -overlap.first().length())).toList();
    layout.writeHeading("SHARED PASSAGES", String.format(Locale.ROOT, "%,d", overlaps.size()));
    layout.writeList(
        longestFirst,
        this::writeRow,
        hidden -> count(hidden.size(), "more passage", "more passages"));
  }

  private void writeRow(Overlap overlap) throws IOException {
    Span first = overlap.first();
    List<Span> members = overlap.members();
    List<Place> others = members.subList(1, members.size()).stream().map(Place::of).toList();
    Paragraph paragraph = index.paragraph(first);
    String passage = paragraph.text(first);
    String words =
        count(Letters.of(passage).length(), "letter", "letters")
            + Share.shownBelowOne(overlap.identity(), others.size());
    layout.writeRow(Place.of(first), "&", others, words);
    String start = first.start() > paragraph.span().start() ? "…" : "";
    layout.writeText(first.line(), CutLine.of(start + passage, layout.textColumns()));
  }
}
