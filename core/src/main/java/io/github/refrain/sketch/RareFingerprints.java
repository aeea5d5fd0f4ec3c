package io.github.refrain.sketch;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.refrain.store.Store;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Finds the pairs of texts that share rare fingerprints.
 *
 * <p>Of a text's spaced shingles those are kept whose hash lies below a bound / letters, so that
 * two copies choose from the same ones; of these the rarest in the archive are its fingerprints,
 * and a third as many of the others with the lowest hashes. What occurs once is dropped first:
 * wrong letters make the rarest shingles of all. There are as many as the expected error leaves
 * five whole of: of 12 with four letters each, where a tenth of the letters are wrong on either
 * side.
 *
 * <p>Texts that share a fingerprint are candidates. Where more than {@value #PARTNERS} share one,
 * each is paired with the first {@value #PARTNERS} of them only: that is a phrase or a form, or a
 * text that was copied often, whose first copies lead to all.
 *
 * <p>Cost: a pass over the letters, four hashes of 4 bytes for each of the rarest, of which there
 * are 12 where shingles have four letters and a tenth is wrong, 73 where they have six and a fifth
 * is; a sort of the fingerprints, 8 bytes each; and a byte a text. Of the hashes no more stay in
 * memory than is allowed; the others go to a temporary file, which is written and read from end to
 * end.
 */
public final class RareFingerprints {

  /** So many of a text's rarest shingles noise is to leave whole. */
  private static final double WHOLE = 5;

  /** Two prints differ, or are edited, also where nothing is misread. */
  private static final double LEAST_ERROR = 0.05;

  /** How many shingles each of the rarest is chosen from. */
  private static final int SAMPLE = 4;

  /**
   * For so many of the rarest one of the others: of a text that was copied ten thousand times, the
   * letters that were misread are rarer.
   */
  private static final int RAREST_AN_OTHER = 3;

  private static final int PARTNERS = 4;

  private static final double MAX_ERROR = 0.2;

  private final int size;
  private final IntFunction<int[]> texts;
  private final Function<int[], List<SpacedShingle>> shinglesOf;
  private final double error;
  private final int threads;
  private final long memory;
  private final byte[] wanted; // by text: how many of its rarest shingles

  private RareFingerprints(
      int size,
      IntFunction<int[]> texts,
      Function<int[], List<SpacedShingle>> shinglesOf,
      double error,
      int threads,
      long memory) {
    this.size = size;
    this.texts = texts;
    this.shinglesOf = shinglesOf;
    this.error = Math.max(LEAST_ERROR, error);
    this.threads = threads;
    this.memory = memory;
    this.wanted = new byte[size];
  }

  /**
   * The candidates of texts.
   *
   * @param texts letters as code points
   * @param shinglesOf which shingles a text is cut into
   * @param error the share of wrong letters to expect in each text, in [0, 0.2]
   * @param threads how many threads work, at least 1
   */
  public static Candidates join(
      int[][] texts, Function<int[], List<SpacedShingle>> shinglesOf, double error, int threads) {
    return join(texts.length, text -> texts[text], shinglesOf, error, threads, Long.MAX_VALUE);
  }

  /**
   * The candidates of texts that are not all in memory as they are.
   *
   * @param size how many there are
   * @param texts gives the letters of each as code points; called once for each, by several threads
   * @param shinglesOf which shingles a text is cut into
   * @param error the share of wrong letters to expect in each text, in [0, 0.2]
   * @param threads how many threads work, at least 1
   * @param memory how many bytes of their hashes stay in memory, at least 0
   */
  public static Candidates join(
      int size,
      IntFunction<int[]> texts,
      Function<int[], List<SpacedShingle>> shinglesOf,
      double error,
      int threads,
      long memory) {
    checkArgument(size >= 0, "size (%s) must be >= 0", size);
    requireNonNull(texts, "texts");
    requireNonNull(shinglesOf, "shinglesOf");
    checkArgument(error >= 0 && error <= MAX_ERROR, "error (%s) must be in [0, 0.2]", error);
    checkArgument(threads >= 1, "threads (%s) must be >= 1", threads);
    checkArgument(memory >= 0, "memory (%s) must be >= 0", memory);
    return new RareFingerprints(size, texts, shinglesOf, error, threads, memory).join();
  }

  private Candidates join() {
    long[] postings = Postings.sorted(rarest(), (text, k) -> text, threads);
    return new Candidates(postings, size, PARTNERS, threads);
  }

  /** The rarest hashes of each text; what they are chosen from is larger, and is not kept. */
  private HashLists rarest() {
    try (Store store = new Store(memory)) {
      HashLists sample = HashLists.of(size, block -> new Sampler(), threads, store);
      ShingleCounts counts = new ShingleCounts(sample, threads);
      return HashLists.of(
          size, block -> new Chooser(sample, counts, block), threads, Store.inMemory());
    }
  }

  /** How many shingles it takes if noise on both sides is to leave enough of them whole. */
  private int rarestOf(SpacedShingle shingle) {
    double rarest = Math.ceil(WHOLE / Math.pow(1 - error, 2 * shingle.letters()));
    return (int) Math.min(Byte.MAX_VALUE, rarest);
  }

  /** Adds the low halves of the hashes whose high halves are low enough. */
  private final class Sampler implements HashLists.Writer {

    private long[] hashes = new long[1 << 8];

    @Override
    public void write(int text, HashLists.Appender sample) {
      int[] letters = texts.apply(text);
      hashes = hashes.length < letters.length ? new long[2 * letters.length] : hashes;
      for (SpacedShingle shingle : shinglesOf.apply(letters)) {
        int count = shingle.hash(letters, hashes);
        int rarest = rarestOf(shingle);
        wanted[text] = (byte) Math.max(wanted[text], rarest);
        long size = SAMPLE * (long) rarest;
        long below = (size << Integer.SIZE) / Math.max(size, count);
        sample.addLowHalves(hashes, count, below);
      }
    }
  }

  /** Adds the rarest hashes that occur more than once, and the lowest of the others. */
  private final class Chooser implements HashLists.Writer {

    private final HashLists sample;
    private final ShingleCounts counts;
    private final int[] hashes; // of all texts of the block

    Chooser(HashLists sample, ShingleCounts counts, int block) {
      this.sample = sample;
      this.counts = counts;
      this.hashes = sample.block(block);
    }

    @Override
    public void write(int text, HashLists.Appender chosen) {
      int start = sample.start(text);
      long[] byRarity = new long[sample.end(text) - start];
      int size = 0;
      for (int i = 0;
          i < byRarity.length;
          i++) { // no branch: the look-ups do not wait for each other
        int hash = hashes[start + i];
        int count = counts.of(hash);
        byRarity[size] = (long) count << Integer.SIZE | (hash & 0xFFFFFFFFL);
        size += count > 1 ? 1 : 0;
      }
      Lowest rarest = new Lowest(wanted[text]);
      Lowest others = new Lowest(wanted[text] / RAREST_AN_OTHER);
      for (int i = 0; i < size; i++) {
        long other = rarest.offer(byRarity[i]);
        if (other != Lowest.NONE) {
          int rest = (int) other;
          others.offer(rest);
        }
      }
      for (int i = 0; i < rarest.size(); i++) {
        chosen.add((int) rarest.at(i));
      }
      for (int i = 0; i < others.size(); i++) {
        chosen.add((int) others.at(i));
      }
    }
  }
}
