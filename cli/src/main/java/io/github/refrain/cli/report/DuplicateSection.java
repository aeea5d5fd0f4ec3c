package io.github.refrain.cli.report;

import static io.github.refrain.cli.screen.Counted.count;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import io.github.refrain.cli.screen.CutLine;
import io.github.refrain.cli.screen.Share;
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
import java.util.stream.IntStream;

/** The part of the report that lists copies, those with most letters first. */
final class DuplicateSection {

  private final Layout layout;
  private final ParagraphIndex index;

  DuplicateSection(Layout layout, ParagraphIndex index) {
    this.layout = layout;
    this.index = index;
  }

  void write(List<CopyRun> runs, long allLetters) throws IOException {
    long copies = runs.stream().mapToLong(CopyRun::copies).sum();
    long letters = letters(runs);
    String share = String.format(Locale.ROOT, " (%.1f %%)", 100.0 * letters / allLetters);
    layout.writeHeading(
        "SAME TEXT",
        count(copies, "copy", "copies")
            + (" in " + count(runs.size(), "place", "places"))
            + (", " + count(letters, "letter", "letters") + share));
    layout.writeList(runs, this::writeRow, DuplicateSection::folded);
  }

  private static String folded(List<CopyRun> hidden) {
    String places = count(hidden.size(), "more place", "more places");
    return places + ", " + count(letters(hidden), "letter", "letters");
  }

  private static long letters(List<CopyRun> runs) {
    return runs.stream().mapToLong(CopyRun::letters).sum();
  }

  private void writeRow(CopyRun run) throws IOException {
    int members = run.first().members().size();
    List<Place> copies = IntStream.range(1, members).mapToObj(i -> place(run, i)).toList();
    layout.writeRow(place(run, 0), run.isExact() ? "=" : "~", copies, words(run));
    writeText(run, 0);
    if (run.clusters().size() > 1) {
      writeText(run, run.clusters().size() - 1);
    }
  }

  /** The lines of one member of all clusters. */
  private static Place place(CopyRun run, int member) {
    Span first = run.first().members().get(member).span();
    Span last = run.last().members().get(member).span();
    String end = run.clusters().size() > 1 ? "-" + last.line() : "";
    return new Place(first.source(), first.line() + end);
  }

  private String words(CopyRun run) {
    StringBuilder words = new StringBuilder(relations(run));
    int row = run.clusters().size();
    if (row > 1) {
      words.append(", ").append(count(row, "paragraph", "paragraphs")).append(" in a row");
    }
    return words.append(", ").append(count(run.letters(), "letter", "letters")).toString();
  }

  /**
   * "exact", "exact but for stutters", "edited, identity 0.975", "2 exact, 1 near, identity from
   * 0.912".
   */
  private String relations(CopyRun run) {
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
      return stutters(run) ? relations + " but for stutters" : relations;
    }
    double lowest = run.members().mapToDouble(Member::identity).min().orElse(1);
    String from = run.copies() > 1 ? "from " : "";
    return relations + ", identity " + from + Share.shown(lowest);
  }

  private boolean stutters(CopyRun run) {
    return run.clusters().stream()
        .flatMap(cluster -> cluster.members().stream())
        .anyMatch(member -> index.stutters(member.span()));
  }

  private static String name(Relation relation) {
    return relation.name().toLowerCase(Locale.ROOT);
  }

  /** The first words of a paragraph, or where the copies first differ. */
  private void writeText(CopyRun run, int cluster) throws IOException {
    List<Member> members = run.clusters().get(cluster).members();
    Paragraph kept = index.paragraph(members.get(0).span());
    int columns = layout.textColumns();
    Member other =
        Collections.min(members.subList(1, members.size()), comparing(Member::relation).reversed());
    boolean exact = other.relation() == Relation.EXACT;
    layout.writeText(
        kept.line(),
        exact
            ? CutLine.of(kept.text(), columns)
            : DiffLine.of(kept, index.paragraph(other.span()), columns, layout.style()));
  }
}
