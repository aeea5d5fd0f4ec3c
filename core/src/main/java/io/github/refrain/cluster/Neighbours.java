package io.github.refrain.cluster;

import com.google.common.primitives.ImmutableIntArray;
import io.github.refrain.align.EditDistance;
import io.github.refrain.align.Figures;
import io.github.refrain.align.LetterSketch;
import io.github.refrain.match.Match;
import io.github.refrain.match.Verdict;
import io.github.refrain.match.Verifier;
import io.github.refrain.parallel.Workers;
import io.github.refrain.sketch.Candidates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The earlier texts that a text may be a copy of at the lowest cut, nearest first.
 *
 * <p>Filters come first, the cheapest before the others: the length, a sketch of sixteen words and
 * the figures lose no pair, the first 64 letters hardly one; then comes the distance in bit
 * vectors, abandoned where it is too far. Pairs are independent and so compared on all threads.
 * What a pair is says an alignment, made once for the nearest and for the first of a text, which is
 * most often the leader, and for others when they are asked for.
 */
final class Neighbours {

  /** How many candidates are compared, those that share most fingerprints first. */
  private static final int MAX_CANDIDATES = 32;

  private static final Comparator<Neighbour> FIRST = Comparator.comparingInt(Neighbour::text);

  private static final Comparator<Neighbour> NEAREST =
      Comparator.comparingInt(Neighbour::edits).thenComparing(FIRST);

  private final int[][] texts;
  private final Verifier lowest;
  private final List<List<Neighbour>> byText = new ArrayList<>();
  private final int[][] alike; // by text: those that may have its wording, where both have figures

  /** What the filters look at; dropped once all texts are compared. */
  private record Traits(LetterSketch sketch, Figures figures, boolean hasForm) {

    static Traits of(int[] text) {
      return new Traits(LetterSketch.of(text), Figures.of(text), Template.hasFigures(text));
    }
  }

  /** An earlier text at an edit distance; not for several threads at a time. */
  static final class Neighbour {
    private final int text;
    private final int edits;
    private @Nullable Verdict verdict;
    private double noise;

    Neighbour(int text, int edits) {
      this.text = text;
      this.edits = edits;
    }

    int text() {
      return text;
    }

    int edits() {
      return edits;
    }

    double noise() {
      return noise;
    }
  }

  Neighbours(int[][] texts, Candidates candidates, Verifier lowest, int threads) {
    this.texts = texts;
    this.lowest = lowest;
    Traits[] traits = new Traits[texts.length];
    for (int i = 0; i < texts.length; i++) {
      byText.add(List.of());
    }
    this.alike = new int[texts.length][];
    Workers.forEach(threads, texts.length, i -> traits[i] = Traits.of(texts[i]));
    Workers.forEach(
        threads, texts.length, i -> byText.set(i, compare(i, candidates.of(i), traits)));
  }

  private List<Neighbour> compare(int text, int[] candidates, Traits[] traits) {
    int[] letters = texts[text];
    EditDistance distance = null;
    List<Neighbour> found = null;
    ImmutableIntArray.Builder wordings = ImmutableIntArray.builder(0);
    for (int i = 0; i < Math.min(MAX_CANDIDATES, candidates.length); i++) {
      int[] other = texts[candidates[i]];
      int max = lowest.maxEdits(letters.length, other.length);
      if (Math.abs(letters.length - other.length) > max
          || !traits[text].sketch().mightBeWithin(traits[candidates[i]].sketch(), max)) {
        continue;
      }
      if (traits[text].hasForm() && traits[candidates[i]].hasForm()) {
        wordings.add(candidates[i]);
      }
      if (!traits[text].figures().mightBeSame(traits[candidates[i]].figures())) {
        continue;
      }
      distance = distance == null ? new EditDistance(letters) : distance;
      int edits = distance.looksWithin(other, max) ? distance.to(other, max) : EditDistance.FARTHER;
      if (edits != EditDistance.FARTHER) {
        found = found == null ? new ArrayList<>(2) : found;
        found.add(new Neighbour(candidates[i], edits));
      }
    }
    alike[text] = wordings.build().toArray();
    if (found == null) {
      return List.of();
    }
    found.sort(NEAREST);
    Neighbour first = Collections.min(found, FIRST);
    verdict(text, found.get(0));
    verdict(text, first);
    return found;
  }

  /** The earlier texts that a text may be a copy of, nearest first. */
  List<Neighbour> of(int text) {
    return byText.get(text);
  }

  /** The earlier texts that may have the wording of a text, where both have figures. */
  int[] alike(int text) {
    return alike[text];
  }

  /** What a text is to a neighbour at the lowest cut. */
  Verdict verdict(int text, Neighbour neighbour) {
    Verdict known = neighbour.verdict;
    if (known == null) {
      Match match = lowest.verify(texts[neighbour.text], texts[text]);
      neighbour.verdict = match.verdict();
      neighbour.noise = match.alignment().noise();
      known = match.verdict();
    }
    return known;
  }

  /** The noise between texts and the first one that they are a copy of: the leader, for most. */
  double[] noises() {
    return byText.stream()
        .flatMap(found -> found.stream().filter(Neighbours::isCopy).min(FIRST).stream())
        .mapToDouble(Neighbour::noise)
        .toArray();
  }

  private static boolean isCopy(Neighbour neighbour) {
    return neighbour.verdict != null && neighbour.verdict.isMatch();
  }
}
