package io.github.refrain.cli.report;

import io.github.refrain.match.Cluster;
import io.github.refrain.match.Cluster.Member;
import io.github.refrain.match.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Consecutive paragraphs whose copies are consecutive too: a block that stands in several places.
 *
 * @param clusters one a paragraph, in order; each has its members in the same places
 * @param letters the letters of all copies, without the kept ones and without stutters
 */
public record CopyRun(List<Cluster> clusters, long letters) {

  private static final Comparator<CopyRun> WORST_FIRST =
      Comparator.comparingLong(CopyRun::letters).reversed();

  /** Copies the list. */
  public CopyRun {
    clusters = List.copyOf(clusters);
  }

  /** Joins clusters, given in order, to runs; those with most letters come first. */
  public static List<CopyRun> join(List<Cluster> clusters, ParagraphIndex index) {
    List<CopyRun> runs = new ArrayList<>();
    for (int from = 0; from < clusters.size(); ) {
      int to = from + 1;
      long letters = copiedLetters(clusters.get(from), index);
      while (to < clusters.size() && continues(clusters.get(to - 1), clusters.get(to), index)) {
        letters += copiedLetters(clusters.get(to), index);
        to++;
      }
      runs.add(new CopyRun(clusters.subList(from, to), letters));
      from = to;
    }
    runs.sort(WORST_FIRST);
    return runs;
  }

  /** The first paragraph. */
  public Cluster first() {
    return clusters.get(0);
  }

  /** The last paragraph. */
  public Cluster last() {
    return clusters.get(clusters.size() - 1);
  }

  /** How many paragraphs could go. */
  public long copies() {
    return (long) clusters.size() * first().copies().size();
  }

  /** Every copy of every paragraph. */
  public Stream<Member> members() {
    return clusters.stream().flatMap(cluster -> cluster.copies().stream());
  }

  /** Whether all copies are exact. */
  public boolean isExact() {
    return members().allMatch(member -> member.relation() == Relation.EXACT);
  }

  private static boolean continues(Cluster first, Cluster second, ParagraphIndex index) {
    boolean next = first.members().size() == second.members().size();
    for (int i = 0; next && i < first.members().size(); i++) {
      next = index.isDirectlyBefore(first.members().get(i).span(), second.members().get(i).span());
    }
    return next;
  }

  /** Exact copies have as many letters as the kept one, since stutters are not counted. */
  private static long copiedLetters(Cluster cluster, ParagraphIndex index) {
    long kept = index.letters(cluster.kept().span());
    long letters = 0;
    for (Member copy : cluster.copies()) {
      letters += copy.relation() == Relation.EXACT ? kept : index.letters(copy.span());
    }
    return letters;
  }
}
