package io.github.refrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.match.Cluster;
import io.github.refrain.match.Findings;
import io.github.refrain.match.Relation;
import io.github.refrain.match.Repeat;
import io.github.refrain.text.Document;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stretches that come again right after themselves. */
class RepeatsTest {

  private final MadeText made = new MadeText(1);

  @ParameterizedTest
  @CsvSource({"12, 2", "12, 5", "40, 2", "100, 3", "13, 40"})
  void find_aStutter_isOneRecordALaterCopy(int letters, int copies) {
    for (int seed = 1; seed <= 20; seed++) {
      MadeText text = new MadeText(seed);
      String unit = text.chinese(letters - 2);
      unit = "起" + unit + "末";
      String line = "𠀀" + text.chinese(30) + "，" + unit.repeat(copies) + "！" + text.chinese(20);
      Document document = Document.of("p", "😀\r\n标题\r\n" + line + "\r\n");
      List<Repeat> repeats = DuplicateFinder.withDefaults().find(List.of(document)).repeats();
      assertEquals(copies - 1, repeats.size(), "seed " + seed);
      int start = document.text().codePointCount(0, document.text().indexOf(unit));
      for (int copy = 1; copy < copies; copy++) {
        Repeat repeat = repeats.get(copy - 1);
        assertEquals(start, repeat.left().start(), "seed " + seed);
        assertEquals(start + letters, repeat.left().end(), "seed " + seed);
        assertEquals(start + copy * letters, repeat.right().start(), "seed " + seed);
        assertEquals(unit, Pages.text(document, repeat.right()));
        assertEquals(3, repeat.right().line());
        assertEquals(1, repeat.identity());
      }
      assertEquals(copies - 1, repeats.stream().map(Repeat::key).distinct().count());
    }
  }

  /** The unit is the shortest period, taken as often as needed to reach the length. */
  @ParameterizedTest
  @CsvSource({"2, 12, 12, 1", "5, 6, 15, 1", "5, 9, 15, 2", "11, 4, 22, 1", "6, 8, 12, 3"})
  void find_aShortPeriod_isTakenAsOftenAsNeeded(int period, int times, int unit, int records) {
    String text = "甲乙丙丁戊己庚辛壬癸子丑".substring(0, period).repeat(times);
    List<Repeat> repeats = Pages.find(made.chinese(20) + text + made.chinese(20)).repeats();
    assertEquals(records, repeats.size());
    for (Repeat repeat : repeats) {
      assertEquals(unit, repeat.left().length());
      assertEquals(20, repeat.left().start());
    }
  }

  @ParameterizedTest
  @CsvSource({"11, 2, false", "10, 2, false", "5, 4, false", "28, 2, true", "9, 6, true"})
  void find_lessThanAUnitThatComesAgain_isNone(int period, int times, boolean latin) {
    String unit = latin ? made.latin(period) + " " : made.chinese(period);
    String before = latin ? made.latin(60) + "." : made.chinese(30) + "，";
    assertEquals(List.of(), Pages.find(before + unit.repeat(times) + "." + before).repeats());
  }

  @Test
  void find_anAlphabeticStutter_isTold() {
    String unit = "and the members then went to the hall of the guild ";
    String text = "The mayor spoke first, " + unit + unit + unit + "where they dined.";
    Findings findings = Pages.find(text);
    assertEquals(2, findings.repeats().size());
    assertEquals(unit.strip().length(), findings.repeats().get(0).left().length(), 1);
  }

  @Test
  void find_anHonestRefrain_isNone() {
    String list =
        "党委的主体责任是否真正落实到位，年初确定的各项惠民措施是否真正落实到位，"
            + "监督检查是否真正落实到位，拨给贫困乡村的扶贫资金是否真正落实到位，干部群众的思想认识是否真正落实到位。";
    assertEquals(List.of(), Pages.find(list).repeats());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void find_aParagraphThatStuttersAndItsCleanCopy_areOneCluster(boolean latin) {
    for (int seed = 1; seed <= 20; seed++) {
      MadeText text = new MadeText(seed);
      String front = latin ? text.latin(120) : text.chinese(60);
      String unit = latin ? " " + text.latin(60) : text.chinese(30);
      String back = latin ? " " + text.latin(120) : text.chinese(60);
      Findings findings =
          Pages.find(front + unit + unit + unit + back, text.chinese(50), front + unit + back);
      assertEquals(List.of("p:1 p:3"), Pages.clusters(findings), "seed " + seed);
      assertEquals(2, findings.repeats().size());
      assertEquals(List.of(), findings.contained());
      assertEquals(List.of(), findings.overlaps());
      Cluster.Member copy = findings.clusters().get(0).copies().get(0);
      assertEquals(Relation.EXACT, copy.relation(), "seed " + seed);
    }
  }

  @Test
  void find_aNoisyStutter_isTold() {
    int found = 0;
    for (int seed = 1; seed <= 50; seed++) {
      MadeText text = new MadeText(seed);
      String unit = text.chinese(40);
      String line = text.chinese(30) + text.noisy(unit, 0.05) + text.noisy(unit, 0.05) + "。";
      List<Repeat> repeats = Pages.find(line + text.chinese(30)).repeats();
      if (repeats.size() == 1 && Math.abs(repeats.get(0).left().start() - 30) <= 3) {
        found++;
        assertTrue(repeats.get(0).identity() > 0.75);
        assertTrue(repeats.get(0).left().end() <= repeats.get(0).right().start());
      }
    }
    assertTrue(found >= 48, found + " of 50");
  }
}
