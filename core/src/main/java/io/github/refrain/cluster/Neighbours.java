package io.github.refrain.cluster;

import com.google.common.primitives.ImmutableIntArray;
import io.github.refrain.align.EditDistance;
import io.github.refrain.align.Figures;
import io.github.refrain.align.LetterSketches;
import io.github.refrain.corpus.PackedLetters;
import io.github.refrain.match.Match;
import io.github.refrain.match.Progress;
import io.github.refrain.match.Verdict;
import io.github.refrain.match.Verifier;
import io.github.refrain.parallel.Steps;
import io.github.refrain.parallel.Workers;
import io.github.refrain.sketch.Candidates;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** More copies tell no more: a text that has so many leads to the same few leaders. */
  private static final int MAX_NEIGHBOURS = 8;

  /** Texts that a thread compares at a time. */
  private static final int BLOCK = 64;

  private static final Comparator<Neighbour> FIRST = Comparator.comparingInt(Neighbour::text);

  private static final Comparator<Neighbour> NEAREST =
      Comparator.comparingInt(Neighbour::edits).thenComparing(FIRST);

  private static final int[] NONE = {};

  private final PackedLetters texts;
  private final Verifier lowest;
  private final List<List<Neighbour>> byText = new ArrayList<>();
  private final int[][] alike; // by text: those that may have its wording, where both have figures

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

  Neighbours(
      PackedLetters texts, Candidates candidates, Verifier lowest, int threads, Progress progress) {
    this.texts = texts;
    this.lowest = lowest;
    LetterSketches sketches = new LetterSketches(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      byText.add(List.of());
    }
    this.alike = new int[texts.size()][];
    Arrays.fill(alike, NONE);
    Workers.forEach(threads, texts.size(), i -> sketches.put(i, texts.letters(i)));
    Steps steps = new Steps(done -> progress.update("comparing", done, texts.size()));
    Workers.forEachBlock(
        threads,
        texts.size(),
        BLOCK,
        (from, to) -> {
          EditDistance distance = new EditDistance();
          for (int i = from; i < to; i++) {
            Workers.stopIfInterrupted();
            int[] near = near(i, candidates.of(i), sketches);
            byText.set(i, near.length == 0 ? List.of() : compare(i, near, distance));
            steps.add();
          }
        });
  }

  /** The first candidates that length and sketch let by. */
  private int[] near(int text, int[] candidates, LetterSketches sketches) {
    int[] near = Arrays.copyOf(candidates, Math.min(MAX_CANDIDATES, candidates.length));
    int count = takeNearInLength(text, near);
    int[] bits = new int[count];
    sketches.differing(text, near, count, bits);
    int size = 0;
    for (int i = 0; i < count; i++) {
      if (sketches.mightBeWithin(text, near[i], bits[i], maxEdits(text, near[i]))) {
        near[size++] = near[i];
      }
    }
    return size == 0 ? NONE : Arrays.copyOf(near, size);
  }

  /**
   * Moves those whose length is near enough to the front: a length is 4 bytes, a sketch 128.
   *
   * @return how many they are
   */
  private int takeNearInLength(int text, int[] others) {
    int size = 0;
    for (int other : others) {
      int difference = Math.abs(texts.length(text) - texts.length(other));
      others[size] = other; // no branch: the lengths do not wait for each other
      size += difference <= maxEdits(text, other) ? 1 : 0;
    }
    return size;
  }

  private int maxEdits(int text, int other) {
    return lowest.maxEdits(texts.length(text), texts.length(other));
  }

  private List<Neighbour> compare(int text, int[] candidates, EditDistance distance) {
    int[] letters = texts.letters(text);
    boolean hasForm = Template.hasFigures(letters);
    Figures figures = Figures.of(letters);
    boolean prepared = false;
    List<Neighbour> found = null;
    ImmutableIntArray.Builder wordings = ImmutableIntArray.builder(0);
    for (int candidate : candidates) {
      if (found != null && found.size() == MAX_NEIGHBOURS) {
        break;
      }
      int[] other = texts.letters(candidate);
      int max = lowest.maxEdits(letters.length, other.length);
      if (hasForm && Template.hasFigures(other)) {
        wordings.add(candidate);
      }
      if (!figures.mightBeSame(Figures.of(other))) {
        continue;
      }
      if (!prepared) {
        distance.turnTo(letters);
        prepared = true;
      }
      int edits =
          distance.looksWithin(other, max) ? distance.growingTo(other, max) : EditDistance.FARTHER;
      if (edits != EditDistance.FARTHER) {
        found = found == null ? new ArrayList<>(2) : found;
        found.add(new Neighbour(candidate, edits));
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
      Match match =
          lowest.verify(texts.letters(neighbour.text), texts.letters(text), neighbour.edits);
      neighbour.verdict = match.verdict();
      neighbour.noise = match.alignment().noise();
      known = match.verdict();
    }
    return known;
  }

  /** The noise between texts and the first one that they are a copy of: the leader, for most. */
  double[] noises() {
    double[] noises = new double[byText.size()];
    int size = 0;
    for (List<Neighbour> found : byText) {
      Neighbour first = null;
      for (Neighbour neighbour : found) {
        boolean earlier = first == null || neighbour.text < first.text;
        first = earlier && isCopy(neighbour) ? neighbour : first;
      }
      if (first != null) {
        noises[size++] = first.noise;
      }
    }
    return Arrays.copyOf(noises, size);
  }

  private static boolean isCopy(Neighbour neighbour) {
    return neighbour.verdict != null && neighbour.verdict.isMatch();
  }
}
