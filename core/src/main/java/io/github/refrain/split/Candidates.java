package io.github.refrain.split;

import io.github.refrain.parallel.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The tails that no full stop ends, and for each the heads that may go on with it: the next ones of
 * the document and the first ones of the next page.
 *
 * <p>In a document that does without stops nothing is sought, see {@link Columns#isStopless}.
 *
 * <p>Cost: at most {@value #MAX_STEPS} paragraphs looked at for each tail.
 */
final class Candidates {

  /**
   * A head that may go on with a tail's sentence.
   *
   * @param tail which of the open tails
   * @param left the paragraph that may go on
   * @param right the paragraph that it may go on in
   * @param distance how many paragraphs stand between, or {@link #NEXT_PAGE}
   * @param evidence the log odds of its going on, given that the tail is broken, see {@link
   *     PairEvidence}
   */
  record Candidate(int tail, int left, int right, int distance, double evidence) {

    /** Headline, caption and a foreign column of two paragraphs may stand between. */
    static final int MAX_BETWEEN = 4;

    /** The distance over a page end. */
    static final int NEXT_PAGE = MAX_BETWEEN + 1;
  }

  /** Later printings do not count as standing between, but end the search some day. */
  private static final int MAX_STEPS = 20;

  /** Articles run on at the top of a page, below running heads and headlines. */
  private static final int HEADS_OF_PAGE = 3;

  private static final int TOP_OF_PAGE = 12;

  /** One head in twelve that another issue prints whole is a broken sentence's all the same. */
  private static final double WHOLE = -2.5;

  private final Columns columns;
  private final Reprints reprints;
  private final PairEvidence evidence;
  private final double[] inColumns;
  private final double[][] cutTails;
  private final double[] overPages;
  private final PageOrder pages;

  Candidates(Columns columns, Reprints reprints) {
    this.columns = columns;
    this.reprints = reprints;
    evidence = new PairEvidence(columns.model());
    pages = new PageOrder(columns);
    Cuts cuts = Cuts.inColumns(columns, evidence);
    inColumns = cuts.weights();
    cutTails = cuts.tails();
    overPages = pages.isEmpty() ? inColumns : Cuts.overPages(columns, evidence);
  }

  /** The rows of {@link TailEvidence} of tails that {@link Cuts} made. */
  double[][] cutTails() {
    return cutTails;
  }

  /** The candidates of tails, in their order. */
  List<Candidate> of(int[] tails, int threads) {
    Candidate[][] found = new Candidate[tails.length][];
    Workers.forEach(threads, tails.length, i -> found[i] = of(i, tails[i]));
    List<Candidate> all = new ArrayList<>();
    for (Candidate[] some : found) {
      all.addAll(Arrays.asList(some));
    }
    return all;
  }

  private Candidate[] of(int index, int left) {
    List<Candidate> found = new ArrayList<>();
    Tail tail = columns.tail(left);
    int end = Math.min(columns.documentEnd(left), left + 1 + MAX_STEPS);
    boolean list = NameList.endsWhole(columns.text(left));
    int between = 0;
    for (int right = left + 1; right < end && between <= Candidate.MAX_BETWEEN; right++) {
      if (columns.printing(right) == right) {
        if (mayGoOn(list, right)) {
          found.add(candidate(index, tail, left, right, between));
        }
        between++;
      }
    }
    int page = pages.next(left);
    int heads = 0;
    int top = page < 0 ? page : Math.min(columns.documentEnd(page), page + TOP_OF_PAGE);
    for (int right = page; right >= 0 && right < top && heads < HEADS_OF_PAGE; right++) {
      if (mayGoOn(list, right) && columns.printing(right) == right) {
        found.add(candidate(index, tail, left, right, Candidate.NEXT_PAGE));
        heads++;
      }
    }
    return found.toArray(new Candidate[0]);
  }

  /** Whether a paragraph may go on with a sentence, perhaps one that is a whole list. */
  private boolean mayGoOn(boolean list, int right) {
    return columns.role(right).head() && (!list || NameList.mayGoOn(columns.text(right)));
  }

  private Candidate candidate(int index, Tail tail, int left, int right, int distance) {
    double[] row = evidence.of(tail, columns.head(right), false);
    double[] weights = distance == Candidate.NEXT_PAGE ? overPages : inColumns;
    double whole = reprints.beginsWhole(right) ? WHOLE : 0;
    return new Candidate(index, left, right, distance, whole + Regression.logOdds(row, weights));
  }
}
