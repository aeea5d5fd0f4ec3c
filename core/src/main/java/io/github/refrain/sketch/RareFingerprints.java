package io.github.refrain.sketch;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.refrain.parallel.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Finds the pairs of texts that share rare fingerprints.
 *
 * <p>Of a text's spaced shingles those are kept whose hash lies below {@value #SAMPLE} / letters,
 * so that two copies choose from the same ones; of these the {@value #RAREST} rarest in the archive
 * are its fingerprints, and the {@value #ANY} of the others with the lowest hashes. What occurs
 * once is dropped first: wrong letters make the rarest shingles of all. Texts that share a
 * fingerprint are candidates. Where more than {@value #PARTNERS} share one, each is paired with the
 * first {@value #PARTNERS} of them only: that is a phrase or a form, or a text that was copied
 * often, whose first copies lead to all.
 *
 * <p>Cost: a pass over the letters, {@value #SAMPLE} hashes of 4 bytes a text, a sort of its
 * fingerprints, 8 bytes each.
 */
public final class RareFingerprints {

  private static final int SAMPLE = 64;

  private static final int RAREST = 16;

  /** Of a text that was copied ten thousand times, the letters that were misread are rarer. */
  private static final int ANY = 4;

  private static final int PARTNERS = 4;

  private final int[][] texts;
  private final Function<int[], List<SpacedShingle>> shinglesOf;
  private final int threads;

  private RareFingerprints(
      int[][] texts, Function<int[], List<SpacedShingle>> shinglesOf, int threads) {
    this.texts = texts;
    this.shinglesOf = shinglesOf;
    this.threads = threads;
  }

  /**
   * The candidates of texts.
   *
   * @param texts letters as code points
   * @param shinglesOf which shingles a text is cut into
   * @param threads how many threads work, at least 1
   */
  public static Candidates join(
      int[][] texts, Function<int[], List<SpacedShingle>> shinglesOf, int threads) {
    requireNonNull(shinglesOf, "shinglesOf");
    checkArgument(threads >= 1, "threads (%s) must be >= 1", threads);
    return new RareFingerprints(texts, shinglesOf, threads).join();
  }

  private Candidates join() {
    int[][] hashes = new int[texts.length][];
    Workers.forEach(threads, texts.length, text -> hashes[text] = sample(texts[text]));
    ShingleCounts counts = new ShingleCounts(hashes, threads);
    Workers.forEach(threads, texts.length, text -> hashes[text] = rarest(hashes[text], counts));
    long[] postings = Postings.sorted(hashes, (text, k) -> text, threads);
    return new Candidates(postings, texts.length, PARTNERS);
  }

  /** The low halves of the hashes whose high halves are low enough. */
  private int[] sample(int[] letters) {
    int[] sample = new int[2 * SAMPLE];
    int size = 0;
    for (SpacedShingle shingle : shinglesOf.apply(letters)) {
      long[] all = shingle.hashes(letters);
      long below = ((long) SAMPLE << Integer.SIZE) / Math.max(SAMPLE, all.length);
      for (long hash : all) {
        if (hash >>> Integer.SIZE < below) {
          if (size == sample.length) {
            sample = Arrays.copyOf(sample, 2 * size);
          }
          sample[size++] = (int) hash;
        }
      }
    }
    return Arrays.copyOf(sample, size);
  }

  /** The rarest hashes that occur more than once, and the lowest of the others. */
  private static int[] rarest(int[] hashes, ShingleCounts counts) {
    long[] byRarity = new long[hashes.length];
    int size = 0;
    for (int hash : hashes) { // without a branch, so that the look-ups do not wait for each other
      int count = counts.of(hash);
      byRarity[size] = (long) count << Integer.SIZE | (hash & 0xFFFFFFFFL);
      size += count > 1 ? 1 : 0;
    }
    Lowest rarest = new Lowest(RAREST);
    Lowest others = new Lowest(ANY);
    for (int i = 0; i < size; i++) {
      long other = rarest.offer(byRarity[i]);
      if (other != Lowest.NONE) {
        int rest = (int) other;
        others.offer(rest);
      }
    }
    int[] chosen = new int[rarest.size() + others.size()];
    for (int i = 0; i < chosen.length; i++) {
      boolean rare = i < rarest.size();
      chosen[i] = (int) (rare ? rarest.at(i) : others.at(i - rarest.size()));
    }
    return chosen;
  }
}
