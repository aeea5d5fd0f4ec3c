package io.github.refrain.cli.report;

import static io.github.refrain.cli.screen.Counted.count;
import static java.util.Comparator.comparingInt;

import io.github.refrain.match.Variant;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.Span;
import java.io.IOException;
import java.util.List;

/** The part of the report that lists paragraphs of one wording with other figures. */
final class VariantSection {

  private final Layout layout;
  private final ParagraphIndex index;

  VariantSection(Layout layout, ParagraphIndex index) {
    this.layout = layout;
    this.index = index;
  }

  void write(List<Variant> variants) throws IOException {
    int paragraphs = variants.stream().mapToInt(variant -> variant.members().size()).sum();
    layout.writeHeading(
        "OTHER FIGURES",
        count(paragraphs, "paragraph", "paragraphs")
            + (" in " + count(variants.size(), "form", "forms"))
            + "; they look alike, are no copies and are never removed");
    List<Variant> largestFirst =
        variants.stream().sorted(comparingInt(variant -> -variant.members().size())).toList();
    layout.writeList(
        largestFirst, this::writeRow, hidden -> count(hidden.size(), "more form", "more forms"));
  }

  /** The places, and the first paragraph with what is other in the second. */
  private void writeRow(Variant variant) throws IOException {
    List<Span> members = variant.members();
    layout.writeRow(
        members.stream().map(Place::of).toList(), count(members.size(), "paragraph", "paragraphs"));
    Paragraph first = index.paragraph(members.get(0));
    Paragraph second = index.paragraph(members.get(1));
    layout.writeText(
        first.line(), DiffLine.of(first, second, layout.textColumns(), layout.style()));
  }
}
