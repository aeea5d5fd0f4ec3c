package io.github.refrain.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.DuplicateFinder;
import io.github.refrain.MadeText;
import io.github.refrain.Settings;
import io.github.refrain.link.Split;
import io.github.refrain.match.Finding;
import io.github.refrain.match.Findings;
import io.github.refrain.text.Document;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The law of the fixed point: what was cleaned has nothing left that cleaning would take. */
class CleanTwiceTest {

  private static final double CUT = 0.8;

  private static Findings find(Collection<Document> documents) {
    return DuplicateFinder.of(Settings.builder().identity(CUT).build()).find(documents);
  }

  private static CleanedText clean(CleanRules rules, List<Document> documents) {
    return TextCleaner.of(rules).clean(documents, find(documents), CleanTwiceTest::find);
  }

  /** A sentence or two, any of which may be such a text itself, and all of it perhaps repeated. */
  private static String nested(List<String> sentences, Random random, int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(2); i >= 0; i--) {
      boolean plain = depth == 0 || random.nextBoolean();
      String sentence = sentences.get(random.nextInt(sentences.size()));
      text.append(plain ? sentence : nested(sentences, random, depth - 1));
    }
    return text.toString().repeat(random.nextInt(3) > 0 ? 1 : 2 + random.nextInt(2));
  }

  private static List<Document> archive(int seed) {
    MadeText made = new MadeText(seed);
    Random random = made.random();
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String number = i % 3 == 0 ? random.nextInt(1000) + ".5" : "";
      sentences.add(made.chinese(8 + random.nextInt(40)) + number + "。");
    }
    List<Document> documents = new ArrayList<>();
    for (int d = 0; d < 3; d++) {
      StringBuilder page = new StringBuilder();
      for (int p = 0; p < 5; p++) {
        String text = nested(sentences, random, 3);
        page.append(seed % 3 == 0 ? made.noisy(text, .03) : text).append('\n');
      }
      documents.add(Document.of("d" + d, page.toString()));
    }
    return documents;
  }

  private static void assertFixed(CleanRules rules, List<Document> documents, int seed) {
    CleanedText once = clean(rules, documents);
    CleanedText twice = clean(rules, once.documents());
    assertEquals(List.of(), twice.removals(), "seed " + seed);
    assertEquals(once.documents(), twice.documents());
    assertEquals(documents, undone(documents, once), "seed " + seed);
  }

  /** The originals, made of what stays and of what the edits name: nothing else is touched. */
  private static List<Document> undone(List<Document> documents, CleanedText cleaned) {
    List<Document> undone = new ArrayList<>();
    for (int d = 0; d < documents.size(); d++) {
      Document before = documents.get(d);
      PointText original = new PointText(before);
      PointText left = new PointText(cleaned.documents().get(d));
      StringBuilder text = new StringBuilder();
      int at = 0; // in the original
      int from = 0; // in what is left
      for (Edit edit :
          Edits.bySource(cleaned.removals()).getOrDefault(before.source(), List.of())) {
        assertTrue(edit.start() >= at, "edits overlap");
        text.append(left.text(from, from + edit.start() - at));
        from += edit.start() - at;
        int put = edit.replacement().codePointCount(0, edit.replacement().length());
        assertEquals(edit.replacement(), left.text(from, from + put));
        text.append(original.text(edit.start(), edit.end()));
        from += put;
        at = edit.end();
      }
      text.append(left.text(from, left.length()));
      undone.add(new Document(before.source(), text.toString(), before.issue(), before.page()));
    }
    return undone;
  }

  @Test
  void clean_nestedStuttersAndTheirCopies_leavesNothing() {
    for (int seed = 0; seed < 60; seed++) {
      assertFixed(CleanRules.usual(), archive(seed), seed);
    }
  }

  @Test
  void clean_everyRule_leavesNothing() {
    CleanRules all = CleanRules.usual().removing(EnumSet.allOf(Rule.class));
    for (int seed = 0; seed < 20; seed++) {
      assertFixed(all, archive(seed), seed);
    }
  }

  /** A search that takes every line that does not end in a stop for the first part of a split. */
  private static Findings findWithSplits(Collection<Document> documents) {
    Findings found = find(documents);
    List<Finding> all = new ArrayList<>(found.all());
    all.removeIf(finding -> finding instanceof Split);
    for (Document document : documents) {
      String[] lines = document.text().split("\n", -1);
      int start = 0;
      for (int i = 0; i + 1 < lines.length; i++) {
        int end = start + lines[i].length();
        if (!lines[i].isEmpty() && !lines[i].endsWith("。") && !lines[i + 1].isEmpty()) {
          Span left = new Span(document.source(), start, end, i + 1);
          int to = end + 1 + lines[i + 1].length();
          all.add(new Split(left, new Span(document.source(), end + 1, to, i + 2), "s" + start));
        }
        start = end + 1;
      }
    }
    return new Findings(all, documents.size(), 0, 0, CUT, 0);
  }

  /**
   * Sentences broken at other places each time, some of them whole, too: joined they are copies.
   */
  @Test
  void clean_joined_leavesNoCopyOfWhatWasJoined() {
    CleanRules rules =
        CleanRules.usual()
            .removing(Set.of(Rule.EXACT, Rule.NEAR, Rule.CONTAINED, Rule.REPEAT, Rule.JOIN));
    for (int seed = 0; seed < 60; seed++) {
      MadeText made = new MadeText(seed);
      Random random = made.random();
      List<String> sentences = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        sentences.add(made.chinese(24 + random.nextInt(30)) + "。");
      }
      List<Document> documents = new ArrayList<>();
      for (int d = 0; d < 3; d++) {
        StringBuilder page = new StringBuilder();
        for (int p = 0; p < 5; p++) {
          String sentence = sentences.get(random.nextInt(sentences.size()));
          int cut = 1 + random.nextInt(sentence.length() - 2);
          page.append(sentence, 0, cut).append(random.nextInt(3) == 0 ? "" : "\n");
          page.append(sentence.substring(cut)).append('\n');
        }
        documents.add(Document.of("d" + d, page.toString()));
      }
      TextCleaner cleaner = TextCleaner.of(rules);
      CleanedText once =
          cleaner.clean(documents, findWithSplits(documents), CleanTwiceTest::findWithSplits);
      List<Document> left = once.documents();
      CleanedText twice = cleaner.clean(left, findWithSplits(left));
      assertEquals(List.of(), twice.removals(), "seed " + seed);
      assertEquals(documents, undone(documents, once), "seed " + seed);
      for (String sentence : sentences) {
        long stand =
            left.stream().mapToLong(page -> page.text().split(sentence, -1).length - 1).sum();
        boolean was =
            documents.stream().anyMatch(page -> page.text().replace("\n", "").contains(sentence));
        assertEquals(was ? 1 : 0, stand, "seed " + seed + " " + sentence);
      }
    }
  }

  /** A second search costs as much as the first, so there is none without a reason. */
  @Test
  void clean_searchesAgain_onlyWhereATextHasChanged() {
    MadeText made = new MadeText(5);
    String one = made.chinese(40) + "。";
    String two = made.chinese(40) + "。";
    CleanRules usual = CleanRules.usual();
    CleanRules joining = usual.removing(EnumSet.of(Rule.EXACT, Rule.JOIN));
    CleanRules cutting = usual.removing(EnumSet.of(Rule.OVERLAP));
    CleanRules byHand = cutting.decided(List.of());
    String passage = made.chinese(60);
    String first = made.chinese(60) + passage + made.chinese(60) + "。";
    String second = made.chinese(60) + passage + made.chinese(60) + "。";
    assertEquals(0, searches(usual, one, two));
    assertEquals(0, searches(usual, one, two, one), "a copy goes, the others are as they were");
    assertEquals(0, searches(usual, one + one, two), "a stutter");
    assertEquals(1, searches(usual, one + one + two + one + one + two), "a stutter in a stutter");
    assertEquals(0, searches(joining, one, two), "nothing goes");
    assertEquals(1, searches(joining, one, two, one), "others are neighbours now");
    assertEquals(1, searches(cutting, first, second), "a passage is cut out");
    assertEquals(0, searches(usual, first, second));
    assertEquals(0, searches(byHand, first, second));
  }

  private static int searches(CleanRules rules, String... paragraphs) {
    List<Document> documents = List.of(Document.of("d", String.join("\n", paragraphs) + "\n"));
    AtomicInteger count = new AtomicInteger();
    TextCleaner.of(rules)
        .clean(
            documents,
            find(documents),
            left -> {
              count.incrementAndGet();
              return find(left);
            });
    return count.get();
  }
}
