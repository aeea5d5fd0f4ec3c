package io.github.refrain.link;

import io.github.refrain.match.Cluster;
import io.github.refrain.parallel.Workers;
import io.github.refrain.sketch.Shingles;
import io.github.refrain.split.SplitSearch;
import io.github.refrain.text.Document;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds broken sentences: two paragraphs of a document, or of a page of an issue and the next, that
 * are one sentence.
 *
 * <pre>{@code
 * List<Split> splits = SplitFinder.find(paragraphs, clusters, threads);
 * }</pre>
 *
 * <p>A block that is printed twice takes part once: of two printings only one is joined. What goes
 * on is learned from the archive, so more text gives more and surer joins; a paragraph that another
 * issue prints whole is hardly half of a sentence. Text whose paragraphs need no full stop, such as
 * lists, poems and tables, gives none. Cost: see {@link SplitSearch}.
 */
public final class SplitFinder {

  private static final int NONE = -1;

  private SplitFinder() {}

  /**
   * The broken sentences of paragraphs, by place.
   *
   * @param paragraphs the documents' paragraphs in their order
   * @param clusters the paragraphs that are one text; where there are none, copies are known by
   *     equal letters alone, which costs a folding and a hash of the text instead of a comparison
   * @param threads how many threads may work
   */
  public static List<Split> find(List<Paragraph> paragraphs, List<Cluster> clusters, int threads) {
    int[] clusterOf = clusters(paragraphs, clusters);
    int[] firstCopyOf = printings(paragraphs, clusterOf, threads);
    List<Split> splits = new ArrayList<>();
    for (SplitSearch.Join join : SplitSearch.find(paragraphs, firstCopyOf, clusterOf, threads)) {
      splits.add(Split.of(paragraphs.get(join.left()), paragraphs.get(join.right())));
    }
    return splits;
  }

  /** For each paragraph the index of its cluster, or {@link #NONE}. */
  private static int[] clusters(List<Paragraph> paragraphs, List<Cluster> clusters) {
    Map<String, Integer> clusterAt = new HashMap<>();
    for (int i = 0; i < clusters.size(); i++) {
      for (Cluster.Member member : clusters.get(i).members()) {
        clusterAt.put(place(member.span().source(), member.span().line()), i);
      }
    }
    int[] clusterOf = new int[paragraphs.size()];
    for (int i = 0; i < clusterOf.length; i++) {
      Paragraph paragraph = paragraphs.get(i);
      String place = place(paragraph.document().source(), paragraph.line());
      clusterOf[i] = clusterAt.getOrDefault(place, NONE);
    }
    return clusterOf;
  }

  /**
   * For each paragraph the first that is the same text in its issue, or in its document where that
   * has none; other papers may break the same sentence elsewhere.
   */
  private static int[] printings(List<Paragraph> paragraphs, int[] clusterOf, int threads) {
    long[] letters = new long[clusterOf.length]; // a fingerprint of those without a cluster
    Workers.forEach(
        threads,
        letters.length,
        i -> {
          if (clusterOf[i] == NONE) {
            letters[i] = Shingles.fingerprint(paragraphs.get(i).letterCodePoints(), 0);
          }
        });
    Map<Printing, Integer> first = new HashMap<>();
    int[] firstCopyOf = new int[paragraphs.size()];
    for (int i = 0; i < firstCopyOf.length; i++) {
      Paragraph paragraph = paragraphs.get(i);
      Document document = paragraph.document();
      String source = document.issue().isEmpty() ? document.source() : "";
      Integer known =
          first.putIfAbsent(new Printing(document.issue(), source, clusterOf[i], letters[i]), i);
      firstCopyOf[i] = known == null ? i : known;
    }
    return firstCopyOf;
  }

  /** A text in an issue: the cluster that it is in, or a fingerprint of its letters. */
  private record Printing(String issue, String source, int cluster, long letters) {}

  /** As {@link Span#place}: two paragraphs of a document begin on two lines, but for form feeds. */
  private static String place(String source, int line) {
    return source + ":" + line;
  }
}
