package io.github.refrain.passage;

import io.github.refrain.align.Alignment;
import io.github.refrain.align.Stutter;
import io.github.refrain.match.FindingKey;
import io.github.refrain.match.Repeat;
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
  public static List<Repeat> find(List<Paragraph> paragraphs, int threads) {
    List<List<Repeat>> found = new ArrayList<>(Collections.nCopies(paragraphs.size(), List.of()));
    Workers.forEach(threads, paragraphs.size(), i -> found.set(i, findAll(paragraphs.get(i))));
    return found.stream().flatMap(List::stream).toList();
  }

  /** The stutters of a paragraph, one repeat a later copy. Cost: linear in its letters. */
  private static List<Repeat> findAll(Paragraph paragraph) {
    int[] points = paragraph.letterCodePoints();
    List<Stutter> stutters = Stutter.findAll(points);
    if (stutters.isEmpty()) {
      return List.of();
    }
    Letters letters = paragraph.letters();
    LineIndex lines = LineIndex.of(paragraph);
    List<Repeat> repeats = new ArrayList<>();
    for (Stutter stutter : stutters) {
      int[] first = Arrays.copyOfRange(points, stutter.bounds().get(0), stutter.start());
      Span left = span(lines, letters, stutter.bounds().get(0), stutter.start());
      for (int copy = 1; copy + 1 < stutter.bounds().size(); copy++) {
        int from = stutter.bounds().get(copy);
        int to = stutter.bounds().get(copy + 1);
        int[] later = Arrays.copyOfRange(points, from, to);
        Span right = span(lines, letters, from, to);
        String key = new FindingKey("repeat").put(left).put(right).put(first).put(later).toHex();
        repeats.add(new Repeat(left, right, identity(first, later), key));
      }
    }
    return repeats;
  }

  /** The identity of two copies; what is much longer is a run of one letter, told as a whole. */
  private static double identity(int[] first, int[] later) {
    return later.length > 2 * first.length ? 1 : Alignment.of(first, later).identity();
  }

  private static Span span(LineIndex lines, Letters letters, int from, int to) {
    return lines.span(letters.start(from), letters.end(to - 1));
  }
}
