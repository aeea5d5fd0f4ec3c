package io.github.refrain.passage;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Joins pieces to passages: all the texts in which nearly the same stretch was found.
 *
 * <p>Stretches of one text that have four fifths of their letters in common are one place; places
 * that a piece joins share a passage. Cost: for each piece the places of its texts.
 */
final class PassageGroups {

  private static final double SAME = 0.8;

  private final Map<Integer, List<Integer>> placesOfText = new HashMap<>();
  private final List<Extent> places = new ArrayList<>(); // the longest stretch of each
  private final List<Integer> parents = new ArrayList<>(); // by place
  private final Map<Integer, Double> identities = new HashMap<>(); // by root, at the end

  private PassageGroups() {}

  /**
   * A passage.
   *
   * @param stretches where it stands, one for each place
   * @param identity the lowest of its pieces
   */
  record Passage(List<Extent> stretches, double identity) {}

  /** The passages of pieces. */
  static List<Passage> of(List<Piece> pieces) {
    PassageGroups groups = new PassageGroups();
    List<Piece> longestFirst = new ArrayList<>(pieces);
    longestFirst.sort(Comparator.comparingInt(Piece::shorter).reversed());
    Map<Piece, Integer> placeOf = new HashMap<>();
    for (Piece piece : longestFirst) {
      int left = groups.place(piece.left());
      groups.join(left, groups.place(piece.right()));
      placeOf.put(piece, left);
    }
    placeOf.forEach(
        (piece, place) -> groups.identities.merge(groups.root(place), piece.identity(), Math::min));
    return groups.passages();
  }

  /** The place that a stretch belongs to. */
  private int place(Extent stretch) {
    List<Integer> ofText = placesOfText.computeIfAbsent(stretch.text(), text -> new ArrayList<>(1));
    for (int place : ofText) {
      Extent longest = places.get(place);
      int all = longest.length() + stretch.length() - longest.common(stretch);
      if (longest.common(stretch) >= SAME * all) {
        return place;
      }
    }
    places.add(stretch);
    parents.add(parents.size());
    ofText.add(parents.size() - 1);
    return parents.size() - 1;
  }

  private void join(int left, int right) {
    parents.set(root(right), root(left));
  }

  private int root(int place) {
    int root = place;
    while (parents.get(root) != root) {
      parents.set(root, parents.get(parents.get(root)));
      root = parents.get(root);
    }
    return root;
  }

  private List<Passage> passages() {
    Map<Integer, List<Extent>> byRoot = new TreeMap<>();
    for (int place = 0; place < places.size(); place++) {
      byRoot.computeIfAbsent(root(place), root -> new ArrayList<>()).add(places.get(place));
    }
    List<Passage> passages = new ArrayList<>();
    byRoot.forEach(
        (root, stretches) ->
            passages.add(new Passage(stretches, requireNonNull(identities.get(root)))));
    return passages;
  }
}
