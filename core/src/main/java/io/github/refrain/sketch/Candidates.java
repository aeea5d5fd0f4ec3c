package io.github.refrain.sketch;

import io.github.refrain.parallel.Workers;
import java.util.Arrays;

/** For each text the earlier ones that it is worth comparing with, most alike first. */
public final class Candidates {

  private final int[][] byText;
  private final long capped;

  private Candidates(int[][] byText, long capped) {
    this.byText = byText;
    this.capped = capped;
  }

  /**
   * The candidates of texts that share a fingerprint.
   *
   * @param postings sorted
   * @param partners with how many texts each is paired where a fingerprint has more
   */
  static Candidates of(long[] postings, int texts, int partners, int threads) {
    int[][] partnersOf = new int[texts][];
    int[] sizes = new int[texts];
    long capped = walk(postings, partners, (text, partner) -> sizes[text]++);
    Arrays.setAll(partnersOf, text -> new int[sizes[text]]);
    walk(postings, partners, (text, partner) -> partnersOf[text][--sizes[text]] = partner);
    Workers.forEach(threads, texts, text -> partnersOf[text] = byShared(partnersOf[text]));
    return new Candidates(partnersOf, capped);
  }

  private interface PairSink {
    void add(int text, int partner);
  }

  private static long walk(long[] postings, int partners, PairSink sink) {
    long capped = 0;
    int first = 0;
    for (int i = 1; i < postings.length; i++) {
      if (Postings.fingerprint(postings[i]) != Postings.fingerprint(postings[first])) {
        first = i;
      }
      int last = Math.min(i, first + partners);
      capped += i - last > 0 ? 1 : 0;
      for (int j = first; j < last; j++) {
        sink.add(Postings.id(postings[i]), Postings.id(postings[j]));
      }
    }
    return capped;
  }

  /** The distinct partners, those met most often first, the earlier of two alike. */
  private static int[] byShared(int[] partners) {
    Arrays.sort(partners);
    long[] byShared = new long[partners.length];
    int distinct = 0;
    for (int i = 0, from = 0; i < partners.length; i++) {
      if (i + 1 == partners.length || partners[i + 1] != partners[i]) {
        byShared[distinct++] =
            (long) (partners.length - (i + 1 - from)) << Integer.SIZE | partners[i];
        from = i + 1;
      }
    }
    Arrays.sort(byShared, 0, distinct);
    int[] sorted = new int[distinct];
    for (int i = 0; i < distinct; i++) {
      sorted[i] = (int) byShared[i];
    }
    return sorted;
  }

  /** The candidates of a text. */
  public int[] of(int text) {
    return byText[text].clone();
  }

  /** How often a text was paired with only the first of those that share a fingerprint with it. */
  public long capped() {
    return capped;
  }
}
