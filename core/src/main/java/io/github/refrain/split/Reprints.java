package io.github.refrain.split;

import io.github.refrain.text.Document;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which paragraphs are known to be whole, because another issue prints the same text: where two
 * papers set one article, their columns end in different places, and of a sentence that one has
 * broken the other has not the same half.
 *
 * <p>A copy says so only where it is whole itself: a page that was read twice has the same halves
 * twice. So the copy must end with a full stop, or follow a paragraph that does. Cost: linear in
 * the paragraphs.
 */
final class Reprints {

  private static final int NONE = -1;
  private static final int SEVERAL = -2;

  private final int[] clusterOf;
  private final int[] issueOf;
  private final int[] beginsWhole;
  private final int[] endsWhole;

  /**
   * The reprints among paragraphs.
   *
   * @param clusterOf of each paragraph the number of its text, from 0; negative if it has no copy
   */
  Reprints(Columns columns, int[] clusterOf) {
    this.clusterOf = clusterOf;
    issueOf = issues(columns);
    int clusters = Arrays.stream(clusterOf).max().orElse(NONE) + 1;
    beginsWhole = new int[clusters];
    endsWhole = new int[clusters];
    Arrays.fill(beginsWhole, NONE);
    Arrays.fill(endsWhole, NONE);
    for (int i = 0; i < clusterOf.length; i++) {
      int cluster = clusterOf[i];
      if (cluster >= 0) {
        if (i > 0 && columns.documentEnd(i - 1) > i && !columns.endsOpen(i - 1)) {
          beginsWhole[cluster] = merged(beginsWhole[cluster], issueOf[i]);
        }
        if (!columns.endsOpen(i)) {
          endsWhole[cluster] = merged(endsWhole[cluster], issueOf[i]);
        }
      }
    }
  }

  /** Of each paragraph a number for its issue, or for its document where that has none. */
  private static int[] issues(Columns columns) {
    Map<Map.Entry<String, String>, Integer> numbers = new HashMap<>();
    int[] issueOf = new int[columns.size()];
    for (int i = 0; i < issueOf.length; i++) {
      Document document = columns.document(i);
      String source = document.issue().isEmpty() ? document.source() : "";
      issueOf[i] =
          numbers.computeIfAbsent(Map.entry(document.issue(), source), key -> numbers.size());
    }
    return issueOf;
  }

  private static int merged(int known, int issue) {
    return known == NONE || known == issue ? issue : SEVERAL;
  }

  /** Whether another issue has the paragraph from its first word on. */
  boolean beginsWhole(int paragraph) {
    return isElsewhere(beginsWhole, paragraph);
  }

  /** Whether another issue has the paragraph to its full stop. */
  boolean endsWhole(int paragraph) {
    return isElsewhere(endsWhole, paragraph);
  }

  private boolean isElsewhere(int[] issues, int paragraph) {
    int cluster = clusterOf[paragraph];
    int issue = cluster < 0 ? NONE : issues[cluster];
    return issue != NONE && issue != issueOf[paragraph];
  }
}
