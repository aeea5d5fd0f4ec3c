package io.github.refrain.passage;

import io.github.refrain.align.Stutter;
import io.github.refrain.match.FindingKey;
import io.github.refrain.match.Progress;
import io.github.refrain.match.Repeat;
import io.github.refrain.parallel.Steps;
import io.github.refrain.parallel.Workers;
import io.github.refrain.text.Letters;
import io.github.refrain.text.LineIndex;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Tells the stutters of paragraphs. */
public final class RepeatFinder {

  private RepeatFinder() {}

  /** The stutters of paragraphs, one repeat a later copy. */
  public static List<Repeat> find(List<Paragraph> paragraphs, int threads, Progress progress) {
    List<List<Repeat>> found = new ArrayList<>(Collections.nCopies(paragraphs.size(), List.of()));
    Steps steps = new Steps(done -> progress.update("stutters", done, paragraphs.size()));
    Workers.forEach(
        threads,
        paragraphs.size(),
        i -> {
          found.set(i, findAll(paragraphs.get(i)));
          steps.add();
        });
    return found.stream().flatMap(List::stream).toList();
  }

  /**
   * The stutters of a paragraph, one repeat a later copy. One that shows once others are cut spans
   * them. Cost: linear in its letters.
   */
  private static List<Repeat> findAll(Paragraph paragraph) {
    List<List<Stutter>> rounds = Stutter.findNested(paragraph.letterCodePoints());
    if (rounds.isEmpty()) {
      return List.of();
    }
    LineIndex lines = LineIndex.of(paragraph);
    List<Repeat> repeats = new ArrayList<>();
    Letters letters = paragraph.letters();
    for (List<Stutter> round : rounds) {
      int[] points = letters.toArray();
      for (Stutter stutter : round) {
        add(stutter, points, letters, lines, repeats);
      }
      letters = Stutter.cut(letters, round);
    }
    return repeats;
  }

  private static void add(
      Stutter stutter, int[] points, Letters letters, LineIndex lines, List<Repeat> repeats) {
    int[] first = Arrays.copyOfRange(points, stutter.bounds().get(0), stutter.start());
    Span left = span(lines, letters, stutter.bounds().get(0), stutter.start());
    for (int copy = 1; copy + 1 < stutter.bounds().size(); copy++) {
      int from = stutter.bounds().get(copy);
      int to = stutter.bounds().get(copy + 1);
      int[] later = Arrays.copyOfRange(points, from, to);
      Span right = span(lines, letters, from, to);
      String key = new FindingKey("repeat").put(left).put(right).put(first).put(later).toHex();
      repeats.add(new Repeat(left, right, Repeat.identity(first, later), key));
    }
  }

  private static Span span(LineIndex lines, Letters letters, int from, int to) {
    return lines.span(letters.start(from), letters.end(to - 1));
  }
}
