package io.github.refrain.split;

import io.github.refrain.split.Candidates.Candidate;
import io.github.refrain.text.Paragraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the paragraphs that are two parts of one broken sentence.
 *
 * <p>A tail is a paragraph that no full stop ends and whose looks are those of running text. The
 * heads that may go on with it stand within the next four paragraphs or at the top of the next
 * page. Whether one does is judged by a model of the archive's letters, which learns from whole
 * paragraphs that it cuts itself, by punctuation, case and quotation marks, and by how far apart
 * the archive's surer joins stand.
 *
 * <p>Cost: time linear in the paragraphs; some 50 bytes for each and some 300 for a tail, and a
 * table of at most 32 MB. The result depends on nothing but the arguments.
 */
public final class SplitSearch {

  /**
   * The belief from which on paragraphs are joined. Beliefs are too low where an archive has many
   * tails, since a broken sentence is seldom as plain as one that was cut, and each that is not
   * believed speaks against all: so it is low, and was chosen with the seeds in view. Where there
   * are few tails, {@link Beliefs} asks for more.
   */
  private static final double MIN_BELIEF = 0.22;

  private SplitSearch() {}

  /**
   * Two paragraphs of one sentence.
   *
   * @param left the index of the one that goes on
   * @param right the index of the one that it goes on in
   */
  public record Join(int left, int right) {}

  /**
   * The joins in paragraphs, by {@code left}; each paragraph, whatever its printing, is left of one
   * at most and right of one at most.
   *
   * @param paragraphs in the order of their documents
   * @param firstCopyOf for each paragraph the first printing of it in its issue, or itself
   * @param clusterOf for each paragraph the number of its text, from 0; negative without copies
   * @param threads how many threads may work
   */
  public static List<Join> find(
      List<Paragraph> paragraphs, int[] firstCopyOf, int[] clusterOf, int threads) {
    Columns columns = new Columns(paragraphs, firstCopyOf, threads);
    Reprints reprints = new Reprints(columns, clusterOf);
    int[] tails = columns.openTails();
    if (tails.length == 0) {
      return List.of();
    }
    Candidates candidates = new Candidates(columns, reprints);
    List<Candidate> pairs = candidates.of(tails, threads);
    double[][] tailRows = new double[tails.length][];
    for (int i = 0; i < tails.length; i++) {
      int tail = tails[i];
      tailRows[i] =
          TailEvidence.of(
              columns.tail(tail),
              columns.openShare(tail),
              columns.echo(tail),
              reprints.endsWhole(tail));
    }
    double[] beliefs = Beliefs.of(pairs, tailRows, candidates.cutTails(), columns.size());
    return oneToOne(columns, pairs, beliefs);
  }

  /** The surest join first; what it takes, no other may have. */
  private static List<Join> oneToOne(Columns columns, List<Candidate> pairs, double[] beliefs) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < beliefs.length; i++) {
      if (beliefs[i] >= MIN_BELIEF) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -beliefs[i]).thenComparing(i -> i));
    boolean[] goesOn = new boolean[columns.size()];
    boolean[] wasBegun = new boolean[columns.size()];
    List<Join> joins = new ArrayList<>();
    for (int i : order) {
      int left = columns.printing(pairs.get(i).left());
      int right = columns.printing(pairs.get(i).right());
      if (!goesOn[left] && !wasBegun[right]) {
        goesOn[left] = true;
        wasBegun[right] = true;
        joins.add(new Join(pairs.get(i).left(), pairs.get(i).right()));
      }
    }
    joins.sort(Comparator.comparingInt(Join::left));
    return joins;
  }
}
