package io.github.refrain.sketch;

import java.util.Arrays;

/**
 * For each text the earlier ones that it is worth comparing with, most alike first.
 *
 * <p>Cost: 4 bytes a candidate, and 4 a text. Immutable.
 */
public final class Candidates {

  /** So many common fingerprints are more than one phrase has. */
  private static final int MIN_COMMON = 2;

  private final int[][] blocks; // the candidates of the texts of a block, one text after the other
  private final int[] ends; // by text: where its candidates end in the block
  private final long capped;

  /**
   * The candidates of texts that share a fingerprint.
   *
   * @param postings sorted, and no text twice under one fingerprint
   * @param partners with how many texts each is paired where a fingerprint has more
   */
  Candidates(long[] postings, int texts, int partners, int threads) {
    SharedPairs shared = new SharedPairs(postings, texts, partners, threads);
    this.capped = shared.capped();
    this.blocks = new int[shared.blocks()][];
    this.ends = new int[texts];
    shared.forEachBlock(
        (block, pairs, from, to) -> {
          int first = block * SharedPairs.BLOCK;
          int size = Math.min(SharedPairs.BLOCK, texts - first);
          Ranking ranking = new Ranking(SharedPairs.sorted(pairs, from, to, texts));
          for (int i = 0; i < size; i++) {
            ends[first + i] = ranking.rank(i);
          }
          blocks[block] = ranking.ranked();
        });
  }

  /** Ranks the candidates of the texts of a block, one text after the other. */
  private static final class Ranking {

    private final long[] pairs;
    private final int[] ranked;
    private int[] times = new int[1 << 7]; // of a text's candidates: how many they share
    private int at; // in the pairs
    private int end; // of those ranked

    Ranking(long[] pairs) {
      this.pairs = pairs;
      this.ranked = new int[pairs.length];
    }

    /**
     * Ranks those of the next text: those met most often first, the earlier of two alike. One that
     * shares nothing with it but a fingerprint of more than the partners is none: the two have a
     * phrase.
     *
     * @return one past the last
     */
    int rank(int text) {
      int first = end;
      int most = 0;
      while (at < pairs.length && SharedPairs.text(pairs[at]) == text) {
        int other = SharedPairs.other(pairs[at]);
        int from = at;
        boolean rare = false;
        while (at < pairs.length && isPair(pairs[at], text, other)) {
          rare |= !SharedPairs.isCommon(pairs[at++]);
        }
        if (rare || at - from >= MIN_COMMON) {
          add(other, at - from, end - first);
          most = Math.max(most, at - from);
        }
      }
      sort(first, most);
      return end;
    }

    private static boolean isPair(long pair, int text, int other) {
      return SharedPairs.text(pair) == text && SharedPairs.other(pair) == other;
    }

    private void add(int other, int shared, int place) {
      if (place == times.length) {
        times = Arrays.copyOf(times, 2 * place);
      }
      times[place] = shared;
      ranked[end++] = other;
    }

    /** A counting sort by how many are shared, those that share more first. */
    private void sort(int first, int most) {
      int[] starts = new int[most + 2];
      int size = end - first;
      for (int i = 0; i < size; i++) {
        starts[times[i]]++;
      }
      for (int often = most; often > 0; often--) {
        starts[often - 1] += starts[often];
      }
      int[] others = Arrays.copyOfRange(ranked, first, end);
      for (int i = 0; i < size; i++) {
        ranked[first + starts[times[i] + 1]++] = others[i];
      }
    }

    int[] ranked() {
      return Arrays.copyOf(ranked, end);
    }
  }

  /**
   * The candidates of a text: those that share most with it first, the earlier of two alike. One
   * that shares nothing with it but a fingerprint of more than the partners is none.
   */
  public int[] of(int text) {
    int block = text / SharedPairs.BLOCK;
    int start = text % SharedPairs.BLOCK == 0 ? 0 : ends[text - 1];
    return Arrays.copyOfRange(blocks[block], start, ends[text]);
  }

  /** How often a text was paired with only the first of those that share a fingerprint with it. */
  public long capped() {
    return capped;
  }
}
