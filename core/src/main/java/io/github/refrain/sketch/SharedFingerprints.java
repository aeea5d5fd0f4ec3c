package io.github.refrain.sketch;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.refrain.store.Store;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Finds the places that texts share: fingerprints with positions.
 *
 * <p>Of every {@value #WINDOW} spaced shingles in a row the rarest in the archive is kept
 * (winnowing, Schleimer, Wilkerson and Aiken 2003, <a
 * href="https://doi.org/10.1145/872757.872770">doi:10.1145/872757.872770</a>, with rarity in the
 * place of the hash), so that two texts which share a passage keep the same ones inside it. What
 * occurs once is passed over. Each place is paired with the first {@value #PARTNERS} of its
 * fingerprint; where there are more, the pair is marked as common: that is a phrase, or a passage
 * that many share.
 *
 * <p>Cost: a hash and a few steps a letter, and 24 bytes for each fingerprint, of which there is
 * one in about four letters. Immutable.
 */
public final class SharedFingerprints {

  private static final int WINDOW = 6;
  private static final int PARTNERS = 4;

  private final int span; // of a fingerprint
  private final int[] places; // by fingerprint: where it stands in its text
  private final int[] textOf; // by fingerprint
  private final int[] firstOf; // by text: its first fingerprint
  private final int[] groupOf; // by fingerprint: where in the postings its equals begin
  private final long[] postings;

  /**
   * A place that two texts share.
   *
   * @param other the earlier text
   * @param otherPlace the letter there at which the fingerprint begins
   * @param place the letter in the text itself
   * @param common whether many share it
   */
  public record Seed(int other, int otherPlace, int place, boolean common) {}

  private SharedFingerprints(int span, HashLists hashes, HashLists kept, int threads) {
    this.span = span;
    firstOf = new int[kept.size() + 1];
    for (int text = 0; text < kept.size(); text++) {
      firstOf[text + 1] = Math.addExact(firstOf[text], kept.end(text) - kept.start(text));
    }
    textOf = new int[firstOf[kept.size()]];
    places = new int[textOf.length];
    for (int text = 0; text < kept.size(); text++) {
      int size = firstOf[text + 1] - firstOf[text];
      Arrays.fill(textOf, firstOf[text], firstOf[text + 1], text);
      System.arraycopy(kept.home(text), kept.start(text), places, firstOf[text], size);
    }
    HashLists fingerprints =
        HashLists.of(kept.size(), block -> at(kept, hashes, block), threads, Store.inMemory());
    postings = Postings.sorted(fingerprints, (text, k) -> firstOf[text] + k, threads);
    groupOf = new int[postings.length];
    int first = 0;
    for (int i = 0; i < postings.length; i++) {
      if (Postings.fingerprint(postings[i]) != Postings.fingerprint(postings[first])) {
        first = i;
      }
      groupOf[Postings.id(postings[i])] = first;
    }
  }

  /** Writes the hashes that stand at the places of the texts of a block. */
  private static HashLists.Writer at(HashLists places, HashLists hashes, int block) {
    int[] all = hashes.block(block);
    return (text, to) -> {
      int[] home = places.home(text);
      for (int i = places.start(text); i < places.end(text); i++) {
        to.add(all[hashes.start(text) + home[i]]);
      }
    };
  }

  /**
   * Fingerprints texts.
   *
   * @param texts letters as code points
   * @param shingle what they are cut into
   * @param threads how many threads work, at least 1
   */
  public static SharedFingerprints of(int[][] texts, SpacedShingle shingle, int threads) {
    return of(texts.length, text -> texts[text], shingle, threads, Long.MAX_VALUE);
  }

  /**
   * Fingerprints texts that are not all in memory as they are.
   *
   * @param size how many there are
   * @param texts gives the letters of each as code points; called once for each, by several threads
   * @param shingle what they are cut into
   * @param threads how many threads work, at least 1
   * @param memory how many bytes of the hashes of all shingles stay in memory meanwhile, at least 0
   */
  public static SharedFingerprints of(
      int size, IntFunction<int[]> texts, SpacedShingle shingle, int threads, long memory) {
    checkArgument(size >= 0, "size (%s) must be >= 0", size);
    requireNonNull(texts, "texts");
    requireNonNull(shingle, "shingle");
    checkArgument(threads >= 1, "threads (%s) must be >= 1", threads);
    checkArgument(memory >= 0, "memory (%s) must be >= 0", memory);
    try (Store store = new Store(memory)) {
      HashLists hashes =
          HashLists.of(
              size,
              block -> (text, to) -> addLowHalves(shingle.hashes(texts.apply(text)), to),
              threads,
              store);
      return new SharedFingerprints(shingle.span(), hashes, rarest(hashes, threads), threads);
    }
  }

  private static void addLowHalves(long[] hashes, HashLists.Appender to) {
    for (long hash : hashes) {
      to.add((int) hash);
    }
  }

  /** The places of the rarest hashes of each text; the counts, which are large, are not kept. */
  private static HashLists rarest(HashLists hashes, int threads) {
    ShingleCounts counts = new ShingleCounts(hashes, threads);
    return HashLists.of(
        hashes.size(), block -> rarest(hashes, counts, block), threads, Store.inMemory());
  }

  /** Writes the places of the rarest hashes of the texts of a block. */
  private static HashLists.Writer rarest(HashLists hashes, ShingleCounts counts, int block) {
    int[] all = hashes.block(block);
    return (text, to) -> {
      int[] own = Arrays.copyOfRange(all, hashes.start(text), hashes.end(text));
      to.addAll(Winnower.rarest(own, counts, WINDOW));
    };
  }

  /** How many letters a fingerprint spans. */
  public int span() {
    return span;
  }

  /** The places that a text shares with earlier ones, by that text and by place. */
  public Seed[] seeds(int text) {
    Seed[] seeds = new Seed[16];
    int size = 0;
    for (int id = firstOf[text]; id < firstOf[text + 1]; id++) {
      int group = groupOf[id];
      boolean common = isCommon(group);
      int left = PARTNERS;
      for (int i = group; left > 0 && Postings.id(postings[i]) < firstOf[text]; i++) {
        if (size == seeds.length) {
          seeds = Arrays.copyOf(seeds, 2 * size);
        }
        int other = Postings.id(postings[i]);
        seeds[size++] = new Seed(textOf[other], places[other], places[id], common);
        left--;
      }
    }
    return byText(seeds, size);
  }

  /** Sorts seeds by the other text; they come by place, and those of one text stay so. */
  private static Seed[] byText(Seed[] seeds, int size) {
    long[] order = new long[size];
    for (int i = 0; i < size; i++) {
      order[i] = (long) seeds[i].other() << Integer.SIZE | i;
    }
    Arrays.sort(order);
    Seed[] sorted = new Seed[size];
    for (int i = 0; i < size; i++) {
      sorted[i] = seeds[(int) order[i]];
    }
    return sorted;
  }

  private boolean isCommon(int group) {
    int beyond = group + PARTNERS;
    return beyond < postings.length
        && Postings.fingerprint(postings[beyond]) == Postings.fingerprint(postings[group]);
  }
}
