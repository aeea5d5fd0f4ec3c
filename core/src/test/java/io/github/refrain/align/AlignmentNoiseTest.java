package io.github.refrain.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.MadeText;
import io.github.refrain.align.Alignment.Run;
import io.github.refrain.text.Letters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an alignment says of changed words, of noise and of places. */
class AlignmentNoiseTest {

  private final MadeText made = new MadeText(1);

  @ParameterizedTest
  @CsvSource({
    "'', 词, 0",
    "'', 词语, 0",
    "'', 第三个, 3",
    "甲, 乙, 0",
    "甲丙, 乙丁, 2",
    "甲, 乙丁, 0",
    "甲, 乙丁戊己, 4"
  })
  void changedLetters_oneRunInACleanText_isItWhereChanceHardlyMakesIt(
      String left, String right, int changed) {
    String front = made.chinese(60);
    String back = made.chinese(60);
    Alignment alignment = Alignment.of(letters(front + left + back), letters(front + right + back));
    assertEquals(changed, alignment.changedLetters());
    int rest = Math.max(alignment.leftLetters(), alignment.rightLetters()) - changed;
    assertEquals((double) (alignment.distance() - changed) / rest, alignment.noise());
    Alignment flipped = Alignment.of(letters(front + right + back), letters(front + left + back));
    assertEquals(changed, flipped.changedLetters());
  }

  /**
   * A run of n is counted where noise, one share a letter, makes one in fewer than 5 % of texts.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.05, 0.1, 0.2})
  void changedLetters_noisyCopies_areFewAndInWordsMore(double share) {
    int changed = 0;
    int inEdited = 0;
    for (int round = 0; round < 200; round++) {
      String front = made.chinese(100);
      String back = made.chinese(100);
      String noisy = made.noisy(front, share) + made.noisy(back, share);
      changed += Alignment.of(letters(front + back), letters(noisy)).changedLetters();
      String edited = made.noisy(front, share) + made.chinese(12) + made.noisy(back, share);
      inEdited += Alignment.of(letters(front + back), letters(edited)).changedLetters();
    }
    assertTrue(changed <= 0.01 * 200 * 200, "in noise: " + changed);
    assertTrue(inEdited >= 0.95 * 200 * 12, "in an added sentence: " + inEdited);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0, 0.05, 0.1, 0.2, 0.3})
  void noise_ofNoisyCopies_isTheirShareOfEditsOutsideChangedWords(double share) {
    double sum = 0;
    for (int round = 0; round < 100; round++) {
      String text = made.chinese(300);
      String noisy = made.noisy(text, share) + made.chinese(20);
      sum += Alignment.of(letters(text), letters(noisy)).noise();
    }
    assertEquals(share, sum / 100, 0.02);
  }

  @Test
  void changedLetters_andNoise_areBoundedAndSymmetric() {
    for (int round = 0; round < 2_000; round++) {
      int[] left = made.letters(made.random().nextInt(60), 4);
      int[] right =
          round % 2 == 0
              ? made.letters(made.random().nextInt(60), 4)
              : made.edited(left, made.random().nextInt(20), 4);
      Alignment alignment = Alignment.of(left, right);
      Alignment flipped = Alignment.of(right, left);
      int changed = alignment.changedLetters();
      assertTrue(changed >= 0 && changed <= alignment.distance());
      assertTrue(alignment.noise() >= 0 && alignment.noise() <= 1);
      assertEquals(changed, flipped.changedLetters());
      assertEquals(alignment.noise(), flipped.noise());
    }
  }

  @Test
  void changedLetters_ofEmptyTexts_isDefined() {
    int[] none = {};
    assertEquals(0, Alignment.of(none, none).changedLetters());
    assertEquals(0, Alignment.of(none, none).noise());
    assertEquals(0, Alignment.of(none, new int[] {1, 2, 3}).changedLetters());
    assertEquals(1, Alignment.of(none, new int[] {1, 2, 3}).noise());
  }

  @Test
  void rightOf_everyLetter_isItsPartnerOrTheNearest() {
    for (int round = 0; round < 1_000; round++) {
      int[] left = made.letters(1 + made.random().nextInt(60), 4);
      int[] right = made.edited(left, made.random().nextInt(20), 4);
      if (right.length > 0) {
        Alignment alignment = Alignment.of(left, right);
        int before = 0;
        for (int i = 0; i < left.length; i++) {
          int found = alignment.rightOf(i);
          assertTrue(found >= before && found < right.length, "out of order or bounds");
          before = found;
        }
        for (Run run : alignment.runs()) {
          for (int i = run.leftStart(); run.equal() && i < run.leftEnd(); i++) {
            assertEquals(run.rightStart() + i - run.leftStart(), alignment.rightOf(i));
            assertEquals(left[i], right[alignment.rightOf(i)]);
          }
        }
      }
    }
  }

  @Test
  void rightOf_aLetterThatTheRightLacks_isTheOneAfterIt() {
    Alignment alignment = Alignment.of(letters("天地玄黄宇宙"), letters("天地宇宙"));
    assertEquals(2, alignment.rightOf(2));
    assertEquals(2, alignment.rightOf(3));
    assertEquals(2, alignment.rightOf(4));
    assertEquals(3, Alignment.of(letters("天地玄黄宇宙"), letters("天地玄黄")).rightOf(5));
  }

  private static int[] letters(String text) {
    return Letters.of(text).toArray();
  }
}
