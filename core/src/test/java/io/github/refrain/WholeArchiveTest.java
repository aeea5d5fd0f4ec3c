package io.github.refrain;

import static io.github.refrain.Pages.finder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.Settings.Search;
import io.github.refrain.link.Jump;
import io.github.refrain.match.Findings;
import io.github.refrain.match.Progress;
import io.github.refrain.store.Store;
import io.github.refrain.store.StoredText;
import io.github.refrain.text.Document;
import io.github.refrain.text.JumpLine;
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

/** One archive with some of everything, searched in several ways. */
class WholeArchiveTest {

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

  @Test
  void find_interrupted_endsTheRun() {
    Thread.currentThread().interrupt();
    try {
      assertThrows(CancellationException.class, () -> finder(1).find(archive()));
    } finally {
      assertTrue(Thread.interrupted(), "the mark must stay");
    }
  }

  private static List<JumpLine> lines(Findings findings) {
    return findings.of(Jump.class).stream().map(Jump::line).toList();
  }

  private static Findings find(List<Document> documents, Search... searches) {
    return DuplicateFinder.of(Settings.builder().searches(Set.of(searches)).build())
        .find(documents);
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
}
