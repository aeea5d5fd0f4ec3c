package io.github.refrain.corpus;

import io.github.refrain.align.Stutter;
import io.github.refrain.parallel.Steps;
import io.github.refrain.sketch.Shingles;
import io.github.refrain.sketch.SpacedShingle;
import io.github.refrain.store.Store;
import io.github.refrain.text.Letters;
import io.github.refrain.text.LineIndex;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.Script;
import io.github.refrain.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Paragraphs with the letters that are compared, stutters taken out, and which of them are equal.
 *
 * <p>Cost: time linear in the letters, 2 bytes for each, in memory or in a file, and some 40 a
 * paragraph.
 */
public final class Corpus {

  private static final long LARGE = 5_000_000;

  /** More paragraphs than a newspaper's page has. */
  private static final int PAGE = 200;

  private final List<Paragraph> paragraphs;
  private final PackedLetters letters;
  private final boolean[] isShort;
  private final ExactGroups groups;

  /**
   * Folds paragraphs.
   *
   * @param paragraphs sorted by source and start
   * @param threads how many threads fold, at least 1
   * @param seed of the hashes
   * @param store where the letters are kept; not to be closed before the corpus is done with
   * @param progress is told how many are folded
   */
  public Corpus(
      List<Paragraph> paragraphs, int threads, long seed, Store store, IntConsumer progress) {
    this.paragraphs = paragraphs;
    this.isShort = new boolean[paragraphs.size()];
    long[] hashes = new long[paragraphs.size()];
    Steps steps = new Steps(progress);
    this.letters =
        PackedLetters.of(
            paragraphs.size(),
            i -> {
              int[] read = paragraphs.get(i).letterCodePoints();
              int[] cut = Stutter.cut(read);
              isShort[i] = Script.isShort(cut);
              hashes[i] = Shingles.fingerprint(cut, seed);
              steps.add();
              return cut;
            },
            threads,
            store);
    this.groups = new ExactGroups(letters, hashes);
  }

  /** How many paragraphs there are. */
  public int size() {
    return paragraphs.size();
  }

  /** A paragraph. */
  public Paragraph paragraph(int index) {
    return paragraphs.get(index);
  }

  /** The letters of a paragraph, unpacked at each call. */
  public int[] letters(int index) {
    return letters.letters(index);
  }

  /** How many letters a paragraph has. */
  public int length(int index) {
    return letters.length(index);
  }

  /** The number of a paragraph's group: all with the same letters. */
  public int group(int index) {
    return groups.of(index);
  }

  /** How many groups there are. */
  public int groupCount() {
    return groups.size();
  }

  /** The first paragraph of a group. */
  public int firstOf(int group) {
    return groups.first(group);
  }

  /** The letters of a group, unpacked at each call. */
  public int[] lettersOf(int group) {
    return letters.letters(groups.first(group));
  }

  /** The letters of some groups, in their order. */
  public PackedLetters lettersOf(int[] chosen) {
    return letters.select(IntStream.of(chosen).map(groups::first).toArray());
  }

  /** Whether a paragraph has too few letters to be compared by itself. */
  public boolean isShort(int index) {
    return isShort[index];
  }

  /** How many texts that are long enough come again letter by letter on another page. */
  public int exactCopies() {
    Set<Integer> counted = new HashSet<>();
    for (int i = 0; i < size(); i++) {
      if (!isShort(i) && isOnAnotherPage(i, firstOf(group(i)))) {
        counted.add(group(i));
      }
    }
    return counted.size();
  }

  /** In another document, or farther away than a page is long: no block that was read twice. */
  private boolean isOnAnotherPage(int i, int first) {
    String source = paragraph(i).document().source();
    return i - first > PAGE || !source.equals(paragraph(first).document().source());
  }

  /** All letters. */
  public long letterCount() {
    return IntStream.range(0, size()).mapToLong(letters::length).sum();
  }

  /**
   * The span of some letters of a paragraph, counted without stutters.
   *
   * @param from the first letter
   * @param to one past the last letter
   */
  public Span span(int index, int from, int to) {
    Paragraph paragraph = paragraphs.get(index);
    Letters cut = Stutter.cut(paragraph.letters());
    return LineIndex.of(paragraph).span(cut.start(from), cut.end(to - 1));
  }

  /**
   * What texts of a script are cut into: three letters tell a small archive's texts apart, a large
   * one's share too many of them by chance. Latin letters say less each.
   */
  public SpacedShingle shingle(Script script, long seed) {
    String ideographs = letterCount() > LARGE ? "11011" : "1101";
    return SpacedShingle.of(script == Script.IDEOGRAPHIC ? ideographs : "1110111", seed);
  }
}
