package io.github.refrain.cluster;

import io.github.refrain.align.EditDistance;
import io.github.refrain.cluster.Neighbours.Neighbour;
import io.github.refrain.corpus.PackedLetters;
import io.github.refrain.match.Verdict;
import io.github.refrain.match.Verifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Links each text to an earlier one that it is a copy of.
 *
 * <p>Texts come in order. Each is compared with the leaders of its neighbours, and joins the
 * nearest, or becomes a leader itself. Of leaders with more than {@value #MAX_CHECKS} copies it
 * joins the first: of so many copies some are leaders only because noise fell on their figures, and
 * which of them is nearest is chance. So nothing chains: a copy matches its leader, and the other
 * copies at a slightly lower cut: those {@value #MAX_CHECKS} that lie farthest from the leader for
 * certain, the others in all likelihood.
 */
final class Linker {

  /** Against how many copies a new one is checked: those farthest from the leader. */
  private static final int MAX_CHECKS = 32;

  private static final int NEVER = Integer.MAX_VALUE;

  private static final Comparator<Link> NEAREST_FIRST =
      Comparator.comparingInt(Link::edits).thenComparingInt(Link::leader);

  private final Comparator<Neighbour> muchCopiedFirst =
      Comparator.comparingInt((Neighbour leader) -> isMuchCopied(leader) ? leader.text() : NEVER)
          .thenComparingInt(Neighbour::edits)
          .thenComparingInt(Neighbour::text);

  private final PackedLetters texts;
  private final Neighbours neighbours;
  private final Verifier verifier;
  private final @Nullable Link[] links; // by text: null where it leads itself, as most do
  private final LazyDistance distance = new LazyDistance();
  private final Map<Integer, List<Link>> farthest = new HashMap<>(); // by leader

  /**
   * What a text is linked to.
   *
   * @param text the text
   * @param leader the text that it is a copy of, itself where there is none
   * @param edits how far away that is
   * @param verdict what the two are to each other
   */
  record Link(int text, int leader, int edits, Verdict verdict) {}

  Linker(PackedLetters texts, Neighbours neighbours, Verifier verifier) {
    this.texts = texts;
    this.neighbours = neighbours;
    this.verifier = verifier;
    this.links = new Link[texts.size()];
  }

  /** Links the next text; they must come in order. */
  Link link(int text) {
    List<Neighbour> found = neighbours.of(text);
    Link link = found.isEmpty() ? null : link(text, found);
    links[text] = link;
    return link == null ? new Link(text, text, 0, Verdict.EXACT) : link;
  }

  private @Nullable Link link(int text, List<Neighbour> found) {
    distance.turnTo(() -> texts.letters(text));
    for (Neighbour leader : leaders(text, found)) {
      int max = verifier.maxEdits(texts.length(leader.text()), texts.length(text));
      if (leader.edits() <= max && fits(text, leader)) {
        Verdict verdict = neighbours.verdict(text, leader);
        if (verdict.isMatch()) {
          Link link = new Link(text, leader.text(), leader.edits(), verdict);
          remember(link);
          return link;
        }
      }
    }
    return null;
  }

  /** The leaders of neighbours: the much copied ones by place, then the others, nearest first. */
  private List<Neighbour> leaders(int text, List<Neighbour> found) {
    List<Neighbour> leaders = new ArrayList<>(found.size());
    for (Neighbour neighbour : found) {
      if (links[neighbour.text()] == null) {
        leaders.add(neighbour);
      }
    }
    int near = leaders.size();
    for (Neighbour neighbour : found) {
      Link link = links[neighbour.text()];
      if (link != null && !isAmong(leaders, link.leader())) {
        int max = verifier.maxEdits(texts.length(link.leader()), texts.length(text));
        int edits = distance.to(texts.letters(link.leader()), max);
        leaders.add(new Neighbour(link.leader(), edits));
      }
    }
    // the far ones were among them so far, so that no leader was measured twice
    leaders.subList(near, leaders.size()).removeIf(far -> far.edits() == EditDistance.FARTHER);
    leaders.sort(muchCopiedFirst);
    return leaders;
  }

  private static boolean isAmong(List<Neighbour> neighbours, int text) {
    for (Neighbour neighbour : neighbours) {
      if (neighbour.text() == text) {
        return true;
      }
    }
    return false;
  }

  private boolean isMuchCopied(Neighbour leader) {
    return farthest.getOrDefault(leader.text(), List.of()).size() == MAX_CHECKS;
  }

  /** Whether a text is near enough to the other copies of a leader. */
  private boolean fits(int text, Neighbour leader) {
    for (Link copy : farthest.getOrDefault(leader.text(), List.of())) {
      int max = verifier.maxEditsInCluster(texts.length(text), texts.length(copy.text()));
      boolean surely = leader.edits() + copy.edits() <= max; // by the triangle inequality
      if (!surely && distance.to(texts.letters(copy.text()), max) == EditDistance.FARTHER) {
        return false;
      }
    }
    return true;
  }

  private void remember(Link link) {
    List<Link> copies = farthest.computeIfAbsent(link.leader(), key -> new ArrayList<>(1));
    copies.add(link);
    copies.sort(NEAREST_FIRST.reversed());
    if (copies.size() > MAX_CHECKS) {
      copies.remove(MAX_CHECKS);
    }
  }
}
