package io.github.refrain.cli.explain;

import static java.util.Comparator.comparingInt;

import io.github.refrain.sketch.Signature;
import io.github.refrain.sketch.Sketcher;
import io.github.refrain.text.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two paragraphs of two files that are most alike.
 *
 * @param left of the one file
 * @param right of the other
 */
public record MostAlike(Paragraph left, Paragraph right) {

  private static final int SHINGLE_LETTERS = 2;
  private static final int COMPONENTS = 256;
  private static final int MAX_COMPARED = 200;

  private static final Sketcher SKETCHER =
      Sketcher.onePermutationV1(SHINGLE_LETTERS, COMPONENTS, 0L);

  /** A paragraph and what it is compared by; no signature where it is shorter than a shingle. */
  private record Sketched(Paragraph paragraph, @Nullable Signature signature) {

    static Sketched of(Paragraph paragraph) {
      int[] letters = paragraph.letterCodePoints();
      boolean comparable = letters.length >= SHINGLE_LETTERS;
      return new Sketched(paragraph, comparable ? SKETCHER.sketch(letters) : null);
    }

    /** 0 where one has no shingle: two jump lines have no letters and are not alike for that. */
    double estimatedResemblance(Sketched other) {
      return signature == null || other.signature == null
          ? 0
          : signature.estimatedResemblance(other.signature);
    }
  }

  /**
   * Compares all with all by signatures of their shingles, the longest 200 where there are more. Of
   * pairs whose resemblances differ by less than 0.03 or so it may be any.
   *
   * @param left one paragraph at least
   * @param right one at least
   */
  public static MostAlike of(List<Paragraph> left, List<Paragraph> right) {
    List<Sketched> lefts = longest(left);
    List<Sketched> rights = longest(right);
    MostAlike best = new MostAlike(lefts.get(0).paragraph(), rights.get(0).paragraph());
    double highest = 0;
    for (Sketched one : lefts) {
      for (Sketched other : rights) {
        double alike = one.estimatedResemblance(other);
        if (alike > highest) {
          highest = alike;
          best = new MostAlike(one.paragraph(), other.paragraph());
        }
      }
    }
    return best;
  }

  private static List<Sketched> longest(List<Paragraph> paragraphs) {
    return paragraphs.stream()
        .sorted(comparingInt((Paragraph paragraph) -> paragraph.text().length()).reversed())
        .limit(MAX_COMPARED)
        .map(Sketched::of)
        .toList();
  }
}
