package io.github.refrain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.refrain.match.Findings;
import io.github.refrain.match.Overlap;
import io.github.refrain.text.Document;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passages that otherwise different paragraphs share. */
class OverlapsTest {

  /** Two ideographs and an emoji outside the basic plane. */
  private static final String ASTRAL = "𠀀𪚥😀";

  @ParameterizedTest
  @CsvSource({"2, false", "3, false", "30, false", "2, true", "3, true", "30, true"})
  void find_aPassageOfSeveralParagraphs_isOneRecord(int count, boolean latin) {
    for (int seed = 1; seed <= 5; seed++) {
      MadeText made = new MadeText(seed);
      String passage = latin ? made.latin(100) : made.chinese(40);
      List<Document> documents = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        documents.add(
            Document.of(
                "p" + (100 + i),
                "\r\n%s标题\r\n\r\n%s%s%s，%s，%s%s。\r\n"
                    .formatted(
                        ASTRAL,
                        ASTRAL.repeat(i % 3),
                        latin ? made.latin(150) : made.chinese(60),
                        Character.toString('가' + i).repeat(4), // no two go on alike by chance
                        passage,
                        Character.toString('가' + i).repeat(4),
                        latin ? made.latin(170) : made.chinese(50))));
      }
      Findings findings = DuplicateFinder.withDefaults().find(documents);
      assertEquals(1, findings.overlaps().size(), "seed " + seed);
      Overlap overlap = findings.overlaps().get(0);
      assertEquals(count, overlap.members().size());
      for (int i = 0; i < count; i++) {
        Span span = overlap.members().get(i);
        assertEquals(documents.get(i).source(), span.source());
        assertEquals(4, span.line());
        assertEquals(passage, Pages.text(documents.get(i), span), "seed " + seed);
      }
      assertEquals(1, overlap.identity());
      assertEquals(List.of(), findings.clusters());
      assertEquals(List.of(), findings.contained());
    }
  }

  @ParameterizedTest
  @CsvSource({"10, false", "28, false", "40, true", "70, true"})
  void find_aStockPhraseShorterThanAPassage_isNone(int letters, boolean latin) {
    for (int seed = 1; seed <= 10; seed++) {
      String[] lines = lines(new MadeText(seed), letters, latin, 5);
      assertEquals(List.of(), Pages.find(lines).overlaps(), "seed " + seed);
    }
  }

  @ParameterizedTest
  @CsvSource({"32, false", "40, false", "80, true", "100, true"})
  void find_aPassageLongEnough_isTold(int letters, boolean latin) {
    for (int seed = 1; seed <= 10; seed++) {
      String[] lines = lines(new MadeText(seed), letters, latin, 2);
      assertEquals(List.of("p:1 p:2"), Pages.overlaps(Pages.find(lines)), "seed " + seed);
    }
  }

  @ParameterizedTest
  @CsvSource({"12, 16, 10", "20, 22, 16", "60, 62, 50"})
  void find_withAnotherMinPassage_isAskedFor(int minPassage, int letters, int fewer) {
    Settings settings = Settings.builder().minPassage(minPassage).build();
    for (int seed = 1; seed <= 10; seed++) {
      String[] lines = lines(new MadeText(seed), letters, false, 2);
      assertEquals(1, Pages.find(settings, lines).overlaps().size(), "seed " + seed);
      String[] shorter = lines(new MadeText(seed), fewer, false, 2);
      assertEquals(0, Pages.find(settings, shorter).overlaps().size(), "seed " + seed);
    }
  }

  @Test
  void find_twoPassagesOfOneParagraph_areTwoRecords() {
    MadeText made = new MadeText(1);
    String one = made.chinese(40);
    String other = made.chinese(50);
    Findings findings =
        Pages.find(
            made.chinese(60) + one + made.chinese(60) + other + made.chinese(60) + "。",
            made.chinese(90) + one + made.chinese(90) + "。",
            made.chinese(70) + other + made.chinese(80) + "。");
    assertEquals(List.of("p:1 p:2", "p:1 p:3"), Pages.overlaps(findings));
  }

  @Test
  void find_aPassageInAParagraphAndItsCopy_isToldForBoth() {
    MadeText made = new MadeText(2);
    String passage = made.chinese(40);
    String copied = made.chinese(60) + passage + made.chinese(70) + "。";
    String other = made.chinese(90) + passage + made.chinese(50) + "。";
    Findings findings = Pages.find(copied, other, copied);
    assertEquals(List.of("p:1 p:2 p:3"), Pages.overlaps(findings));
    assertEquals(List.of("p:1 p:3"), Pages.clusters(findings));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void find_aPassageWithAFewWrongLetters_isTold(long seed) {
    MadeText made = new MadeText(seed);
    String passage = made.chinese(70);
    String misread = passage.substring(0, 35) + "曱甴" + passage.substring(37);
    Overlap overlap =
        Pages.find(
                made.chinese(80) + passage + made.chinese(60) + "。",
                made.chinese(60) + misread + made.chinese(80) + "。")
            .overlaps()
            .get(0);
    assertEquals(70, overlap.first().length(), 4);
    assertEquals(1 - 2.0 / 70, overlap.identity(), 0.02);
  }

  /** What a stutter says again is no part of a passage, but lies in its span. */
  @Test
  void find_aPassageBehindAStutter_hasItsOwnPlace() {
    MadeText made = new MadeText(4);
    String passage = made.chinese(40);
    String stutter = made.chinese(15);
    Document one =
        Pages.page("a", made.chinese(60) + stutter.repeat(3) + "，" + passage + made.chinese(60));
    Document other = Pages.page("b", made.chinese(70) + passage + made.chinese(90));
    Findings findings = DuplicateFinder.withDefaults().find(List.of(one, other));
    assertEquals(passage, Pages.text(one, findings.overlaps().get(0).members().get(0)));
    assertEquals(passage, Pages.text(other, findings.overlaps().get(0).members().get(1)));
  }

  private static String[] lines(MadeText made, int letters, boolean latin, int count) {
    String passage = latin ? made.latin(letters) : made.chinese(letters);
    String[] lines = new String[count];
    for (int i = 0; i < count; i++) {
      String before = latin ? made.latin(180) : made.chinese(80);
      String after = latin ? made.latin(160) : made.chinese(70);
      lines[i] = before + " " + passage + " " + after + ".";
    }
    return lines;
  }
}
