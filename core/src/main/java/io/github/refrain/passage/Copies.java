package io.github.refrain.passage;

import com.google.common.primitives.ImmutableIntArray;
import io.github.refrain.align.Alignment;
import io.github.refrain.corpus.Corpus;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells what was found in a text for the paragraphs that are copies of it. */
final class Copies {

  private final Corpus corpus;
  private final Map<Integer, List<Integer>> paragraphs = new HashMap<>(); // by leading group

  Copies(Corpus corpus, ImmutableIntArray leaders) {
    this.corpus = corpus;
    for (int i = 0; i < corpus.size(); i++) {
      paragraphs.computeIfAbsent(leaders.get(corpus.group(i)), leader -> new ArrayList<>(1)).add(i);
    }
  }

  /** The paragraphs that are copies of a leading group, its own first, in order. */
  List<Integer> of(int group) {
    return paragraphs.getOrDefault(group, List.of());
  }

  /** Where a stretch of a leading group stands in its copies. */
  List<Span> spans(int group, int start, int end) {
    List<Span> spans = new ArrayList<>();
    for (int copy : of(group)) {
      spans.add(span(group, start, end, copy));
    }
    return spans;
  }

  private Span span(int group, int start, int end, int copy) {
    if (corpus.group(copy) == group) {
      return corpus.span(copy, start, end);
    }
    Alignment alignment = Alignment.of(corpus.lettersOf(group), corpus.letters(copy));
    int from = alignment.rightOf(start);
    return corpus.span(copy, from, Math.max(from, alignment.rightOf(end - 1)) + 1);
  }
}
