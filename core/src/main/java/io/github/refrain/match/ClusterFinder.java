package io.github.refrain.match;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.refrain.sketch.Shingles;
import io.github.refrain.sketch.SketchPlan;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.Script;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds the paragraphs that are one text: folds them, collapses equal ones, sketches the rest, and
 * links each to an earlier one that it is a copy of.
 *
 * <p>The order of the paragraphs decides which copy is kept: the first. A paragraph shorter than
 * {@link Script#minLetters} is a member only in a run of copies beside a longer one. Cost: linear,
 * with at most 64 candidates a paragraph; 4 bytes a letter. Immutable; may be shared by threads.
 */
public final class ClusterFinder {

  private static final int REPORT_EVERY = 1 << 10;

  private final ImmutableMap<Script, SketchPlan> plans;
  private final Verifier verifier;
  private final int threads;
  private final long seed;

  /**
   * What was found.
   *
   * @param clusters in the order of their kept members
   * @param letters how many letters were compared
   * @param cappedBuckets see {@link Findings#cappedBuckets}
   */
  public record Clustering(List<Cluster> clusters, long letters, long cappedBuckets) {}

  /**
   * A finder.
   *
   * @param plans how texts of each script are sketched; every {@link Script} is needed
   * @param verifier decides on each pair
   * @param threads how many threads fold and sketch, at least 1
   * @param seed of the hash that finds equal texts
   * @throws IllegalArgumentException if a parameter is out of range
   */
  public ClusterFinder(Map<Script, SketchPlan> plans, Verifier verifier, int threads, long seed) {
    checkArgument(
        plans.size() == Script.values().length, "plans (%s) must be one a script", plans.keySet());
    checkArgument(threads >= 1, "threads (%s) must be >= 1", threads);
    this.plans = ImmutableMap.copyOf(plans);
    this.verifier = requireNonNull(verifier, "verifier");
    this.threads = threads;
    this.seed = seed;
  }

  /**
   * The clusters of paragraphs.
   *
   * @param paragraphs sorted by source and start
   * @param progress is told how far it is
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public Clustering find(List<Paragraph> paragraphs, Progress progress) {
    progress.update("folding", 0, paragraphs.size());
    int[][] letters = new int[paragraphs.size()][];
    long[] hashes = new long[paragraphs.size()];
    Workers.forEach(
        threads,
        letters.length,
        i -> {
          letters[i] = paragraphs.get(i).letterCodePoints();
          hashes[i] = Shingles.fingerprint(letters[i], seed);
        });
    long total = 0;
    for (int[] text : letters) {
      total += text.length;
    }
    ExactGroups groups = new ExactGroups(letters, hashes);
    Linker linker = new Linker(verifier);
    int[] leaders = link(groups, letters, linker, progress);
    ClusterBuilder builder = new ClusterBuilder(paragraphs, letters, groups, verifier);
    return new Clustering(builder.build(leaders, threads), total, linker.cappedBuckets());
  }

  /** For each group the group of its leader, itself for most. */
  private int[] link(ExactGroups groups, int[][] letters, Linker linker, Progress progress) {
    int[] leaders = IntStream.range(0, groups.size()).toArray();
    int[] comparable =
        IntStream.range(0, groups.size())
            .filter(group -> !ShortRuns.isShort(letters[groups.first(group)]))
            .toArray();
    progress.update("sketching", 0, comparable.length);
    int[][] keys = new int[comparable.length][];
    Workers.forEach(
        threads,
        comparable.length,
        i -> {
          int[] text = letters[groups.first(comparable[i])];
          keys[i] =
              Script.nearestOf(text).stream()
                  .flatMapToInt(script -> Arrays.stream(plan(script).keys(text)))
                  .toArray();
        });
    for (int i = 0; i < comparable.length; i++) {
      Workers.stopIfInterrupted();
      if (i % REPORT_EVERY == 0) {
        progress.update("comparing", i, comparable.length);
      }
      int leader = linker.link(letters[groups.first(comparable[i])], keys[i]);
      leaders[comparable[i]] = comparable[leader];
    }
    return leaders;
  }

  private SketchPlan plan(Script script) {
    return requireNonNull(plans.get(script));
  }
}
