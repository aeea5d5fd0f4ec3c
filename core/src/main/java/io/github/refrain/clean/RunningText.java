package io.github.refrain.clean;

import io.github.refrain.text.ParagraphReader;
import io.github.refrain.text.Span;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Lines of running text that are compared one by one, since no blank lines say what belongs
 * together. A line that stands elsewhere too is there by chance, or as part of what was printed
 * twice; so lines go in runs that begin and end with a sentence, and no others.
 */
final class RunningText {

  private final ParagraphReader lines;
  private final List<Span> spans;
  private final Set<Span> gone;
  private final Set<Span> cut = new HashSet<>();

  private RunningText(ParagraphReader lines, Collection<Span> gone) {
    this.lines = lines;
    this.gone = Set.copyOf(gone);
    this.spans = IntStream.range(0, lines.size()).mapToObj(i -> lines.paragraph(i).span()).toList();
  }

  /**
   * Those of the lines that go from a running text which belong to a sentence of which others stay.
   *
   * @param gone the lines that go
   */
  static Set<Span> cutSentences(ParagraphReader lines, Collection<Span> gone) {
    RunningText text = new RunningText(lines, gone);
    text.find();
    return text.cut;
  }

  private void find() {
    for (int from = 0; from < spans.size(); from++) {
      int to = from;
      while (to < spans.size() && gone.contains(spans.get(to))) {
        to++;
      }
      trim(from, to);
      from = to;
    }
  }

  /** Leaves a run no more than its whole sentences. */
  private void trim(int from, int to) {
    int first = from;
    while (first < to && !isBoundary(first)) {
      cut.add(spans.get(first));
      first++;
    }
    for (int last = to; last > first && !isBoundary(last); last--) {
      cut.add(spans.get(last - 1));
    }
  }

  /**
   * Whether a sentence ends before a line, as the text does before its first and after its last.
   */
  private boolean isBoundary(int line) {
    return line == 0 || line == spans.size() || lines.endsSentence(line - 1);
  }
}
