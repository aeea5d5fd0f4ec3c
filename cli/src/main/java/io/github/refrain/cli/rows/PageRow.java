package io.github.refrain.cli.rows;

import io.github.refrain.match.Finding;
import io.github.refrain.match.Relation;
import io.github.refrain.text.Span;
import java.util.Comparator;
import java.util.List;

/**
 * A finding as the page shows it.
 *
 * @param number its place among all findings, from 0
 * @param finding the finding
 * @param parts its places; the others are compared with the first
 * @param group the number of the first finding that it is shown together with
 * @param size how many letters it is about
 */
public record PageRow(int number, Finding finding, List<Part> parts, int group, long size) {

  /**
   * One place of a finding.
   *
   * @param span what it covers, a paragraph or a stretch of one
   * @param relation what a member of a cluster is to the kept one; {@link Relation#KEPT} elsewhere
   * @param identity to the first part; 1 where none is known
   * @param removable whether it is what a decision is about
   * @param letters how many letters go with it
   */
  public record Part(
      Span span, Relation relation, double identity, boolean removable, long letters) {

    /** A place that stays. */
    static Part staying(Span span) {
      return new Part(span, Relation.KEPT, 1, false, 0);
    }

    /** A place that can go. */
    static Part going(Span span, double identity, long letters) {
      return new Part(span, Relation.KEPT, identity, true, letters);
    }
  }

  /** What can go first: the most letters, then the largest, then by place. */
  static final Comparator<PageRow> WORST_FIRST =
      Comparator.comparingLong(PageRow::letters)
          .reversed()
          .thenComparing(Comparator.comparingLong(PageRow::size).reversed())
          .thenComparingInt(PageRow::number);

  /** Copies the list. */
  public PageRow {
    parts = List.copyOf(parts);
  }

  /** How many letters can go. */
  public long letters() {
    return parts.stream().mapToLong(Part::letters).sum();
  }
}
