package io.github.refrain.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.align.EditDistance;
import io.github.refrain.bench.PrintedTwice.Length;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrintedTwiceTest {

  private static final int TEXTS = 1_000;

  @ParameterizedTest
  @EnumSource
  void texts_sameArguments_areTheSame(Language language) {
    int[][] texts = new PrintedTwice(language, Length.SHORT, 0.1, TEXTS).texts();
    assertEquals(TEXTS, texts.length);
    assertArrayEquals(texts, new PrintedTwice(language, Length.SHORT, 0.1, TEXTS).texts());
  }

  @ParameterizedTest
  @EnumSource
  void texts_threeInTen_arePrintedTwiceWithTheNoiseAskedFor(Language language) {
    PrintedTwice made = new PrintedTwice(language, Length.USUAL, 0.05, TEXTS);
    int[][] texts = made.texts();
    int pairs = 0;
    long edits = 0;
    long letters = 0;
    for (int text = 0; text < texts.length; text++) {
      for (int other = 0; other < text; other++) {
        if (made.isPair(text, other)) {
          pairs++;
          letters += texts[text].length;
          edits += new EditDistance(texts[text]).to(texts[other], Integer.MAX_VALUE);
        }
      }
    }
    assertEquals(made.pairs(), pairs);
    assertEquals(0.3, (double) pairs / TEXTS, 0.05);
    double wrong = (double) edits / letters;
    assertTrue(wrong > 0.07 && wrong < 0.11, "wrong: " + wrong);
  }
}
