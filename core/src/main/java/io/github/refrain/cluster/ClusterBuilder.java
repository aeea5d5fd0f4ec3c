package io.github.refrain.cluster;

import io.github.refrain.corpus.Corpus;
import io.github.refrain.match.Cluster;
import io.github.refrain.match.FindingKey;
import io.github.refrain.match.Match;
import io.github.refrain.match.Relation;
import io.github.refrain.match.Verifier;
import io.github.refrain.parallel.Workers;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds clusters from the leaders that texts were linked to. */
final class ClusterBuilder {

  private static final int NONE = -1;

  private static final Comparator<List<Integer>> BY_KEPT =
      Comparator.comparing(list -> list.get(0));

  private final Corpus corpus;
  private final Verifier verifier;
  private final Links links;

  ClusterBuilder(Corpus corpus, Verifier verifier, Links links) {
    this.links = links;
    this.corpus = corpus;
    this.verifier = verifier;
  }

  /**
   * The clusters, in the order of their kept members.
   *
   * @param threads how many threads build them
   */
  List<Cluster> build(int threads) {
    ShortRuns runs = new ShortRuns(corpus, verifier);
    List<List<Integer>> members = runs.addTo(longMembers());
    members.sort(BY_KEPT);
    Cluster[] clusters = new Cluster[members.size()];
    Workers.forEach(threads, clusters.length, i -> clusters[i] = cluster(i + 1, members.get(i)));
    return List.of(clusters);
  }

  /** The paragraphs that follow one leader, where there are two and they are long enough. */
  private List<List<Integer>> longMembers() {
    int[] leaders = new int[corpus.size()];
    int[] sizes = new int[corpus.groupCount()];
    for (int i = 0; i < leaders.length; i++) {
      leaders[i] = corpus.isShort(i) ? NONE : links.leader(corpus.group(i));
      if (leaders[i] != NONE) {
        sizes[leaders[i]]++;
      }
    }
    Map<Integer, List<Integer>> byLeader = new LinkedHashMap<>();
    for (int i = 0; i < leaders.length; i++) {
      if (leaders[i] != NONE && sizes[leaders[i]] > 1) {
        byLeader.computeIfAbsent(leaders[i], leader -> new ArrayList<>()).add(i);
      }
    }
    return new ArrayList<>(byLeader.values());
  }

  private Cluster cluster(int id, List<Integer> members) {
    int kept = members.get(0);
    Set<Integer> groups = new HashSet<>(); // copies of copies are alike
    FindingKey key = new FindingKey("cluster");
    List<Cluster.Member> built = new ArrayList<>(members.size());
    for (int i : members) {
      Span span = corpus.paragraph(i).span();
      if (groups.add(corpus.group(i))) {
        key.put(corpus.letters(i));
      }
      key.put(span);
      built.add(i == kept ? new Cluster.Member(span, Relation.KEPT, 1) : copy(span, kept, i));
    }
    return new Cluster(id, built, key.toHex());
  }

  private Cluster.Member copy(Span span, int kept, int i) {
    if (corpus.group(kept) == corpus.group(i)) {
      return new Cluster.Member(span, Relation.EXACT, 1);
    }
    Links.Copy copy = links.copy(corpus.group(i));
    if (copy == null) {
      Match match = verifier.verify(corpus.letters(kept), corpus.letters(i));
      return new Cluster.Member(span, Relation.of(match.verdict()), match.identity());
    }
    int longer = Math.max(corpus.length(kept), corpus.length(i));
    double identity = 1 - (double) copy.edits() / longer;
    return new Cluster.Member(span, Relation.of(copy.verdict()), identity);
  }
}
