package io.github.refrain.bench;

import io.github.refrain.align.EditDistance;
import io.github.refrain.align.LetterSketches;
import io.github.refrain.bench.PrintedTwice.Length;
import io.github.refrain.match.Verifier;
import io.github.refrain.sketch.Candidates;
import io.github.refrain.sketch.RareFingerprints;
import io.github.refrain.sketch.SpacedShingle;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/**
 * What the filters before an alignment turn away: of the candidates that rare fingerprints give and
 * that are no second prints, the share that ends at the length, at the letter sketch, at the bound
 * of the edit distance and at the distance itself. Prints CSV, at the lowest cut that is looked at
 * and at the usual one.
 *
 * <pre>
 * java -cp bench/target/benchmarks.jar io.github.refrain.bench.FilterShare [TEXTS]
 * </pre>
 */
public final class FilterShare {

  private static final double[] CUTS = {0.6, 0.8};
  private static final double ERROR_RATE = 0.1;

  private final PrintedTwice made;
  private final Verifier verifier;
  private long pairs;
  private long byLength;
  private long bySketch;
  private long byBound;
  private long byDistance;

  private FilterShare(PrintedTwice made, double cut) {
    this.made = made;
    this.verifier = new Verifier(cut);
  }

  /** Prints the table. */
  public static void main(String[] args) {
    int texts = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    System.out.println("language,length,cut,false_pairs,length,sketch,bound,distance,left");
    for (Language language : Language.values()) {
      for (Length length : Length.values()) {
        PrintedTwice made = new PrintedTwice(language, length, ERROR_RATE, texts);
        List<SpacedShingle> shingles = List.of(SampleText.spacedShingle(language, made.texts()));
        Candidates candidates =
            RareFingerprints.join(made.texts(), text -> shingles, ERROR_RATE, 1);
        for (double cut : CUTS) {
          FilterShare share = new FilterShare(made, cut);
          share.filter(candidates);
          share.print("%s,%s,%s".formatted(language, length, cut), System.out);
        }
      }
    }
  }

  private void filter(Candidates candidates) {
    int[][] texts = made.texts();
    LetterSketches sketches = new LetterSketches(texts.length);
    for (int text = 0; text < texts.length; text++) {
      sketches.put(text, texts[text]);
      EditDistance distance = new EditDistance(texts[text]);
      for (int other : candidates.of(text)) {
        if (!made.isPair(text, other)) {
          count(text, other, sketches, distance);
        }
      }
    }
  }

  private void count(int left, int right, LetterSketches sketches, EditDistance edits) {
    int[] text = made.texts()[left];
    int[] other = made.texts()[right];
    int max = verifier.maxEdits(text.length, other.length);
    pairs++;
    if (Math.abs(text.length - other.length) > max) {
      byLength++;
    } else if (!sketches.mightBeWithin(left, right, max)) {
      bySketch++;
    } else if (!edits.looksWithin(other, max)) {
      byBound++;
    } else if (edits.to(other, max) == EditDistance.FARTHER) {
      byDistance++;
    }
  }

  private void print(String row, PrintStream out) {
    long left = pairs - byLength - bySketch - byBound - byDistance;
    double all = Math.max(1, pairs);
    out.printf(
        Locale.ROOT,
        "%s,%d,%.4f,%.4f,%.4f,%.4f,%.4f%n",
        row,
        pairs,
        byLength / all,
        bySketch / all,
        byBound / all,
        byDistance / all,
        left / all);
  }
}
