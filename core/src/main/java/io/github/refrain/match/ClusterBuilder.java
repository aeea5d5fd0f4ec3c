package io.github.refrain.match;

import io.github.refrain.text.Paragraph;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds clusters from the leaders that texts were linked to. */
final class ClusterBuilder {

  private static final Comparator<List<Integer>> BY_KEPT =
      Comparator.comparing(list -> list.get(0));

  private final List<Paragraph> paragraphs;
  private final int[][] letters;
  private final ExactGroups groups;
  private final Verifier verifier;

  ClusterBuilder(
      List<Paragraph> paragraphs, int[][] letters, ExactGroups groups, Verifier verifier) {
    this.paragraphs = paragraphs;
    this.letters = letters;
    this.groups = groups;
    this.verifier = verifier;
  }

  /**
   * The clusters, in the order of their kept members.
   *
   * @param leaders for each group the group of its leader
   * @param threads how many threads align the members
   */
  List<Cluster> build(int[] leaders, int threads) {
    ShortRuns runs = new ShortRuns(paragraphs, letters, groups, verifier);
    List<List<Integer>> members = runs.addTo(longMembers(leaders));
    members.sort(BY_KEPT);
    Cluster[] clusters = new Cluster[members.size()];
    Workers.forEach(threads, clusters.length, i -> clusters[i] = cluster(i + 1, members.get(i)));
    return List.of(clusters);
  }

  /** The paragraphs that follow one leader, where there are two and they are long enough. */
  private List<List<Integer>> longMembers(int[] leaders) {
    List<List<Integer>> byLeader = new ArrayList<>(leaders.length);
    for (int group = 0; group < leaders.length; group++) {
      byLeader.add(new ArrayList<>(1));
    }
    for (int i = 0; i < paragraphs.size(); i++) {
      if (!ShortRuns.isShort(letters[i])) {
        byLeader.get(leaders[groups.of(i)]).add(i);
      }
    }
    byLeader.removeIf(list -> list.size() < 2);
    return byLeader;
  }

  private Cluster cluster(int id, List<Integer> members) {
    int kept = members.get(0);
    Map<Integer, Match> matches = new HashMap<>(); // by group: copies of copies are alike
    FindingKey key = new FindingKey("cluster");
    List<Cluster.Member> built = new ArrayList<>(members.size());
    for (int i : members) {
      Span span = paragraphs.get(i).span();
      Match match = matches.get(groups.of(i));
      if (match == null) {
        match = verifier.verify(letters[kept], letters[i]);
        matches.put(groups.of(i), match);
        key.put(letters[i]);
      }
      key.put(span);
      Relation relation = i == kept ? Relation.KEPT : Relation.of(match.verdict());
      built.add(new Cluster.Member(span, relation, match.identity()));
    }
    return new Cluster(id, built, key.toHex());
  }
}
