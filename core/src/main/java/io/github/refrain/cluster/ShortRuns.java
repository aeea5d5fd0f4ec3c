package io.github.refrain.cluster;

import io.github.refrain.corpus.Corpus;
import io.github.refrain.match.Verifier;
import io.github.refrain.text.JumpLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds short paragraphs and jump lines that repeat because the block they stand in was read twice.
 *
 * <p>By itself an equal headline or byline says nothing; directly beside a longer paragraph that is
 * a copy it belongs to the copy. From every cluster the neighbours of its members are compared, and
 * where they are one text too, their neighbours, as far as the run goes. A jump line is a member
 * only inside a run: at its end it may belong to what follows, and to lose it loses the link. Cost:
 * each short paragraph is looked at once from either side.
 */
final class ShortRuns {

  private static final int NONE = -1;

  private final Corpus corpus;
  private final Verifier verifier;
  private final int[] clusterOf;

  ShortRuns(Corpus corpus, Verifier verifier) {
    this.corpus = corpus;
    this.verifier = verifier;
    this.clusterOf = new int[corpus.size()];
    Arrays.fill(clusterOf, NONE);
  }

  /** The clusters, each a list in order, and after them the short members of runs beside them. */
  List<List<Integer>> addTo(List<List<Integer>> clusters) {
    List<List<Integer>> all = new ArrayList<>();
    clusters.forEach(members -> add(members, all));
    for (List<Integer> members : clusters) {
      extend(members, 1, all);
      extend(members, -1, all);
    }
    return all;
  }

  private void add(List<Integer> members, List<List<Integer>> all) {
    members.forEach(i -> clusterOf[i] = all.size());
    all.add(members);
  }

  /** Follows runs in one direction; with a list of open ends, since a long run nests too deep. */
  private void extend(List<Integer> members, int direction, List<List<Integer>> all) {
    List<List<Integer>> open = new ArrayList<>(List.of(members));
    while (!open.isEmpty()) {
      List<Integer> from = open.remove(open.size() - 1);
      for (List<Integer> same : neighboursByText(from, direction)) {
        if (same.size() > 1) {
          add(same, all);
          open.add(same);
        }
      }
    }
  }

  /** The short neighbours of paragraphs, those of one text together. */
  private List<List<Integer>> neighboursByText(List<Integer> members, int direction) {
    Map<Object, List<Integer>> byText = new LinkedHashMap<>();
    for (int member : members) {
      int neighbour = member + direction;
      if (isFree(neighbour) && isBeside(member, neighbour)) {
        byText.computeIfAbsent(text(neighbour, direction), key -> new ArrayList<>()).add(neighbour);
      }
    }
    return withNoisyOnes(new ArrayList<>(byText.values()));
  }

  /** Adds to the first text those that are noisy copies of it; all copies differ by a little. */
  private List<List<Integer>> withNoisyOnes(List<List<Integer>> texts) {
    if (texts.isEmpty()) {
      return texts;
    }
    List<Integer> first = texts.get(0);
    int kept = first.get(0);
    for (List<Integer> other : texts.subList(1, texts.size())) {
      if (isCopy(kept, other.get(0))) {
        first.addAll(other);
        other.clear();
      }
    }
    first.sort(null);
    return texts;
  }

  private boolean isFree(int i) {
    return i >= 0 && i < clusterOf.length && clusterOf[i] == NONE && corpus.isShort(i);
  }

  private boolean isBeside(int member, int neighbour) {
    String source = corpus.paragraph(member).document().source();
    return source.equals(corpus.paragraph(neighbour).document().source());
  }

  private boolean isCopy(int kept, int other) {
    boolean jump = corpus.paragraph(kept).isJumpLine() || corpus.paragraph(other).isJumpLine();
    return !jump
        && verifier.verify(corpus.letters(kept), corpus.letters(other)).verdict().isMatch();
  }

  /**
   * What neighbours have in common if they are the same: their letters; of jump lines where they
   * lead and what stands behind them, which is the paragraph itself where the run ends.
   */
  private Object text(int i, int direction) {
    if (!corpus.paragraph(i).isJumpLine()) {
      return corpus.group(i);
    }
    JumpLine line = corpus.paragraph(i).jumpLines().get(0);
    return List.of(line.direction(), line.page(), behind(i, i + direction));
  }

  private Object behind(int jumpLine, int i) {
    if (i < 0 || i >= clusterOf.length || !isBeside(jumpLine, i)) {
      return "alone " + jumpLine;
    }
    if (clusterOf[i] != NONE) {
      return "cluster " + clusterOf[i];
    }
    return corpus.paragraph(i).isJumpLine() ? "alone " + jumpLine : "text " + corpus.group(i);
  }
}
