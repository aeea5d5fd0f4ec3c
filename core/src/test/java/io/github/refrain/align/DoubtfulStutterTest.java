package io.github.refrain.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.refrain.MadeText;
import io.github.refrain.text.Letters;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists and tables that are no stutters, long ones that are, and figures that tell them apart. */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DoubtfulStutterTest {

  private final MadeText made = new MadeText(1);

  @Test
  void findAll_sentencesOfOneFormInLatin_areNone() {
    String text =
        "The committee on public works will meet in the town hall on Monday evening to hear Mr"
            + " Brown. The committee on public schools will meet in the town hall on Friday evening"
            + " to hear Mrs Clark. The committee on water supply will meet in the town hall on"
            + " Tuesday evening to hear Dr Allen. ";
    assertEquals(List.of(), Stutter.findAll(letters(text)));
  }

  @Test
  void findAll_aListOfDonors_isNone() {
    String donors = "王先生捐洋五元，李先生捐洋五元，陈先生捐洋五元，林先生捐洋五元，";
    assertEquals(List.of(), Stutter.findAll(letters("善士芳名：" + donors + "特此鸣谢")));
    String couples = donors.replace("捐洋五元", "与其夫人各捐大洋五元整");
    assertEquals(List.of(), Stutter.findAll(letters("善士芳名：" + couples + "特此鸣谢")));
  }

  @Test
  void findAll_noticesWithOneOtherFigureAmongMany_areNone() {
    String notice = "截至2月3日24时全省累计报告确诊病例1234例死亡病例%d例治愈出院789例现有疑似病例321例";
    String text = notice.formatted(56) + notice.formatted(57);
    assertEquals(List.of(), Stutter.findAll(letters(text)));
  }

  @Test
  void findAll_longUnitsWithOtherFigures_areNone() {
    String front = made.chinese(6_000);
    String back = made.chinese(6_000);
    String text = front + "死亡1234人" + back + front + "死亡5678人" + back;
    assertEquals(List.of(), Stutter.findAll(letters(text)));
  }

  @Test
  void findAll_longUnitsWithAnotherHalf_areNone() {
    String front = made.chinese(9_000);
    String text = front + made.chinese(3_000) + front + made.chinese(3_000);
    assertEquals(List.of(), Stutter.findAll(letters(text)));
  }

  @Test
  void findAll_aTableOfManyRows_ends() {
    String row = made.chinese(40);
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 1_000_000; i++) {
      text.append(row).append(1_000 + i * 7 % 9_000);
    }
    assertEquals(List.of(), Stutter.findAll(letters(text.toString())));
  }

  @Test
  void findAll_aMillionLettersOfTwo_ends() {
    Stutter.findAll(made.letters(1_000_000, 2));
  }

  @Test
  void findAll_longCopiesWithNoise_areFound() {
    int found = 0;
    for (int round = 0; round < 200; round++) {
      String unit = made.chinese(1_000);
      String text = made.chinese(60) + unit + made.noisy(unit, 0.05) + made.chinese(60);
      found += Stutter.findAll(letters(text)).size();
    }
    assertEquals(200, found, 4);
  }

  @Test
  void same_oneFigureAmongMany_isFalse() {
    String notice = "截至2月3日24时全省累计报告确诊病例1234例死亡病例%d例治愈出院789例现有疑似病例321例";
    int[] left = letters(notice.formatted(56));
    int[] right = letters(notice.formatted(57));
    assertEquals(false, Figures.same(left, right, Alignment.of(left, right)));
  }

  @Test
  void same_digitsAlone_isFalseWhereOneDiffers() {
    int[] left = letters("1234567890");
    int[] right = letters("1234567899");
    assertEquals(false, Figures.same(left, right, Alignment.of(left, right)));
  }

  /** A lost number is another fact, unless it stood inside a word of letters. */
  @ParameterizedTest
  @CsvSource({"共12例, 共例", "共例, 共1例"})
  void same_aNumberThatOneTextLacks_isFalse(String left, String right) {
    String around = new MadeText(3).latin(60);
    int[] first = letters(around + left);
    int[] second = letters(around + right);
    assertEquals(false, Figures.same(first, second, Alignment.of(first, second)));
  }

  private static int[] letters(String text) {
    return Letters.of(text).toArray();
  }
}
