package io.github.refrain;

import static io.github.refrain.Pages.finder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.link.Jump;
import io.github.refrain.match.Findings;
import io.github.refrain.match.Progress;
import io.github.refrain.match.Relation;
import io.github.refrain.match.Verdict;
import io.github.refrain.text.Document;
import io.github.refrain.text.JumpLineGrammar;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.ParagraphReader;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateFinderTest {

  /** What the README shows. */
  @Test
  void find_asInTheReadme_findsTheClusters() {
    String first = "The harbour was closed all week because of the storm.\n";
    String second = "The harbour was closed all week becausc of the storm.\n";

    List<Document> documents = List.of(Document.of("a.txt", first), Document.of("b.txt", second));
    Findings findings = DuplicateFinder.withDefaults().find(documents);
    findings.clusters().forEach(cluster -> assertEquals(2, cluster.members().size()));

    assertEquals(1, findings.clusters().size());
    assertEquals("a.txt:1", findings.clusters().get(0).kept().span().place());
    assertEquals(2, findings.documents());
    assertEquals(2, findings.paragraphs());
    assertEquals(2 * 43, findings.letters());
  }

  @Test
  void find_nothing_isNothing() {
    Findings findings = finder(1).find(List.of());
    assertTrue(findings.isEmpty());
    assertEquals(0, findings.paragraphs());
    Findings blank = finder(4).find(List.of(Document.of("a", ""), Document.of("b", " \n\n")));
    assertTrue(blank.isEmpty());
    assertEquals(2, blank.documents());
  }

  @Test
  void find_twoDocumentsOfOneSource_areRefusedByName() {
    List<Document> documents = List.of(Document.of("a/p.txt", "x"), Document.of("a/p.txt", "y"));
    var thrown = assertThrows(IllegalArgumentException.class, () -> finder(1).find(documents));
    assertTrue(thrown.getMessage().contains("a/p.txt"), thrown.getMessage());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void find_tellsHowFarEachStageIs(int threads) {
    MadeText made = new MadeText(9);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 9_000; i++) {
      text.append(i % 9 == 0 ? made.latin(120) : made.chinese(40)).append('\n');
    }
    List<String> stages = new ArrayList<>();
    long[] last = {0};
    Progress progress =
        (stage, done, total) -> {
          boolean begins = stages.isEmpty() || !stages.get(stages.size() - 1).equals(stage);
          if (begins) {
            stages.add(stage);
            assertEquals(0, done, stage);
          } else {
            assertTrue(done >= last[0] && done <= total, stage + " at " + done + " of " + total);
          }
          last[0] = done;
        };
    finder(threads).find(List.of(Document.of("p.txt", text.toString())), progress);
    assertEquals(
        List.of(
            "paragraphs",
            "folding",
            "sketching",
            "comparing",
            "linking",
            "passages",
            "stutters",
            "articles"),
        stages);
  }

  /** At a tenth wrong letters a copy is one of noisy text only. */
  @Test
  void find_withPresets_toleratesTheNoiseOfTheirText() {
    MadeText made = new MadeText(3);
    List<Document> clean = new ArrayList<>();
    List<Document> noisy = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String text = i % 2 == 0 ? made.chinese(120) : made.latin(240);
      clean.add(Document.of("a" + i, text));
      clean.add(Document.of("b" + i, made.noisy(text, 0.03)));
      noisy.add(Document.of("a" + i, text));
      noisy.add(Document.of("b" + i, made.noisy(text, 0.14)));
    }
    DuplicateFinder forOcr = DuplicateFinder.of(Settings.forOcr());
    DuplicateFinder forCleanText = DuplicateFinder.of(Settings.forCleanText());
    assertEquals(100, forOcr.find(clean).clusters().size());
    assertEquals(100, forCleanText.find(clean).clusters().size());
    assertTrue(forOcr.find(noisy).clusters().size() >= 95);
    assertTrue(forCleanText.find(noisy).clusters().size() <= 15);
  }

  @Test
  void explain_twoParagraphs_saysWhy() {
    Paragraph left = paragraph("（上接第一版）会议指出要压实全面从严治党主体责任充分发挥作用");
    Paragraph right = paragraph("会议强调要压实全面从严治党主体责任充分发挥作用。");
    Explanation explanation = finder(1).explain(left, right);
    assertEquals(Verdict.EDITED, explanation.match().verdict());
    assertEquals(1 - 2.0 / 23, explanation.match().identity());
    assertEquals("会议指出要压实全面从严治党主体责任充分发挥作用", explanation.left().toString());
    assertEquals(2, explanation.shingleLetters());
    assertEquals(19.0 / 25, explanation.resemblance());
    assertEquals(0.8, explanation.identityCut());
    assertEquals(
        List.of("jump", "cluster"), explanation.findings().stream().map(f -> f.kind()).toList());
    assertTrue(explanation.isLongEnough());
    assertFalse(finder(1).explain(left, paragraph("会议")).isLongEnough());
  }

  /** A copy may have fallen on the other side of the line between the scripts. */
  @Test
  void find_copiesHalfChineseHalfLatin_areOneCluster() {
    MadeText made = new MadeText(9);
    String latin = made.latin(40);
    String chinese = made.chinese(40);
    List<Document> documents =
        List.of(Document.of("a", chinese + latin), Document.of("b", chinese.substring(1) + latin));
    assertEquals(1, DuplicateFinder.withDefaults().find(documents).clusters().size());
  }

  @Test
  void find_withAGrammarOfOnesOwn_readsItsJumpLinesEverywhere() {
    JumpLineGrammar grammar =
        JumpLineGrammar.standard().with("page: sida <number>\nfrom: fortsättning från <page>");
    MadeText made = new MadeText(3);
    String text = made.latin(300);
    List<Document> documents =
        List.of(
            Document.of("a", "(Fortsättning från sida 4) " + text),
            Document.of("b", text + "\nContinued on page 5"));
    Findings found =
        DuplicateFinder.of(Settings.builder().jumpLines(grammar).build()).find(documents);
    assertEquals(
        List.of("FROM 4", "TO 5"),
        found.of(Jump.class).stream()
            .map(jump -> jump.line().direction() + " " + jump.line().page())
            .toList());
    assertEquals(new Span("a", 0, 26, 1), found.of(Jump.class).get(0).first());
    assertEquals(Relation.EXACT, found.clusters().get(0).copies().get(0).relation());

    Findings standard = DuplicateFinder.withDefaults().find(documents);
    assertEquals(1, standard.of(Jump.class).size());
    assertNotEquals(Relation.EXACT, standard.clusters().get(0).copies().get(0).relation());
  }

  private static Paragraph paragraph(String text) {
    return ParagraphReader.read(Document.of("p.txt", text)).get(0);
  }
}
