package io.github.refrain.sketch;

import io.github.refrain.parallel.Workers;
import java.util.Arrays;

/**
 * For each text the earlier ones that it is worth comparing with, most alike first.
 *
 * <p>They are put together when they are asked for. Cost: 4 bytes a posting, and 4 more for each
 * that others stand before. Immutable.
 */
public final class Candidates {

  /** Stretches of the postings that are walked at a time; each needs a counter for every text. */
  private static final int MAX_PARTS = 4;

  /** Postings that a thread reads at a time. */
  private static final int BLOCK = 1 << 16;

  /** The mark, in the lowest bit, of a text that was met by a common fingerprint. */
  private static final int COMMON = 1;

  /** So many common fingerprints are more than one phrase has. */
  private static final int MIN_COMMON = 2;

  private final int[] ids; // of the texts of all postings, those of one fingerprint in order
  private final int partners;
  private final int[] firstOf; // by text: its first group
  private final int[] groups; // where in the postings each begins
  private final long capped;

  /**
   * The candidates of texts that share a fingerprint.
   *
   * @param postings sorted, and no text twice under one fingerprint
   * @param partners with how many texts each is paired where a fingerprint has more
   */
  Candidates(long[] postings, int texts, int partners, int threads) {
    this.partners = partners;
    this.firstOf = new int[texts + 1];
    int parts = Math.min(threads, MAX_PARTS);
    int[][] next = new int[parts][texts]; // by part and text: at first how many groups, then where
    long[] cut = new long[parts];
    Workers.forEach(
        threads,
        parts,
        part -> cut[part] = walk(postings, part, parts, (text, first) -> next[part][text]++));
    int at = 0;
    for (int text = 0; text < texts; text++) {
      firstOf[text] = at;
      for (int[] part : next) {
        int count = part[text];
        part[text] = at;
        at += count;
      }
    }
    firstOf[texts] = at;
    this.groups = new int[at];
    Workers.forEach(
        threads,
        parts,
        part -> walk(postings, part, parts, (text, first) -> groups[next[part][text]++] = first));
    this.capped = Arrays.stream(cut).sum();
    // addFirst looks past the end too: what is there counts nothing, the text itself stands before
    this.ids = new int[postings.length + partners + 1];
    Workers.forEachBlock(
        threads,
        postings.length,
        BLOCK,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            ids[i] = Postings.id(postings[i]);
          }
        });
  }

  private interface GroupSink {
    void add(int text, int first);
  }

  /**
   * Tells each text of a part of the postings that others stand before, and where they begin;
   * counts what is cut short.
   */
  private long walk(long[] postings, int part, int parts, GroupSink sink) {
    long cut = 0;
    int end = start(postings, part + 1, parts);
    int first = start(postings, part, parts);
    for (int i = first + 1; i < end; i++) {
      if (Postings.fingerprint(postings[i]) != Postings.fingerprint(postings[first])) {
        first = i;
      } else {
        sink.add(Postings.id(postings[i]), first);
        cut += i - first > partners ? 1 : 0;
      }
    }
    return cut;
  }

  /** Where a part begins: with the first posting of a fingerprint. */
  private static int start(long[] postings, int part, int parts) {
    int at = (int) ((long) postings.length * part / parts);
    while (at > 0
        && at < postings.length
        && Postings.fingerprint(postings[at]) == Postings.fingerprint(postings[at - 1])) {
      at++;
    }
    return at;
  }

  /**
   * The candidates of a text: those met most often first, the earlier of two alike. One that shares
   * nothing with it but a fingerprint of more than the partners is none: the two have a phrase.
   */
  public int[] of(int text) {
    int[] met = new int[(firstOf[text + 1] - firstOf[text] + 1) * partners];
    int size = 0;
    for (int group = firstOf[text]; group < firstOf[text + 1]; group++) {
      size = addFirst(groups[group], text, met, size);
    }
    Arrays.sort(met, 0, size);
    return byShared(met, size);
  }

  /**
   * Adds the first texts of a group that stand before a text of it. Without a branch, since the way
   * from memory is what it costs: so the processor is on its way to the next groups meanwhile.
   *
   * @return how many there are now
   */
  private int addFirst(int from, int text, int[] met, int size) {
    int end = size;
    int before = -1; // all ones, until the text itself is met
    for (int k = 0; k < partners; k++) {
      int other = ids[from + k];
      before &= (other - text) >> (Integer.SIZE - 1);
      met[end] = other << 1;
      end -= before;
    }
    int common = before & ((ids[from + partners] - text) >>> (Integer.SIZE - 1)); // COMMON or 0
    for (int k = 0; k < partners; k++) {
      met[size + k] |= common;
    }
    return end;
  }

  /** Distinct texts of a sorted list of marked ones, by how often: a counting sort. */
  private static int[] byShared(int[] met, int size) {
    int[] times = new int[size];
    int[] starts = new int[size + 2]; // by how often; more often comes first
    int distinct = 0;
    for (int i = 0, from = 0; i < size; i++) {
      int text = met[i] >>> 1;
      if (i + 1 == size || met[i + 1] >>> 1 != text) {
        int shared = i + 1 - from;
        boolean rare = (met[from] & COMMON) == 0; // those stand first
        if (rare || shared >= MIN_COMMON) {
          times[distinct] = shared;
          starts[shared]++;
          met[distinct++] = text;
        }
        from = i + 1;
      }
    }
    for (int often = size; often > 0; often--) {
      starts[often - 1] += starts[often];
    }
    int[] sorted = new int[distinct];
    for (int i = 0; i < distinct; i++) {
      sorted[starts[times[i] + 1]++] = met[i];
    }
    return sorted;
  }

  /** How often a text was paired with only the first of those that share a fingerprint with it. */
  public long capped() {
    return capped;
  }
}
