package io.github.refrain.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Teaches what a broken sentence looks like in this archive: whole paragraphs are cut in two where
 * a column might have ended, anywhere in the text, and the true rest is set against the beginnings
 * of other paragraphs: those that follow, which are of the same article and look much like the
 * rest, or, for what is said of the next page, those of other articles. What may itself be the rest
 * of a sentence is no such rival. What stands before the cuts shows how broken sentences end.
 *
 * <p>Cost: at most {@value #MAX_CUTS} cuts for either, whatever the size of the archive.
 */
final class Cuts {

  /** The weights no longer change with more. */
  private static final int MAX_CUTS = 3000;

  /** A paragraph that is cut oftener says little new. */
  private static final int CUTS_PER_PARAGRAPH = 6;

  /** So many characters stand before a cut, so many behind it at the least. */
  private static final int MIN_BEFORE = 8;

  private static final int MIN_BEHIND = 3;

  /** Long paragraphs are cut oftener, as columns do, but none crowds out the others. */
  private static final int MAX_SHARE = 1000;

  /** Cuts at a full stop are tried again elsewhere: no sentence is broken there. */
  private static final int TRIES = 6;

  /** How many heads further the rival of a cut's true rest stands: mostly the next one. */
  private static final int[] RIVALS = {0, 0, 1, 0, 2};

  /** So many heads further other articles stand: articles of fifty paragraphs are rare. */
  private static final int OTHER_ARTICLES = 50;

  /** How many cuts it takes to leave the usual weights. */
  private static final double RIDGE = 30;

  /** Any fixed number: the same archive is cut the same way. */
  private static final long SEED = 42;

  private final Columns columns;
  private final PairEvidence evidence;
  private final int gap;
  private final Random random = new Random(SEED);
  private final List<Integer> bodies = new ArrayList<>();
  private final int[] headAfter; // the first head at or after a paragraph
  private final List<double[]> rows = new ArrayList<>();
  private final List<double[]> tails = new ArrayList<>();
  private final List<Integer> heads = new ArrayList<>();

  private Cuts(Columns columns, PairEvidence evidence, int gap) {
    this.columns = columns;
    this.evidence = evidence;
    headAfter = new int[columns.size() + 1];
    for (int i = 0; i < columns.size(); i++) {
      headAfter[i] = heads.size();
      if (columns.isFirst(i) && columns.role(i).head() && !columns.followsOpen(i)) {
        heads.add(i);
      }
      if (columns.isFirst(i) && columns.role(i).text() && columns.role(i).tail()) {
        bodies.add(i);
      }
    }
    headAfter[columns.size()] = heads.size();
    this.gap = Math.min(gap, heads.size() / 2); // the heads come round again
  }

  /** Cuts whose rivals stand in the columns of an archive. */
  static Cuts inColumns(Columns columns, PairEvidence evidence) {
    return new Cuts(columns, evidence, 0);
  }

  /** The rows of {@link TailEvidence} of what stood before the cuts that gave the weights. */
  double[][] tails() {
    return tails.toArray(new double[0][]);
  }

  /** Its weights over a page end, where the rivals are of other articles. */
  static double[] overPages(Columns columns, PairEvidence evidence) {
    return new Cuts(columns, evidence, OTHER_ARTICLES).weights();
  }

  /** The weights of {@link PairEvidence} that tell the rests from their rivals best. */
  double[] weights() {
    if (heads.size() < 2) {
      return PairEvidence.usualWeights();
    }
    int cuts = (int) Math.min(MAX_CUTS, (long) CUTS_PER_PARAGRAPH * bodies.size());
    long all = 0;
    for (int body : bodies) {
      all += share(body);
    }
    long before = 0;
    int next = 0;
    for (int cut = 0; cut < cuts; cut++) {
      while (before + share(bodies.get(next)) <= all * cut / cuts) {
        before += share(bodies.get(next++));
      }
      cut(bodies.get(next), RIVALS[cut % RIVALS.length]);
    }
    double[] yes = new double[rows.size()];
    double[] no = new double[rows.size()];
    for (int i = 0; i < yes.length; i += 2) {
      yes[i] = 1;
      no[i + 1] = 1;
    }
    var examples = new Regression.Examples(rows.toArray(new double[0][]), yes, no);
    return new Regression(examples, PairEvidence.usualWeights(), RIDGE, RIDGE).weights();
  }

  private int share(int body) {
    return Math.min(MAX_SHARE, columns.text(body).length());
  }

  private void cut(int body, int rival) {
    String text = columns.text(body);
    int at = place(text);
    if (at > 0) {
      boolean counted = columns.isCounted(body);
      String first = text.substring(0, at).stripTrailing();
      Tail tail = Tail.of(first, first.length(), counted);
      Head rest = Head.of(text, at, columns.endsOpen(body), counted);
      int place = headAfter[body + 1] + gap + rival;
      int other = heads.get(place % heads.size());
      other = other == body ? heads.get((place + 1) % heads.size()) : other;
      rows.add(evidence.of(tail, rest, true));
      double echo = Columns.echo(first, text.substring(at));
      tails.add(TailEvidence.of(tail, columns.openShare(body), echo, false));
      rows.add(evidence.of(tail, columns.head(other), false));
    }
  }

  /** Where to cut; 0 for nowhere. */
  private int place(String text) {
    int room = text.length() - MIN_BEHIND - MIN_BEFORE;
    for (int tries = 0; tries < TRIES && room > 0; tries++) {
      int at = MIN_BEFORE + random.nextInt(room);
      String first = text.substring(0, at).stripTrailing();
      boolean ends = Tail.ending(first, first.length()) == Tail.Ending.FINAL;
      if (!ends && !Character.isWhitespace(text.charAt(at))) {
        return at;
      }
    }
    return 0;
  }
}
