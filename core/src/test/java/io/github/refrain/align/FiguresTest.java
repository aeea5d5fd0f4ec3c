package io.github.refrain.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.MadeText;
import io.github.refrain.text.Letters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource({
    "'', '', true",
    "没有数字, 没有数宇, true",
    "3月4日, ３月４日, true",
    "3月4日, 3月5日, false",
    "3月4日, 4月3日, false",
    "共12例, 共1例, false",
    "共12例, 共120例, false",
    "12, 21, false",
    "said, sa1d, true",
    "10 ships, 1O ships, true",
    "10 ships, lO ships, true",
    "10 ships, 1l ships, false",
    "10 ships, 11 ships, false",
    "10 ships, 1 ships, false",
    "10 ships, 100 ships, false",
    "a1b, ab1, true",
    "第1名, 第名1, true",
    "5 ships, S ships, true",
    "气温十八度, 气温二十一度, false",
    "三月十二日, 四月二十日, false",
    "兩億五千萬元, 两亿五千万元, true",
    "兩億五千萬元, 两万五千亿元, false",
    "一名记者, 名记者, true",
    "下午三点, 下午王点, true"
  })
  void same_ofTwoTexts_isWhetherTheyTellTheSameFigures(String left, String right, boolean same) {
    String around = new MadeText(3).latin(60); // a share of a few letters only is misread
    int[] first = Letters.of(around + left).toArray();
    int[] second = Letters.of(around + right).toArray();
    assertEquals(same, same(first, second));
    assertEquals(same, same(second, first));
  }

  @Test
  void same_textsWithTheSameDigits_isTrueWhateverElseDiffers() {
    MadeText made = new MadeText(1);
    for (int round = 0; round < 500; round++) {
      String figures = "" + made.random().nextInt(1_000);
      String left = made.chinese(10) + figures + made.chinese(10);
      String right = made.chinese(7) + figures + made.chinese(12);
      assertEquals(true, same(Letters.of(left).toArray(), Letters.of(right).toArray()));
    }
  }

  @Test
  void same_oneDigitOtherwise_isFalse() {
    MadeText made = new MadeText(2);
    for (int round = 0; round < 500; round++) {
      String front = made.chinese(1 + round % 30);
      String back = made.chinese(1 + round % 17);
      int digit = made.random().nextInt(10);
      int[] left = Letters.of(front + digit + back).toArray();
      int[] right = Letters.of(front + (digit + 1) % 10 + back).toArray();
      assertEquals(false, same(left, right));
    }
  }

  /** Where fewer than one letter in ten is a digit, nothing but noise outside excuses one. */
  @Test
  void same_oneDigitOtherwiseAmongSeveral_isFalse() {
    MadeText made = new MadeText(3);
    for (int round = 0; round < 500; round++) {
      int digits = 1 + made.random().nextInt(8);
      int[] left = Letters.of(made.chinese(100) + made.latin(10)).toArray();
      int[] places = made.random().ints(0, left.length).distinct().limit(digits).toArray();
      for (int place : places) {
        left[place] = '0' + made.random().nextInt(10);
      }
      int[] right = left.clone();
      right[places[0]] = '0' + (right[places[0]] - '0' + 1 + made.random().nextInt(9)) % 10;
      assertEquals(false, same(left, right));
      assertEquals(false, same(right, left));
    }
  }

  /** Noise that falls on digits as on letters leaves the figures of most copies. */
  @ParameterizedTest
  @CsvSource({"0.02, 0.9", "0.05, 0.9", "0.1, 0.9", "0.2, 0.9"})
  void same_noisyCopies_isTrueAtLeastThisOften(double noise, double rate) {
    MadeText made = new MadeText(4);
    int rounds = 1_000;
    int same = 0;
    for (int round = 0; round < rounds; round++) {
      int[] left = withDigits(made, 6);
      int[] right = left.clone();
      for (int i = 0; i < right.length; i++) {
        boolean digit = Character.isDigit(right[i]);
        boolean wrong = made.random().nextDouble() < noise;
        right[i] = wrong ? (digit ? '0' : 0x6000) + made.random().nextInt(10) : right[i];
      }
      same += same(left, right) ? 1 : 0;
    }
    double deviation = Math.sqrt(rounds * rate * (1 - rate));
    assertTrue(same >= rounds * rate - 4 * deviation, "same: " + same);
  }

  /** Of noisy notices in which all digits are others none is taken for a copy. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.05, 0.1, 0.2})
  void same_allDigitsOtherwiseInNoisyText_isFalse(double noise) {
    MadeText made = new MadeText(5);
    for (int round = 0; round < 500; round++) {
      int[] left = withDigits(made, 6);
      int[] right = left.clone();
      for (int i = 0; i < right.length; i++) {
        if (Character.isDigit(right[i])) {
          right[i] = '0' + (right[i] - '0' + 1 + made.random().nextInt(9)) % 10;
        } else if (made.random().nextDouble() < noise) {
          right[i] = 0x6000 + made.random().nextInt(10);
        }
      }
      assertEquals(false, same(left, right));
    }
  }

  @Test
  void same_anyTexts_isSymmetricAndNeverWhereItMightNotBe() {
    MadeText made = new MadeText(6);
    for (int round = 0; round < 3_000; round++) {
      int[] left = made.random().ints(made.random().nextInt(40), '0', '0' + 20).toArray();
      int[] right = made.edited(left, made.random().nextInt(8), 26);
      boolean same = same(left, right);
      assertEquals(same, same(right, left));
      assertTrue(!same || Figures.of(left).mightBeSame(Figures.of(right)));
      assertTrue(same(left, left.clone()));
    }
  }

  private static int[] withDigits(MadeText made, int digits) {
    int[] letters = Letters.of(made.chinese(120)).toArray();
    made.random().ints(0, letters.length).distinct().limit(digits).forEach(i -> letters[i] = '7');
    return letters;
  }

  private static boolean same(int[] left, int[] right) {
    return Figures.same(left, right, Alignment.of(left, right));
  }
}
