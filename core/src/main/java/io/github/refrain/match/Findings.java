package io.github.refrain.match;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;

/**
 * What was found in a set of documents, by source and start. Immutable.
 *
 * @param all every finding, in order
 * @param documents how many documents were read
 * @param paragraphs how many paragraphs they have
 * @param letters how many letters were compared; 0 where nothing was compared
 * @param cappedBuckets how often a text was left out of a bucket that was full, see {@link
 *     io.github.refrain.sketch.LshIndex}: nearly always 0 or harmless, since texts that are alike
 *     meet in other buckets too
 */
public record Findings(
    List<Finding> all, int documents, int paragraphs, long letters, long cappedBuckets) {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::first).thenComparing(Finding::kind);

  /** Sorts what was found. */
  public Findings {
    all = ImmutableList.sortedCopyOf(ORDER, all);
  }

  /** The findings of one type, in order. */
  public <T extends Finding> List<T> of(Class<T> type) {
    return all.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The paragraphs that are one text, in order. */
  public List<Cluster> clusters() {
    return of(Cluster.class);
  }

  /** Whether nothing was found. */
  public boolean isEmpty() {
    return all.isEmpty();
  }
}
