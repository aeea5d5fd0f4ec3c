package io.github.refrain.cli.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.align.Alignment;
import io.github.refrain.text.Document;
import io.github.refrain.text.Letters;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.ParagraphReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairDiffTest {

  private static Stretch stretch(String text) {
    Paragraph paragraph = ParagraphReader.read(Document.of("a", text)).get(0);
    return Stretch.of(paragraph, paragraph.span());
  }

  private static List<Integer> diff(String left, String right) {
    Stretch one = stretch(left);
    Stretch other = stretch(right);
    Alignment alignment = Alignment.of(one.letters().toArray(), other.letters().toArray());
    return PairDiff.of(one, other, alignment);
  }

  @Test
  void changedWord_isMarked_andNothingElse() {
    assertEquals(List.of(2, PairDiff.HARD, 2, 2, 4), diff("会议指出,要压实", "会议强调,要压实"));
  }

  @Test
  void punctuationAndWidth_areSoft() {
    assertEquals(
        List.of(2, PairDiff.SOFT, 1, 1, 2, PairDiff.SOFT, 2, 2), diff("会议,指出12", "会议，指出１２"));
  }

  @Test
  void lostLetter_hasOneSide() {
    assertEquals(List.of(3, PairDiff.HARD, 1, 0, 2), diff("一二三四五六", "一二三五六"));
  }

  @Test
  void stutter_isTakenOut() {
    String text = "记者的心却一下子提到了嗓子眼";
    String before = "日前去某批发市场进出一定很繁琐可令人意外的是";
    List<Integer> runs = diff(before + text + text + "其他人也一样", before + text + "其他人也一样");
    assertTrue(runs.contains(PairDiff.TAKEN_OUT), runs.toString());
    assertTrue(!runs.contains(PairDiff.HARD), runs.toString());
  }

  /** Equal runs are equal, soft ones have equal letters, and hard ones hold every edit. */
  @Test
  void runs_ofRandomTexts_sayWhatTheTextsSay() {
    String alphabet = "一二三四五六七八九十ａbＣd，,。 𠀀ﬁ";
    int[] points = alphabet.codePoints().toArray();
    Random random = new Random(3);
    for (int round = 0; round < 2_000; round++) {
      String left = "始" + text(points, random.nextInt(40), random) + "终";
      String right = "始" + edited(left, points, random) + "终";
      check(left, right);
    }
  }

  private static void check(String left, String right) {
    Stretch one = stretch(left);
    Stretch other = stretch(right);
    Alignment alignment = Alignment.of(one.letters().toArray(), other.letters().toArray());
    List<Integer> runs = PairDiff.of(one, other, alignment);
    int leftAt = 0;
    int rightAt = 0;
    int edits = 0;
    for (int i = 0; i < runs.size(); ) {
      boolean equal = runs.get(i) >= 0;
      int lefts = equal ? runs.get(i) : runs.get(i + 1);
      int rights = equal ? runs.get(i) : runs.get(i + 2);
      String leftRun = part(one, leftAt, leftAt + lefts);
      String rightRun = part(other, rightAt, rightAt + rights);
      Letters leftLetters = Letters.of(leftRun);
      Letters rightLetters = Letters.of(rightRun);
      if (equal) {
        assertEquals(leftRun, rightRun);
      } else if (runs.get(i) == PairDiff.SOFT) {
        assertEquals(leftLetters, rightLetters, left + " " + right);
      } else {
        edits += Math.max(leftLetters.length(), rightLetters.length());
      }
      leftAt += lefts;
      rightAt += rights;
      i += equal ? 1 : 3;
    }
    assertEquals(List.of(one.to(), other.to()), List.of(leftAt, rightAt));
    assertTrue(edits >= alignment.distance(), left + " " + right);
  }

  private static String part(Stretch stretch, int from, int to) {
    return stretch.text(from, to);
  }

  private static String text(int[] points, int length, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }

  private static String edited(String text, int[] points, Random random) {
    List<Integer> edited = new ArrayList<>(text.codePoints().boxed().toList());
    for (int i = 0; i < random.nextInt(6); i++) {
      int at = random.nextInt(edited.size());
      if (random.nextBoolean()) {
        edited.remove(at);
      }
      edited.add(Math.min(at, edited.size()), points[random.nextInt(points.length)]);
    }
    StringBuilder result = new StringBuilder();
    edited.forEach(result::appendCodePoint);
    return result.toString();
  }
}
