package io.github.refrain.cli.rows;

import io.github.refrain.cli.report.Inside;
import io.github.refrain.cli.rows.PageRow.Part;
import io.github.refrain.match.Match;
import io.github.refrain.match.Verdict;
import io.github.refrain.match.Verifier;
import io.github.refrain.sketch.Shingles;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Why two parts of a finding belong together, and where they differ, as numbers. */
final class PairFigures {

  private static final List<Verdict> VERDICTS = List.of(Verdict.values());

  private final Verifier verifier;

  PairFigures(double identityCut) {
    verifier = new Verifier(identityCut > 0 ? identityCut : Verifier.USUAL_CUT);
  }

  /**
   * The verdict's number, edits, letters on the left and right, shared shingles, those on the left
   * and right, letters a shingle, where the right stretch starts and ends, then the runs of {@link
   * PairDiff}.
   */
  List<Integer> of(
      Paragraph paragraph, Part part, Paragraph other, Part otherPart, boolean inside) {
    Stretch left = Stretch.of(paragraph, part.span());
    Stretch right = Stretch.of(other, otherPart.span());
    if (inside) {
      Inside place = Inside.of(left.letters().toArray(), right.letters().toArray());
      right = right.around(place.from(), place.to());
    }
    int[] lefts = left.letters().toArray();
    int[] rights = right.letters().toArray();
    Match match = verifier.verify(lefts, rights);
    int shingleLetters = script(lefts, rights) == Script.IDEOGRAPHIC ? 2 : 5;
    long[] leftShingles = Shingles.distinct(lefts, shingleLetters);
    long[] rightShingles = Shingles.distinct(rights, shingleLetters);
    List<Integer> numbers =
        new ArrayList<>(
            List.of(
                VERDICTS.indexOf(match.verdict()),
                match.alignment().distance(),
                lefts.length,
                rights.length,
                Shingles.shared(leftShingles, rightShingles),
                leftShingles.length,
                rightShingles.length,
                shingleLetters,
                right.from(),
                right.to()));
    numbers.addAll(PairDiff.of(left, right, match.alignment()));
    return numbers;
  }

  private static Script script(int[] left, int[] right) {
    return Script.of(IntStream.concat(IntStream.of(left), IntStream.of(right)).toArray());
  }
}
