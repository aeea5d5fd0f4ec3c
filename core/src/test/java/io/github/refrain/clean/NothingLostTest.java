package io.github.refrain.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.DuplicateFinder;
import io.github.refrain.MadeText;
import io.github.refrain.match.Cluster;
import io.github.refrain.match.Cluster.Member;
import io.github.refrain.match.Contained;
import io.github.refrain.match.Finding;
import io.github.refrain.match.Findings;
import io.github.refrain.match.Overlap;
import io.github.refrain.match.Relation;
import io.github.refrain.match.Repeat;
import io.github.refrain.text.Document;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The law of the cleaner: every text that was there is there still. Documents are made of a few
 * sentences, so that everything stands in everything, and findings are any that are true of them.
 */
class NothingLostTest {

  private static final int SENTENCES = 6;
  private static final int LETTERS = 5;

  private final Random random = new Random(7);

  /** A paragraph as the numbers of its sentences. */
  private record Made(String source, int start, List<Integer> sentences) {
    Span span(int from, int to) {
      return new Span(source, start + from * LETTERS, start + to * LETTERS, 1);
    }

    Span span() {
      return span(0, sentences.size());
    }
  }

  private static String sentence(int number) {
    return "abcde".replace('a', (char) ('A' + number)); // unlike any other, and of any two's middle
  }

