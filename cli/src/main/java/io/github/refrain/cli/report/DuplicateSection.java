package io.github.refrain.cli.report;

import static io.github.refrain.cli.screen.Counted.count;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import io.github.refrain.cli.screen.CutLine;
import io.github.refrain.cli.screen.DisplayWidth;
import io.github.refrain.cli.screen.Printable;
import io.github.refrain.cli.screen.Share;
import io.github.refrain.cli.screen.Style;
import io.github.refrain.match.Cluster.Member;
import io.github.refrain.match.Relation;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.Span;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The part of the report that lists copies, those with most letters first. */
final class DuplicateSection {

  /** Where the words on a row start, if its places leave room. */
  private static final int WORDS_COLUMN = 52;

  private static final int NUMBER_COLUMN = 9;

  /** Columns that stay free: some terminals take two for an ellipsis or a quotation mark. */
  private static final int SPARE_COLUMNS = 4;

  private static final int MAX_ROWS = 10;
  private static final int MAX_PLACES = 3;

  private final Style style;
  private final boolean all;
  private final ParagraphIndex index;

  DuplicateSection(Style style, boolean all, ParagraphIndex index) {
    this.style = style;
    this.all = all;
    this.index = index;
  }

  void write(List<CopyRun> runs, long allLetters, Appendable out) throws IOException {
    long copies = runs.stream().mapToLong(CopyRun::copies).sum();
    long letters = runs.stream().mapToLong(CopyRun::letters).sum();
    out.append(style.bold("SAME TEXT"))
        .append("  " + count(copies, "copy", "copies"))
        .append(" in " + count(runs.size(), "place", "places"))
        .append(", " + count(letters, "letter", "letters"))
        .append(String.format(Locale.ROOT, " (%.1f %%)\n", 100.0 * letters / allLetters));
    int shown = all ? runs.size() : Math.min(MAX_ROWS, runs.size());
    for (CopyRun run : runs.subList(0, shown)) {
      writeRow(run, out);
    }
    if (shown < runs.size()) {
      long more = runs.subList(shown, runs.size()).stream().mapToLong(CopyRun::letters).sum();
      String places = count(runs.size() - shown, "more place", "more places");
      out.append(
          "  … " + places + ", " + count(more, "letter", "letters") + "; --all lists them\n");
    }
  }

  private void writeRow(CopyRun run, Appendable out) throws IOException {
    StringBuilder places = new StringBuilder("  ").append(place(run, 0, ""));
    places.append("  ").append(run.isExact() ? '=' : '~').append("  ");
    int copies = run.first().copies().size();
    int shown = all ? copies : Math.min(MAX_PLACES, copies);
    String known = run.first().kept().span().source();
    for (int i = 1; i <= shown; i++) {
      places.append(i > 1 ? ", " : "").append(place(run, i, known));
      known = run.first().members().get(i).span().source();
    }
    if (shown < copies) {
      places.append(", … ").append(count(copies - shown, "more", "more"));
    }
    String padded = DisplayWidth.pad(places.toString(), WORDS_COLUMN);
    String mark = run.isExact() ? "  =  " : "  ~  ";
    int at = padded.indexOf(mark, place(run, 0, "").length());
    out.append(padded, 0, at).append(style.dim(mark));
    out.append(padded, at + mark.length(), padded.length()).append(words(run)).append("\n");
    writeTexts(run, out);
  }

  /** The lines of one member of all clusters, with the source unless it is known already. */
  private static String place(CopyRun run, int member, String knownSource) {
    Span first = run.first().members().get(member).span();
    Span last = run.last().members().get(member).span();
    String source = first.source().equals(knownSource) ? "" : Printable.of(first.source());
    String end = run.clusters().size() > 1 ? "-" + last.line() : "";
    return source + ":" + first.line() + end;
  }

  private static String words(CopyRun run) {
    StringBuilder words = new StringBuilder(relations(run));
    int row = run.clusters().size();
    if (row > 1) {
      words.append(", ").append(count(row, "paragraph", "paragraphs")).append(" in a row");
    }
    return words.append(", ").append(count(run.letters(), "letter", "letters")).toString();
  }

  /** "exact", "edited, identity 0.975", "2 exact, 1 near, identity from 0.912". */
  private static String relations(CopyRun run) {
    Map<Relation, Long> counts =
        run.members()
            .collect(
                groupingBy(
                    Member::relation, () -> new EnumMap<>(Relation.class), Collectors.counting()));
    String relations =
        counts.entrySet().stream()
            .map(
                entry ->
                    counts.size() == 1
                        ? name(entry.getKey())
                        : count(entry.getValue(), name(entry.getKey()), name(entry.getKey())))
            .collect(Collectors.joining(", "));
    if (run.isExact()) {
      return relations;
    }
    double lowest = run.members().mapToDouble(Member::identity).min().orElse(1);
    String from = run.copies() > 1 ? "from " : "";
    return relations + ", identity " + from + Share.shown(lowest);
  }

  private static String name(Relation relation) {
    return relation.name().toLowerCase(Locale.ROOT);
  }

  /** The first words of the first and the last paragraph, or where the copies first differ. */
  private void writeTexts(CopyRun run, Appendable out) throws IOException {
    writeText(run, 0, out);
    if (run.clusters().size() > 1) {
      writeText(run, run.clusters().size() - 1, out);
    }
  }

  private void writeText(CopyRun run, int cluster, Appendable out) throws IOException {
    List<Member> members = run.clusters().get(cluster).members();
    Paragraph kept = index.paragraph(members.get(0).span());
    int columns = style.columns() - NUMBER_COLUMN - 2 - SPARE_COLUMNS;
    Member other =
        Collections.min(members.subList(1, members.size()), comparing(Member::relation).reversed());
    boolean exact = other.relation() == Relation.EXACT;
    String text =
        exact
            ? CutLine.of(kept.text(), columns)
            : DiffLine.of(kept, index.paragraph(other.span()), columns, style);
    String number = String.format(Locale.ROOT, "%" + NUMBER_COLUMN + "d", kept.line());
    out.append(number).append("  ").append(text).append("\n");
  }
}
