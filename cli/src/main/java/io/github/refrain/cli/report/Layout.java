package io.github.refrain.cli.report;

import static io.github.refrain.cli.screen.Counted.count;

import io.github.refrain.cli.screen.DisplayWidth;
import io.github.refrain.cli.screen.Printable;
import io.github.refrain.cli.screen.Style;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * How a part of the report looks: a heading, and rows of places and words, each with the first
 * words of a text below. Long lists are folded.
 */
final class Layout {

  /** Where the words on a row start, if its places leave room. */
  private static final int WORDS_COLUMN = 52;

  private static final int NUMBER_COLUMN = 9;

  /** Columns that stay free: some terminals take two for an ellipsis or a quotation mark. */
  private static final int SPARE_COLUMNS = 4;

  private static final int MAX_ROWS = 10;
  private static final int MAX_PLACES = 3;

  private final Style style;
  private final boolean all;
  private final Appendable out;

  Layout(Style style, boolean all, Appendable out) {
    this.style = style;
    this.all = all;
    this.out = out;
  }

  Style style() {
    return style;
  }

  /** How many columns a text below a row may take. */
  int textColumns() {
    return style.columns() - NUMBER_COLUMN - 2 - SPARE_COLUMNS;
  }

  void writeHeading(String name, String totals) throws IOException {
    out.append(style.bold(name)).append("  ").append(totals).append("\n");
  }

  /** Writes one row of a list. */
  interface RowWriter<T> {
    void write(T row) throws IOException;
  }

  /**
   * The rows of a list, the first ones where there are many.
   *
   * @param folded says what the others are: "3 more places, 120 letters"
   */
  <T> void writeList(List<T> rows, RowWriter<T> writer, Function<List<T>, String> folded)
      throws IOException {
    int shown = all ? rows.size() : Math.min(MAX_ROWS, rows.size());
    for (T row : rows.subList(0, shown)) {
      writer.write(row);
    }
    if (shown < rows.size()) {
      String hidden = folded.apply(rows.subList(shown, rows.size()));
      out.append("  … ").append(hidden).append("; --all lists them\n");
    }
  }

  /** A row with one list of places. */
  void writeRow(List<Place> places, String words) throws IOException {
    String listed = "  " + list(places, "");
    out.append(DisplayWidth.pad(listed, WORDS_COLUMN)).append(words).append("\n");
  }

  /** A row with a place, what it is to others, and these. */
  void writeRow(Place first, String relation, List<Place> others, String words) throws IOException {
    String left = "  " + list(List.of(first), "");
    String mark = "  " + relation + "  ";
    String right = list(others, first.source());
    int used = DisplayWidth.of(left + mark);
    out.append(left).append(style.dim(mark));
    out.append(words.isEmpty() ? right : DisplayWidth.pad(right, WORDS_COLUMN - used) + words);
    out.append("\n");
  }

  /** The text below a row, with its line. */
  void writeText(int line, String text) throws IOException {
    out.append(String.format(Locale.ROOT, "%" + NUMBER_COLUMN + "d  ", line));
    out.append(text).append("\n");
  }

  /** "a.txt:1, :7, b.txt:3, … 5 more": each source once. */
  private String list(List<Place> places, String knownSource) {
    int shown = all ? places.size() : Math.min(MAX_PLACES, places.size());
    StringBuilder list = new StringBuilder();
    String known = knownSource;
    for (Place place : places.subList(0, shown)) {
      String source = place.source().equals(known) ? "" : Printable.of(place.source());
      list.append(list.isEmpty() ? "" : ", ").append(source).append(':').append(place.lines());
      known = place.source();
    }
    if (shown < places.size()) {
      list.append(", … ").append(count(places.size() - shown, "more", "more"));
    }
    return list.toString();
  }
}