  private static List<Integer> sentencesOf(String text) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < SENTENCES; i++) {
      if (text.contains(sentence(i))) {
        found.add(i);
      }
    }
    return found;
  }

  @ParameterizedTest
  @EnumSource(names = {"FIRST", "LONGEST", "CLEANEST", "FROM"})
  void clean_anyTrueFindings_keepsEverySentence(Keep.Kind kind) {
    Keep keep =
        switch (kind) {
          case FIRST -> Keep.first();
          case LONGEST -> Keep.longest();
          case CLEANEST -> Keep.cleanest();
          case FROM -> Keep.from(source -> source.equals("d1"));
        };
    for (int round = 0; round < 2_000; round++) {
      List<Made> made = new ArrayList<>();
      List<Document> documents = documents(made);
      Findings findings = findings(made);
      Set<Rule> rules = EnumSet.complementOf(EnumSet.of(Rule.JOIN));
      Set<String> seen = random.nextBoolean() ? Set.of("d0") : Set.of();
      CleanRules all = CleanRules.usual().removing(rules).keeping(keep).seen(seen);
      CleanedText cleaned = TextCleaner.of(all).clean(documents, findings);
      String before = text(documents);
      String after = text(cleaned.documents());
      int number = round;
      assertEquals(
          sentencesOf(before),
          sentencesOf(after),
          () -> number + ":\n" + before + "\n--\n" + after + "\n" + cleaned.removals());
      if (!seen.isEmpty()) {
        assertEquals(documents.get(0), cleaned.documents().get(0));
      }
      checkEdits(documents, cleaned);
    }
  }

  /** Edits lie apart, and what they leave is the cleaned text. */
  private static void checkEdits(List<Document> documents, CleanedText cleaned) {
    for (int i = 0; i < documents.size(); i++) {
      String source = documents.get(i).source();
      List<Edit> edits = new ArrayList<>();
      cleaned.removals().stream()
          .filter(removal -> removal.span().source().equals(source))
          .forEach(removal -> edits.addAll(removal.edits()));
      edits.sort(Comparator.comparingInt(Edit::start));
      StringBuilder text = new StringBuilder();
      int at = 0;
      for (Edit edit : edits) {
        assertTrue(edit.start() >= at, () -> "edits overlap: " + edits);
        text.append(documents.get(i).text(), at, edit.start());
        at = edit.end();
      }
      text.append(documents.get(i).text().substring(at));
      assertEquals(text.toString(), cleaned.documents().get(i).text());
    }
  }

  private static String text(List<Document> documents) {
    return String.join("\n==\n", documents.stream().map(Document::text).toList());
  }

  private List<Document> documents(List<Made> made) {
    List<Document> documents = new ArrayList<>();
    for (int d = 0; d < 3; d++) {
      StringBuilder text = new StringBuilder();
      for (int p = random.nextInt(5); p >= 0; p--) {
        List<Integer> sentences = new ArrayList<>();
        for (int s = random.nextInt(4); s >= 0; s--) {
          sentences.add(random.nextInt(SENTENCES));
        }
        made.add(new Made("d" + d, text.length(), sentences));
        sentences.forEach(sentence -> text.append(sentence(sentence)));
        text.append("\n".repeat(1 + random.nextInt(3)));
      }
      documents.add(Document.of("d" + d, text.toString()));
    }
    return documents;
  }

  private Findings findings(List<Made> made) {
    List<Finding> found = new ArrayList<>();
    for (Made one : made) {
      for (Made other : made) {
        if (!one.equals(other) && random.nextBoolean()) {
          addPair(one, other, found);
        }
      }
      for (int i = 1; i < one.sentences().size(); i++) {
        if (one.sentences().get(i).equals(one.sentences().get(i - 1))) {
          found.add(new Repeat(one.span(i - 1, i), one.span(i, i + 1), 1, "r" + found.size()));
        }
      }
    }
    Collections.shuffle(found, random);
    return new Findings(found, 3, made.size(), 100, 0.8, 0);
  }

  private void addPair(Made one, Made other, List<Finding> found) {
    String key = "k" + found.size();
    int at = Collections.indexOfSubList(other.sentences(), one.sentences());
    if (one.sentences().equals(other.sentences())) {
      Relation relation = random.nextBoolean() ? Relation.EXACT : Relation.NEAR;
      Member copy = new Member(other.span(), relation, 1);
      found.add(new Cluster(1, List.of(new Member(one.span(), Relation.KEPT, 1), copy), key));
    } else if (at >= 0) {
      found.add(new Contained(one.span(), other.span(), Relation.EXACT, 1, key));
    } else {
      int i = random.nextInt(one.sentences().size());
      int j = other.sentences().indexOf(one.sentences().get(i));
      if (j >= 0) {
        List<Span> members = new ArrayList<>(List.of(one.span(i, i + 1), other.span(j, j + 1)));
        members.sort(null);
        found.add(new Overlap(members, 1, key));
      }
    }
  }

  /** With what is really found: every sentence stays, and what is clean stays as it is. */
  @Test
  void clean_twice_changesNothingTheSecondTime() {
    for (int seed = 0; seed < 40; seed++) {
      MadeText text = new MadeText(seed);
      List<String> sentences = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        sentences.add(text.chinese(20 + text.random().nextInt(60)) + "。");
      }
      List<Document> documents = new ArrayList<>();
      for (int d = 0; d < 4; d++) {
        documents.add(Document.of("d" + d, page(sentences, text.random())));
      }
      CleanedText once = clean(documents);
      CleanedText twice = clean(once.documents());
      assertEquals(once.documents(), twice.documents(), "seed " + seed + twice.removals());
      for (String sentence : sentences) {
        String before = text(documents);
        assertTrue(
            !before.contains(sentence) || text(once.documents()).contains(sentence),
            "seed " + seed + " lost " + sentence);
      }
    }
  }

  private static CleanedText clean(List<Document> documents) {
    return TextCleaner.withDefaults()
        .clean(documents, DuplicateFinder.withDefaults().find(documents));
  }

  private static String page(List<String> sentences, Random random) {
    StringBuilder page = new StringBuilder();
    for (int p = 0; p < 6; p++) {
      int first = random.nextInt(sentences.size());
      int more = random.nextInt(3);
      for (int i = first; i <= Math.min(first + more, sentences.size() - 1); i++) {
        page.append(sentences.get(i).repeat(random.nextInt(8) == 0 ? 2 : 1));
      }
      page.append("\n".repeat(1 + random.nextInt(2)));
    }
    return page.toString();
  }
}
