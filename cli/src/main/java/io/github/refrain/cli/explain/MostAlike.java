package io.github.refrain.cli.explain;

import static java.util.Comparator.comparingInt;

import io.github.refrain.sketch.Shingles;
import io.github.refrain.text.Paragraph;
import java.util.List;

/**
 * The two paragraphs of two files that are most alike.
 *
 * @param left of the one file
 * @param right of the other
 */
public record MostAlike(Paragraph left, Paragraph right) {

  private static final int SHINGLE_LETTERS = 2;
  private static final int MAX_COMPARED = 200;

  /**
   * Compares all with all by their shingles, the longest 200 where there are more.
   *
   * @param left one paragraph at least
   * @param right one at least
   */
  public static MostAlike of(List<Paragraph> left, List<Paragraph> right) {
    List<Paragraph> lefts = longest(left);
    List<Paragraph> rights = longest(right);
    List<int[]> rightLetters = rights.stream().map(Paragraph::letterCodePoints).toList();
    MostAlike best = new MostAlike(lefts.get(0), rights.get(0));
    double highest = -1;
    for (Paragraph one : lefts) {
      int[] letters = one.letterCodePoints();
      for (int i = 0; i < rights.size(); i++) {
        double alike = resemblance(letters, rightLetters.get(i));
        if (alike > highest) {
          highest = alike;
          best = new MostAlike(one, rights.get(i));
        }
      }
    }
    return best;
  }

  /** 0 where a text has no shingle: two jump lines have no letters and are not alike for that. */
  private static double resemblance(int[] left, int[] right) {
    boolean comparable = Math.min(left.length, right.length) >= SHINGLE_LETTERS;
    return comparable ? Shingles.resemblance(left, right, SHINGLE_LETTERS) : 0;
  }

  private static List<Paragraph> longest(List<Paragraph> paragraphs) {
    return paragraphs.stream()
        .sorted(comparingInt((Paragraph paragraph) -> paragraph.text().length()).reversed())
        .limit(MAX_COMPARED)
        .toList();
  }
}
