package io.github.refrain.sketch;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.refrain.parallel.Workers;
import io.github.refrain.store.Store;
import java.util.Arrays;
import java.util.Comparator;

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

  private static final Comparator<Seed> BY_TEXT_AND_PLACE =
      Comparator.comparingInt(Seed::other)
          .thenComparingInt(Seed::place)
          .thenComparingInt(Seed::otherPlace);

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

  private SharedFingerprints(HashLists hashes, int[][] kept, int threads) {
    firstOf = new int[kept.length + 1];
    for (int text = 0; text < kept.length; text++) {
      firstOf[text + 1] = Math.addExact(firstOf[text], kept[text].length);
    }
    textOf = new int[firstOf[kept.length]];
    places = new int[textOf.length];
    for (int text = 0; text < kept.length; text++) {
      Arrays.fill(textOf, firstOf[text], firstOf[text + 1], text);
      System.arraycopy(kept[text], 0, places, firstOf[text], kept[text].length);
    }
    HashLists fingerprints =
        HashLists.of(
            kept.length,
            block -> (text, to) -> addAt(kept[text], text, hashes, to),
            threads,
            Store.inMemory());
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

  /**
   * Fingerprints texts.
   *
   * @param texts letters as code points
   * @param shingle what they are cut into
   * @param threads how many threads work, at least 1
   */
  public static SharedFingerprints of(int[][] texts, SpacedShingle shingle, int threads) {
    requireNonNull(shingle, "shingle");
    checkArgument(threads >= 1, "threads (%s) must be >= 1", threads);
    HashLists hashes =
        HashLists.of(
            texts.length,
            block -> (text, to) -> addLowHalves(shingle.hashes(texts[text]), to),
            threads,
            Store.inMemory());
    ShingleCounts counts = new ShingleCounts(hashes, threads);
    int[][] kept = new int[texts.length][];
    Workers.forEach(
        threads,
        texts.length,
        text -> kept[text] = Winnower.rarest(hashes.hashes(text), counts, WINDOW));
    return new SharedFingerprints(hashes, kept, threads);
  }

  private static void addLowHalves(long[] hashes, HashLists.Appender to) {
    for (long hash : hashes) {
      to.add((int) hash);
    }
  }

  private static void addAt(int[] places, int text, HashLists hashes, HashLists.Appender to) {
    int[] home = hashes.home(text);
    for (int place : places) {
      to.add(home[hashes.start(text) + place]);
    }
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
    Seed[] sorted = Arrays.copyOf(seeds, size);
    Arrays.sort(sorted, BY_TEXT_AND_PLACE);
    return sorted;
  }

  private boolean isCommon(int group) {
    int beyond = group + PARTNERS;
    return beyond < postings.length
        && Postings.fingerprint(postings[beyond]) == Postings.fingerprint(postings[group]);
  }
}
