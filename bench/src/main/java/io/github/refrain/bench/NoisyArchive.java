package io.github.refrain.bench;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An archive without end of which the truth is known: paragraphs, one a line, a share of them noisy
 * copies of earlier ones.
 *
 * <pre>{@code
 * NoisyArchive archive = new NoisyArchive(Recipe.of(Language.CHINESE, 0.02));
 * Line line = archive.next();
 * }</pre>
 *
 * <p>The same recipe gives the same lines on every machine: the algorithms of {@link Random} are
 * part of its specification. For one thread at a time.
 */
final class NoisyArchive {

  /** Of more paragraphs than these a random choice is copied from. */
  private static final int MAX_KEPT = 100_000;

  private final Recipe recipe;
  private final Random random;
  private final Phrasebook phrasebook;
  private final OcrNoise noise;
  private final List<Line> originals = new ArrayList<>();
  private int lines;

  /**
   * What an archive is like.
   *
   * @param language of the text
   * @param copyShare the share of lines that are copies, in [0, 1)
   * @param errorRate the share of letters that are wrong in a copy, in [0, 1]
   * @param seed chooses the words, the lines and the errors
   */
  record Recipe(Language language, double copyShare, double errorRate, long seed) {

    Recipe {
      checkArgument(copyShare >= 0 && copyShare < 1, "copyShare (%s) must be in [0, 1)", copyShare);
    }

    /** Three lines in ten are copies. */
    static Recipe of(Language language, double errorRate) {
      return new Recipe(language, 0.3, errorRate, 1);
    }
  }

  /**
   * A line of the archive.
   *
   * @param number from 0
   * @param original the line that it is a copy of, its own number where it is none
   * @param text without a line end
   * @param verbatim whether it is a copy that has every character of its original
   */
  record Line(int number, int original, String text, boolean verbatim) {

    boolean isCopy() {
      return original != number;
    }
  }

  NoisyArchive(Recipe recipe) {
    this.recipe = recipe;
    this.random = new Random(recipe.seed());
    this.phrasebook = new Phrasebook(recipe.language(), random);
    this.noise = new OcrNoise(recipe.language(), recipe.errorRate());
  }

  /** The next line. */
  Line next() {
    int number = lines++;
    if (!originals.isEmpty() && random.nextDouble() < recipe.copyShare()) {
      Line original = originals.get(random.nextInt(originals.size()));
      String read = noise.misread(original.text(), random);
      return new Line(number, original.number(), read, read.equals(original.text()));
    }
    Line line = new Line(number, number, phrasebook.paragraph(random), false);
    if (originals.size() < MAX_KEPT) {
      originals.add(line);
    } else {
      originals.set(random.nextInt(MAX_KEPT), line);
    }
    return line;
  }

  /** The next lines. */
  List<Line> next(int count) {
    List<Line> next = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      next.add(next());
    }
    return next;
  }
}
