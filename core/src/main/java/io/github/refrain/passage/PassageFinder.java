package io.github.refrain.passage;

import io.github.refrain.cluster.Clustering;
import io.github.refrain.corpus.Corpus;
import io.github.refrain.corpus.PackedLetters;
import io.github.refrain.match.Finding;
import io.github.refrain.match.Progress;
import io.github.refrain.parallel.Steps;
import io.github.refrain.parallel.Workers;
import io.github.refrain.sketch.SharedFingerprints;
import io.github.refrain.text.Script;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds the passages that paragraphs share, and the paragraphs that stand inside longer ones.
 *
 * <p>Only the leading text of each cluster is compared; what is found in it is told for its copies.
 * Shared fingerprints lead to shared stretches (seed and extend, as in BLAST), stretches to
 * findings. Cost: linear in the letters and in what is found.
 */
public final class PassageFinder {

  private final int minPassage;
  private final int threads;
  private final long seed;
  private final long spillAbove;

  /**
   * A finder.
   *
   * @param minPassage the letters of the shortest passage in an ideographic script
   * @param threads how many threads compare, at least 1
   * @param seed chooses the hash functions
   * @param spillAbove how many bytes of hashes stay in memory, at least 0
   */
  public PassageFinder(int minPassage, int threads, long seed, long spillAbove) {
    this.minPassage = minPassage;
    this.threads = threads;
    this.seed = seed;
    this.spillAbove = spillAbove;
  }

  /** The {@code contained} and {@code overlap} findings of a corpus. */
  public List<Finding> find(Corpus corpus, Clustering clustering, Progress progress) {
    Map<PassageRule, int[]> groups = new LinkedHashMap<>();
    for (Script script : Script.values()) {
      int minLetters = script == Script.IDEOGRAPHIC ? minPassage : minPassage * 5 / 2;
      PassageRule rule = new PassageRule(script, minLetters, clustering.cuts().passages());
      groups.put(rule, comparable(corpus, clustering, rule));
    }
    int all = groups.values().stream().mapToInt(some -> some.length).sum();
    Steps steps = new Steps(done -> progress.update("passages", done, all));
    List<Finding> found = new ArrayList<>();
    groups.forEach((rule, some) -> found.addAll(find(corpus, clustering, rule, some, steps)));
    return found;
  }

  /** The groups that no other stands for and that are long enough, in the script of a rule. */
  private static int[] comparable(Corpus corpus, Clustering clustering, PassageRule rule) {
    return IntStream.range(0, corpus.groupCount())
        .filter(group -> clustering.leaders().get(group) == group)
        .filter(group -> isComparable(corpus.lettersOf(group), rule))
        .toArray();
  }

  private List<Finding> find(
      Corpus corpus, Clustering clustering, PassageRule rule, int[] groups, Steps steps) {
    PackedLetters texts = corpus.lettersOf(groups);
    int[] forms = IntStream.of(groups).map(clustering.forms()::get).toArray();
    SharedFingerprints fingerprints =
        SharedFingerprints.of(
            texts.size(), texts::letters, corpus.shingle(rule.script(), seed), threads, spillAbove);
    List<List<List<Piece>>> pieces = new ArrayList<>(Collections.nCopies(texts.size(), List.of()));
    Workers.forEach(
        threads,
        texts.size(),
        i -> {
          pieces.set(i, new PieceFinder(texts, forms, fingerprints, rule).find(i));
          steps.add();
        });
    return new PassageBuilder(corpus, clustering, groups, texts, rule).build(pieces);
  }

  private static boolean isComparable(int[] letters, PassageRule rule) {
    return letters.length >= rule.minNoisyLetters() && Script.of(letters) == rule.script();
  }
}
