package io.github.refrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.Settings.Search;
import io.github.refrain.link.Jump;
import io.github.refrain.match.Findings;
import io.github.refrain.match.Progress;
import io.github.refrain.match.Relation;
import io.github.refrain.match.Verdict;
import io.github.refrain.store.Store;
import io.github.refrain.store.StoredText;
import io.github.refrain.text.Document;
import io.github.refrain.text.JumpLine;
import io.github.refrain.text.JumpLineGrammar;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.ParagraphReader;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  void find_documentsInAnyOrderOnAnyThreads_isTheSame() {
    List<Document> documents = archive();
    Findings expected = finder(1).find(documents);
    assertTrue(expected.clusters().size() > 20);
    assertTrue(expected.of(Jump.class).size() > 5);
    assertTrue(expected.variants().size() > 0);
    assertTrue(expected.contained().size() > 5);
    assertTrue(expected.overlaps().size() > 0);
    assertTrue(expected.repeats().size() > 5);
    for (int seed = 0; seed < 5; seed++) {
      List<Document> shuffled = new ArrayList<>(documents);
      Collections.shuffle(shuffled, new Random(seed));
      for (int threads : new int[] {1, 2, 8}) {
        assertEquals(expected, finder(threads).find(shuffled));
      }
    }
  }

  @Test
  void find_withAllInTemporaryFiles_isTheSame() {
    List<Document> documents = archive();
    Findings expected = finder(2).find(documents);
    Store store = new Store(0);
    List<Document> stored = new ArrayList<>();
    for (Document document : documents) {
      CharSequence text = StoredText.of(document.text(), store);
      assertFalse(text instanceof String);
      stored.add(Document.of(document.source(), text).onPage(document.issue(), document.page()));
    }
    Settings settings = finder(2).settings().toBuilder().spillAbove(0).build();
    assertEquals(expected, DuplicateFinder.of(settings).find(stored));
  }

  @Test
  void find_byOneFinderFromSeveralThreads_isTheSame() {
    List<Document> documents = archive();
    DuplicateFinder finder = finder(2);
    Findings expected = finder.find(documents);
    List<Findings> found =
        Stream.generate(() -> documents).limit(4).parallel().map(finder::find).toList();
    assertEquals(Collections.nCopies(4, expected), found);
  }

  @Test
  void find_turkishLocale_isTheSame() {
    List<Document> documents = archive();
    Findings expected = finder(1).find(documents);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertEquals(expected, finder(1).find(documents));
    } finally {
      Locale.setDefault(before);
    }
  }

  private static List<JumpLine> lines(Findings findings) {
    return findings.of(Jump.class).stream().map(Jump::line).toList();
  }

  @Test
  void find_onlyWhatIsAskedFor_leavesTheRest() {
    List<Document> documents = archive();
    Findings all = finder(1).find(documents);
    assertEquals(all.of(Jump.class), find(documents, Search.JUMPS).all());
    assertEquals(lines(all), lines(find(documents, Search.JUMP_LINES)));
    assertEquals(all.repeats(), find(documents, Search.REPEATS).all());
    assertEquals(0, find(documents, Search.JUMPS, Search.REPEATS).letters());
    assertEquals(0, find(documents, Search.JUMPS, Search.REPEATS).identityCut());
    Findings duplicates = find(documents, Search.DUPLICATES);
    assertEquals(all.clusters(), duplicates.clusters());
    assertEquals(all.variants(), duplicates.variants());
    assertEquals(
        all.clusters().size() + all.variants().size(), duplicates.all().size(), "nothing else");
    Findings passages = find(documents, Search.PASSAGES);
    assertEquals(all.contained(), passages.contained());
    assertEquals(all.overlaps(), passages.overlaps());
    assertEquals(
        all.contained().size() + all.overlaps().size(), passages.all().size(), "nothing else");
    assertEquals(all.letters(), passages.letters());
  }

  @Test
  void find_keys_areStableAndDiffer() {
    Findings findings = finder(1).find(archive());
    assertEquals(
        findings.all().size(), findings.all().stream().map(f -> f.key()).distinct().count());
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
  @CsvSource({
    "1, folding",
    "4, folding",
    "1, sketching",
    "4, comparing",
    "1, passages",
    "4, passages"
  })
  void find_interruptedAtAnyStage_endsTheRun(int threads, String stage) {
    List<Document> documents = archive();
    Progress interrupting =
        (name, done, total) -> {
          if (name.equals(stage)) {
            Thread.currentThread().interrupt();
          }
        };
    try {
      assertThrows(
          CancellationException.class, () -> finder(threads).find(documents, interrupting));
    } finally {
      assertTrue(Thread.interrupted(), "the mark must stay");
    }
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

  @Test
  void find_interrupted_endsTheRun() {
    Thread.currentThread().interrupt();
    try {
      assertThrows(CancellationException.class, () -> finder(1).find(archive()));
    } finally {
      assertTrue(Thread.interrupted(), "the mark must stay");
    }
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

  /** Pages with copies, noise, short lines, figures, parts, passages, stutters and jump lines. */
  private static List<Document> archive() {
    MadeText made = new MadeText(1);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      texts.add(i % 3 == 0 ? made.latin(120) : made.chinese(20 + made.random().nextInt(100)));
    }
    List<Document> documents = new ArrayList<>();
    String passage = made.chinese(40);
    String notice = made.chinese(40);
    for (int page = 0; page < 30; page++) {
      StringBuilder text = new StringBuilder("标题\n");
      String longText = made.chinese(140) + "。";
      text.append(page % 4 == 0 ? made.chinese(50) + passage + made.chinese(60) + "\n" : "");
      text.append(page % 5 == 0 ? notice + 1_013 * page + "元" + 7_777 * page + "吨\n" : "");
      text.append(page % 3 == 0 ? longText + made.chinese(15).repeat(3) + "\n" : "");
      text.append(page % 3 == 0 ? longText.substring(50, 110) + "。\n" : "");
      for (int i = 0; i < 8; i++) {
        String paragraph = texts.get(made.random().nextInt(texts.size()));
        text.append(made.noisy(paragraph, 0.04 * made.random().nextInt(3)));
        text.append(i == 7 && page % 3 == 0 ? "（下转第二版）\n" : "\n本报记者\n");
      }
      documents.add(Document.of("issue/page-" + page + ".txt", text.toString()));
    }
    return documents;
  }

  private static Paragraph paragraph(String text) {
    return ParagraphReader.read(Document.of("p.txt", text)).get(0);
  }

  private static DuplicateFinder finder(int threads) {
    return DuplicateFinder.of(Settings.builder().threads(threads).build());
  }

  private static Findings find(List<Document> documents, Search... searches) {
    return DuplicateFinder.of(Settings.builder().searches(Set.of(searches)).build())
        .find(documents);
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
}
