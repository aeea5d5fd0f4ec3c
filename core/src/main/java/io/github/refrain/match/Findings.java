package io.github.refrain.match;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was found in a set of documents, by source and start. Immutable.
 *
 * @param all every finding, in order
 * @param documents how many documents were read
 * @param paragraphs how many paragraphs they have
 * @param letters how many letters the paragraphs have, those too short to be compared among them; 0
 *     where neither duplicates nor passages were looked for
 * @param identityCut the lowest identity of a copy; 0 where neither duplicates nor passages were
 *     looked for
 * @param cappedFingerprints how often a text was paired with only the first of many texts that
 *     share a fingerprint with it, see {@link io.github.refrain.sketch.Candidates#capped}: nearly
 *     always harmless, since texts that are alike share rarer ones too
 */
public record Findings(
    List<Finding> all,
    int documents,
    int paragraphs,
    long letters,
    double identityCut,
    long cappedFingerprints) {

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

  /** The paragraphs that share their wording and not their figures, in order. */
  public List<Variant> variants() {
    return of(Variant.class);
  }

  /** The paragraphs that stand inside longer ones, in order. */
  public List<Contained> contained() {
    return of(Contained.class);
  }

  /** The passages that paragraphs share, in order. */
  public List<Overlap> overlaps() {
    return of(Overlap.class);
  }

  /** The stutters, in order. */
  public List<Repeat> repeats() {
    return of(Repeat.class);
  }

  /**
   * Where articles go on in other columns and on other pages: chains of the paragraphs that links
   * lead from and to, by their first one. What stands between two links of one article on a page,
   * its headline and its other paragraphs, is not among them.
   */
  public List<Article> articles() {
    List<Link> links = new ArrayList<>(of(Link.class));
    links.sort(Comparator.comparing(Link::kind)); // what a jump line says goes before a guess
    return Article.chain(links);
  }

  /** Whether nothing was found. */
  public boolean isEmpty() {
    return all.isEmpty();
  }
}
