package io.github.refrain.cli.rows;

import io.github.refrain.align.Alignment;
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

  /** Equal letters in a row that no chance makes: what lies on what is sure from there on. */
  private static final int SURE_LETTERS = 6;

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
      right = placeOf(left, right);
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

  /** Where the left text stands in the right one, which is longer. */
  private static Stretch placeOf(Stretch left, Stretch right) {
    int[] letters = left.letters().toArray();
    String whole = right.letters().toString();
    int found = whole.indexOf(left.letters().toString());
    if (found >= 0) {
      int at = whole.codePointCount(0, found);
      return right.around(at, at + letters.length);
    }
    int from = -1;
    int to = 0;
    for (Alignment.Run run : Alignment.of(letters, right.letters().toArray()).runs()) {
      if (run.equal() && run.leftLength() >= SURE_LETTERS) {
        from = from < 0 ? run.rightStart() - run.leftStart() : from;
        to = run.rightEnd() + letters.length - run.leftEnd();
      }
    }
    int length = right.letters().length();
    return from == -1 && to == 0 ? right : right.around(Math.max(0, from), Math.min(length, to));
  }

  private static Script script(int[] left, int[] right) {
    return Script.of(IntStream.concat(IntStream.of(left), IntStream.of(right)).toArray());
  }
}
