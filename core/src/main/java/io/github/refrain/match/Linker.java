package io.github.refrain.match;

import io.github.refrain.align.Alignment;
import io.github.refrain.align.EditDistance;
import io.github.refrain.align.Figures;
import io.github.refrain.sketch.LshIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Links each text to an earlier one that it is a copy of.
 *
 * <p>Texts come in order. Each is compared with the candidates among the leaders before it, and
 * joins the nearest, or becomes a leader itself. Only leaders are in the index, so a thousand
 * copies of one text cost a thousand comparisons and never a million, and nothing chains: a copy
 * matches its leader, and the other copies at a slightly lower cut: those {@value #MAX_CHECKS} that
 * lie farthest from the leader for certain, the others in all likelihood.
 */
final class Linker {

  /**
   * A bucket's size. What more texts than these share is a phrase or a form; a text's true copy
   * shares rarer buckets with it too.
   */
  private static final int MAX_BUCKET_SIZE = 64;

  /** How many candidates are compared, those that share most buckets first. */
  private static final int MAX_CANDIDATES = 64;

  /** Against how many copies a new one is checked: those farthest from the leader. */
  private static final int MAX_CHECKS = 32;

  private static final int[] NOTHING = {};

  private static final Comparator<Copy> FARTHEST_FIRST =
      Comparator.comparingInt(Copy::distance).reversed();

  private final Verifier verifier;
  private final LshIndex index = new LshIndex(MAX_BUCKET_SIZE);
  private final List<int[]> texts = new ArrayList<>();
  private final List<Figures> figures = new ArrayList<>();
  private final List<List<Copy>> farthest = new ArrayList<>();

  /** A text and its edit distance to another. */
  private record Copy(int text, int distance) {}

  Linker(Verifier verifier) {
    this.verifier = verifier;
  }

  /**
   * Adds a text; texts are numbered from 0 in the order in which they come.
   *
   * @param keys the text's band keys
   * @return the number of its leader, its own where it is one
   */
  int link(int[] letters, int[] keys) {
    int text = texts.size();
    Figures own = Figures.of(letters);
    Copy nearest = nearest(letters, own, index.candidates(keys));
    texts.add(letters);
    figures.add(own);
    farthest.add(new ArrayList<>(0));
    if (nearest == null) {
      index.put(text, keys);
      return text;
    }
    remember(nearest.text(), new Copy(text, nearest.distance()));
    return nearest.text();
  }

  /** The nearest candidate that a text is a copy of, and its distance; null for none. */
  private @Nullable Copy nearest(int[] letters, Figures own, int[] candidates) {
    Copy nearest = null;
    int compared = Math.min(MAX_CANDIDATES, candidates.length);
    EditDistance distance = new EditDistance(compared == 0 ? NOTHING : letters);
    for (int i = 0; i < compared; i++) {
      int candidate = candidates[i];
      int[] other = texts.get(candidate);
      int cut = verifier.maxEdits(letters.length, other.length);
      int max = nearest == null ? cut : Math.min(cut, nearest.distance() - 1);
      if (max >= 0 && own.mightBeSame(figures.get(candidate))) {
        int edits = distance.to(other, max);
        if (edits != EditDistance.FARTHER
            && Figures.same(other, letters, Alignment.of(other, letters))
            && fits(distance, letters, candidate, edits)) {
          nearest = new Copy(candidate, edits);
        }
      }
    }
    return nearest;
  }

  /** How often a text was left out of a bucket that was full. */
  long cappedBuckets() {
    return index.overflow();
  }

  /** Whether a text is near enough to the other copies of a leader. */
  private boolean fits(EditDistance distance, int[] letters, int leader, int edits) {
    for (Copy copy : farthest.get(leader)) {
      int[] other = texts.get(copy.text());
      int max = verifier.maxEditsInCluster(letters.length, other.length);
      boolean surely = edits + copy.distance() <= max; // by the triangle inequality
      if (!surely && distance.to(other, max) == EditDistance.FARTHER) {
        return false;
      }
    }
    return true;
  }

  private void remember(int leader, Copy copy) {
    List<Copy> copies = farthest.get(leader);
    copies.add(copy);
    copies.sort(FARTHEST_FIRST);
    if (copies.size() > MAX_CHECKS) {
      copies.remove(MAX_CHECKS);
    }
  }
}
