package io.github.refrain.cli.report;

import static io.github.refrain.cli.screen.Counted.count;

import io.github.refrain.cli.screen.CutLine;
import io.github.refrain.cli.screen.DisplayWidth;
import io.github.refrain.link.Continuation;
import io.github.refrain.match.Link;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The part of the report that lists paragraphs which go on elsewhere. */
final class LinkSection {

  private static final String SEAM = " | ";
  private static final int MAX_CODE_POINTS_PER_COLUMN = 4;

  private final Layout layout;
  private final ParagraphIndex index;

  LinkSection(Layout layout, ParagraphIndex index) {
    this.layout = layout;
    this.index = index;
  }

  void write(String heading, List<? extends Link> links) throws IOException {
    layout.writeHeading(heading, String.format(Locale.ROOT, "%,d", links.size()));
    layout.writeList(links, this::writeRow, hidden -> count(hidden.size(), "more", "more"));
  }

  private void writeRow(Link link) throws IOException {
    String words =
        link instanceof Continuation continuation ? String.join(", ", continuation.evidence()) : "";
    layout.writeRow(Place.of(link.left()), "→", List.of(Place.of(link.right())), words);
    int half = (layout.textColumns() - SEAM.length()) / 2;
    String left = lastWords(index.paragraph(link.left()).bodyText(), half);
    String right = CutLine.of(index.paragraph(link.right()).bodyText(), half);
    layout.writeText(link.left().line(), left + SEAM + right);
  }

  private static String lastWords(String text, int columns) {
    int from = text.length();
    int used = 0;
    int most = MAX_CODE_POINTS_PER_COLUMN * columns; // some take no column
    for (int count = 0; from > 0 && used < columns - 1 && count < most; count++) {
      int before = text.offsetByCodePoints(from, -1);
      used += DisplayWidth.of(text.substring(before, from));
      from = before;
    }
    return (from > 0 ? "…" : "") + CutLine.of(text.substring(from), columns);
  }
}
