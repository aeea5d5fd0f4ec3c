package io.github.refrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.match.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paragraphs with one wording and other figures: never a cluster, one finding for all. */
class VariantsTest {

  private final MadeText made = new MadeText(1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3月3日0时至24时全省新增确诊病例15例，治愈出院病例23例 | 3月4日0时至24时全省新增确诊病例18例，治愈出院病例31例
          全县今年收购粮食12500吨，比去年同期增加8.5%，位居全市前列 | 全县今年收购粮食13800吨，比去年同期增加9.2%，位居全市前列
          Wheat sold at 34 shillings a quarter on 12 March at the corn market | Wheat sold at 37 shillings a quarter on 19 March at the corn market
          The sum of £1,250 was paid to the hospital by the trustees on Monday | The sum of £3,400 was paid to the hospital by the trustees on Monday
          The train for Lincoln leaves at 10.45 and arrives there at 12.30 daily | The train for Lincoln leaves at 16.20 and arrives there at 18.05 daily
          """)
  void find_otherDatesAndAmounts_areVariantsAndNoCluster(String one, String other) {
    Findings findings = Pages.find(one, made.chinese(50), other, made.latin(90));
    assertEquals(List.of(), findings.clusters());
    assertEquals(List.of("p:1 p:3"), Pages.variants(findings));
    assertEquals(List.of(), findings.overlaps(), "the wording is told once");
    assertEquals(List.of(), findings.contained());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 30, 300})
  void find_noticesOfOneForm_areListedTogether(int count) {
    String front = made.chinese(30);
    String back = made.chinese(20);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add("%s%d元%s%d吨".formatted(front, 1000 + 37 * i, back, 70_000 - 113 * i));
    }
    Findings findings = Pages.find(lines.toArray(new String[0]));
    assertEquals(List.of(), findings.clusters());
    assertEquals(1, findings.variants().size());
    assertEquals(count, findings.variants().get(0).members().size());
  }

  @Test
  void find_twoForms_areTwoVariants() {
    String one = made.chinese(40);
    String other = made.chinese(40);
    Findings findings =
        Pages.find(one + "2510例", other + "31吨97元", one + "4763例", other + "58吨64元");
    assertEquals(List.of("p:1 p:3", "p:2 p:4"), Pages.variants(findings));
  }

  /** The members of a variant are the first paragraphs of its notices. */
  @Test
  void find_noisyCopyOfANotice_isInThatNoticesCluster() {
    for (int seed = 1; seed <= 20; seed++) {
      MadeText text = new MadeText(seed);
      String front = text.chinese(60);
      String first = front + "1月25日共收到款项38400元";
      String second = front + "7月19日共收到款项92753元";
      String copy = text.noisy(front, 0.05) + "7月19日共收到款项92753元";
      Findings findings = Pages.find(first, text.chinese(50), second, text.chinese(70), copy);
      assertEquals(List.of("p:3 p:5"), Pages.clusters(findings), "seed " + seed);
      assertEquals(List.of("p:1 p:3"), Pages.variants(findings), "seed " + seed);
    }
  }

  @Test
  void find_oneMisreadDigitOfManyInNoisyText_isACopy() {
    int together = 0;
    for (int seed = 1; seed <= 20; seed++) {
      MadeText text = new MadeText(seed);
      StringBuilder table = new StringBuilder();
      for (int i = 0; i < 10; i++) {
        table.append(text.chinese(16)).append(100 + text.random().nextInt(900)).append("吨");
      }
      String noisy = text.noisy(table.toString(), 0.08);
      int at = noisy.indexOf('吨', noisy.length() / 2) - 1;
      char digit = noisy.charAt(at);
      String misread =
          noisy.substring(0, at) + (digit == '8' ? '3' : '8') + noisy.substring(at + 1);
      together += Pages.find(table.toString(), misread).clusters().size();
    }
    assertTrue(together >= 19, together + " of 20");
  }

  @Test
  void find_oneOtherDigitInCleanText_isNoCopy() {
    for (int seed = 1; seed <= 20; seed++) {
      MadeText text = new MadeText(seed);
      String notice = text.chinese(60) + "3月15日";
      Findings findings = Pages.find(notice + "7例", notice + "9例");
      assertEquals(List.of(), findings.clusters(), "seed " + seed);
      assertEquals(List.of("p:1 p:2"), Pages.variants(findings), "seed " + seed);
    }
  }

  @Test
  void find_digitsReadAsLetters_areStillOneText() {
    Findings findings =
        Pages.find(
            "the council paid 10 pounds to each of the widows of the men who were drowned in 1881",
            "the council paid 1O pounds to each of the widows of the men who were drowned in l88l");
    assertEquals(List.of("p:1 p:2"), Pages.clusters(findings));
    assertEquals(List.of(), findings.variants());
  }

  /** What is in a variant is in no cluster with another member of it. */
  @Test
  void find_noisyNoticesOfManyDays_keepsThemApart() {
    MadeText text = new MadeText(5);
    String front = text.chinese(60);
    List<String> lines = new ArrayList<>();
    List<String> figures = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      int day = i / 2;
      figures.add("%d月%d例%d人".formatted(1 + day % 12, 100 + 41 * day, 90_000 - 177 * day));
      lines.add(text.noisy(front, 0.04) + figures.get(i));
    }
    Findings findings = Pages.find(lines.toArray(new String[0]));
    findings
        .clusters()
        .forEach(
            cluster -> {
              Set<String> told = new HashSet<>();
              cluster.members().forEach(m -> told.add(figures.get(m.span().line() - 1)));
              assertEquals(1, told.size(), () -> "one cluster tells " + told);
            });
  }
}
