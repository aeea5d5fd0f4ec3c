package io.github.refrain.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.refrain.MadeText;
import io.github.refrain.text.Letters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource({
    "'', '', true",
    "没有数字, 没有数宇, true",
    "3月4日, ３月４日, true",
    "3月4日, 3月5日, false",
    "3月4日, 4月3日, false",
    "共12例, 共1例, false",
    "共12例, 共例, false",
    "共例, 共1例, false",
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
    "3 ships, O ships, false",
    "5 ships, S ships, true",
    "气温十八度, 气温二十一度, false",
    "三月十二日, 四月二十日, false",
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

  private static boolean same(int[] left, int[] right) {
    return Figures.same(left, right, Alignment.of(left, right));
  }
}
