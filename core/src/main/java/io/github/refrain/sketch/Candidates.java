package io.github.refrain.sketch;

import java.util.Arrays;

/**
 * For each text the earlier ones that it is worth comparing with, most alike first.
 *
 * <p>They are read from the postings when they are asked for. Cost: 8 bytes a posting, and 4 for
 * each that others stand before. Immutable.
 */
public final class Candidates {

  private final long[] postings;
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
  Candidates(long[] postings, int texts, int partners) {
    this.postings = postings;
    this.partners = partners;
    this.firstOf = new int[texts + 1];
    walk((text, first) -> firstOf[text + 1]++);
    for (int text = 0; text < texts; text++) {
      firstOf[text + 1] += firstOf[text];
    }
    this.groups = new int[firstOf[texts]];
    int[] next = firstOf.clone();
    this.capped = walk((text, first) -> groups[next[text]++] = first);
  }

  private interface GroupSink {
    void add(int text, int first);
  }

  /** Tells each text that others stand before, and where they begin; counts what is cut short. */
  private long walk(GroupSink sink) {
    long cut = 0;
    int first = 0;
    for (int i = 1; i < postings.length; i++) {
      if (Postings.fingerprint(postings[i]) != Postings.fingerprint(postings[first])) {
        first = i;
      } else {
        sink.add(Postings.id(postings[i]), first);
        cut += i - first > partners ? 1 : 0;
      }
    }
    return cut;
  }

  /** The candidates of a text: those met most often first, the earlier of two alike. */
  public int[] of(int text) {
    int[] met = new int[(firstOf[text + 1] - firstOf[text]) * partners];
    int size = 0;
    for (int group = firstOf[text]; group < firstOf[text + 1]; group++) {
      int from = groups[group];
      for (int i = from; i < from + partners && Postings.id(postings[i]) < text; i++) {
        met[size++] = Postings.id(postings[i]);
      }
    }
    Arrays.sort(met, 0, size);
    return byShared(met, size);
  }

  /** Distinct texts of a sorted list, by how often they stand in it: a counting sort. */
  private static int[] byShared(int[] met, int size) {
    int[] times = new int[size];
    int[] starts = new int[size + 2]; // by how often; more often comes first
    int distinct = 0;
    for (int i = 0, from = 0; i < size; i++) {
      if (i + 1 == size || met[i + 1] != met[i]) {
        times[distinct] = i + 1 - from;
        starts[times[distinct]]++;
        met[distinct++] = met[i];
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
