package io.github.refrain;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.match.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is easily taken for a copy or a part, and is none; and the other way round. */
class DoubtfulPairsTest {

  private final MadeText made = new MadeText(1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          今日全县新增确诊病例12例均已送往定点医院隔离治疗 | 今日全县新增确诊病例13例均已送往定点医院隔离治疗
          3月3日全省新增确诊病例5例治愈出院病例3例 | 3月3日全省新增确诊病例6例治愈出院病例3例
          10月10日全省各级医疗机构累计报告新型肺炎确诊病例的情况如下治愈出院的病例有9例 | 10月10日全省各级医疗机构累计报告新型肺炎确诊病例的情况如下治愈出院的病例有93例
          1月13日全省各级医疗机构累计报告新型肺炎确诊病例的情况如下治愈出院的病例有12例 | 11月3日全省各级医疗机构累计报告新型肺炎确诊病例的情况如下治愈出院的病例有142例
          The 12 ships of the northern fleet left the harbour at dawn for the islands | The 13 ships of the northern fleet left the harbour at dawn for the islands
          2019年粮食产量3750吨棉花产量1260吨油料产量890吨 | 2019年粮食产量3850吨棉花产量1260吨油料产量890吨
          """)
  void find_oneOtherFigureInOtherwiseEqualText_isAVariant(String one, String other) {
    Findings findings = Pages.find(one, made.chinese(50) + "。", other);
    assertEquals(List.of(), findings.clusters());
    assertEquals(List.of("p:1 p:3"), Pages.variants(findings));
  }

  @Test
  void find_oneOtherChineseNumeralInOtherwiseEqualText_isNoCopy() {
    String notice = "全县小麦收割已完成百分之%s农民群众喜气洋洋庆祝丰收。";
    Findings findings = Pages.find(notice.formatted("七十五"), notice.formatted("七十六"));
    assertEquals(List.of(), findings.clusters());
  }

  @Test
  void find_manyNoticesOfOneForm_makesNoCluster() {
    String template = made.chinese(25) + "%d月%d日" + made.chinese(20) + "%d例。";
    String[] lines =
        IntStream.range(0, 500)
            .mapToObj(i -> template.formatted(i % 12 + 1, i % 28 + 1, i))
            .toArray(String[]::new);
    assertEquals(List.of(), Pages.clusters(Pages.find(lines)));
  }

  @Test
  void find_manyNoisyNoticesOfOneForm_makesNoCluster() {
    String front = made.chinese(40);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      int money = 1_000 + made.random().nextInt(1_000_000);
      int grain = 1_000 + made.random().nextInt(1_000_000);
      lines.add(made.noisy(front, 0.03) + money + "元" + grain + "吨");
    }
    Findings findings = Pages.find(lines.toArray(new String[0]));
    int clusters =
        Pages.clusters(findings).size(); // two million pairs, some nearly equal by chance
    assertTrue(clusters <= 2, "clusters " + clusters);
  }

  /** A straggler of a large cluster is not told inside every copy of it. */
  @Test
  void find_manyNoisyCopies_areNotToldAsContained() {
    String text = made.chinese(100) + "。";
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      lines.add(made.noisy(text, 0.03));
      lines.add(made.chinese(100));
    }
    Findings findings = Pages.find(lines.toArray(new String[0]));
    assertTrue(findings.contained().size() < 2_000, "contained " + findings.contained().size());
    assertEquals(2_000, findings.clusters().get(0).members().size(), 20);
    assertEquals(1, findings.clusters().size());
  }

  @ParameterizedTest
  @CsvSource({"24", "36", "100"})
  void find_oneLetterAgainAndAgain_isARepeat(int times) {
    String page = made.chinese(20) + "甲".repeat(times) + made.chinese(20);
    assertEquals(1, Pages.find(page).repeats().size());
  }

  @Test
  void find_anHonestRefrainOfShortItems_isNone() {
    String list =
        List.of("责任", "措施", "人员", "资金", "监督检查", "制度", "任务", "干部群众的思想", "时间", "目标").stream()
            .map(item -> item + "是否真正落实到位")
            .collect(joining("，"));
    assertEquals(List.of(), Pages.find(list + "。").repeats());
  }

  /** A long paragraph is no headline because it has no full stop. */
  @Test
  void find_aPassageOfTwoLongParagraphsWithoutAFullStop_isTold() {
    String passage = made.chinese(50);
    String one = made.chinese(80) + passage + made.chinese(70);
    String other = made.chinese(60) + passage + made.chinese(90);
    assertEquals(List.of("p:1 p:2"), Pages.overlaps(Pages.find(one, other)));
  }

  /** Nothing below 0.9 is compared then, so 0.8 is no cut. */
  @Test
  void find_fewCopiesInCleanText_saysTheCutThatWasUsed() {
    String text = made.chinese(100);
    String[] lines = {text, made.noisy(text, 0.14)};
    Findings findings = Pages.find(Settings.forCleanText(), lines);
    assertEquals(0, findings.clusters().size());
    assertEquals(0.9, findings.identityCut());
  }

  /** A thousand copies of a part and of the whole are no million findings. */
  @Test
  void find_manyCopiesOfAPartAndItsWhole_areNotToldByPairs() {
    String whole = made.chinese(150) + "。\n";
    String part = whole.substring(40, 100) + "。\n";
    String page = whole.repeat(300) + (made.chinese(90) + "。\n").repeat(9) + part.repeat(300);
    assertTrue(Pages.find(page.split("\n")).contained().size() <= 600);
  }
}
