package io.github.refrain.cluster;

import static java.util.Objects.requireNonNull;

import io.github.refrain.corpus.Corpus;
import io.github.refrain.match.Progress;
import io.github.refrain.match.Verifier;
import io.github.refrain.text.Script;
import java.util.OptionalDouble;

/**
 * Finds the paragraphs that are one text, and those that share their wording: links each to an
 * earlier one that it is a copy of.
 *
 * <p>The order of the paragraphs decides which copy is kept: the first. A paragraph shorter than
 * {@link Script#minLetters} is a member only in a run of copies beside a longer one. Cost: linear,
 * with at most 32 candidates a paragraph.
 */
public final class ClusterFinder {

  private final OptionalDouble identity;
  private final double ocrError;
  private final int threads;
  private final long seed;
  private final long spillAbove;

  /**
   * A finder.
   *
   * @param identity the lowest identity of a copy; empty to take it from the archive's own noise
   * @param ocrError the share of wrong characters to expect on each side
   * @param threads how many threads compare, at least 1
   * @param seed chooses the hash functions
   * @param spillAbove how many bytes of hashes stay in memory, at least 0
   */
  public ClusterFinder(
      OptionalDouble identity, double ocrError, int threads, long seed, long spillAbove) {
    this.identity = requireNonNull(identity, "identity");
    this.ocrError = ocrError;
    this.threads = threads;
    this.seed = seed;
    this.spillAbove = spillAbove;
  }

  /**
   * The clusters and variants of a corpus.
   *
   * @param progress is told how far it is
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public Clustering find(Corpus corpus, Progress progress) {
    Comparison comparison =
        new Comparison(corpus, lowestCut(), ocrError, threads, seed, spillAbove, progress);
    Links links = comparison.link(identity, progress);
    Verifier verifier = new Verifier(links.cuts().copies());
    return new Clustering(
        new ClusterBuilder(corpus, verifier, links).build(threads),
        new VariantFinder(corpus).find(links.forms()),
        links.leaders(),
        links.forms(),
        links.cuts(),
        links.capped());
  }

  /** The lowest identity that is looked at; with less noise fewer texts are worth a comparison. */
  private double lowestCut() {
    return identity.orElseGet(() -> ArchiveNoise.lowestCut(ocrError));
  }
}
