package io.github.refrain.link;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.text.Document;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.ParagraphReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Articles that run on over a page end without a jump line, from any column of one page to one of
 * the first paragraphs of the next, in print that has lost some of its stops.
 */
class PageEndTest {

  private static final int ISSUES = 12;
  private static final int PAGES = 4;
  private static final int ARTICLES = 5;
  private static final double LOST_STOPS = 0.1;
  private static final String VOWELS = "aeiou";
  private static final String CONSONANTS = "bdfgklmnprstvz";

  private final Set<String> breaks = new HashSet<>();
  private Random random = new Random(0);
  private List<String> common = List.of();

  @ParameterizedTest
  @CsvSource({
    "the of and to in was that with his for on which had were from their been by it at,"
        + "Continued on Page 4, Continued from Page 1",
    "le de la et à les des que dans pour par une qui avec son sur était ont ses aux,"
        + "Suite page 4, Suite de la page 1",
    "der die und in den von zu mit das sich des auf für ist im dem nicht ein als wurde,"
        + "Fortsetzung auf Seite 4, Fortsetzung von Seite 1",
  })
  void find_linksArticlesThatRunOn(String words, String to, String from) {
    random = new Random(words.length());
    common = List.of(words.split(" "));
    List<Document> pages = new ArrayList<>();
    for (int issue = 0; issue < ISSUES; issue++) {
      pages.addAll(issue("daily-%02d".formatted(issue), to, from));
    }
    List<Paragraph> paragraphs = new ArrayList<>();
    pages.forEach(page -> paragraphs.addAll(ParagraphReader.read(page)));

    Set<String> joins =
        SplitFinder.find(paragraphs, List.of(), 2).stream()
            .map(split -> split.left().place() + ">" + split.right().place())
            .collect(toSet());
    long right = joins.stream().filter(breaks::contains).count();
    assertTrue(right >= 0.8 * joins.size(), () -> right + " right of " + joins.size());
    assertTrue(right >= 0.7 * breaks.size(), () -> right + " of " + breaks.size());

    long links =
        JumpLinker.link(paragraphs).stream().filter(Continuation.class::isInstance).count();
    assertEquals(ISSUES, links, "every explicit pair");
  }

  /** Of each page but the last an article runs on; from the first to the last one another jumps. */
  private List<Document> issue(String issue, String to, String from) {
    List<List<String>> pages = new ArrayList<>();
    for (int page = 0; page < PAGES; page++) {
      pages.add(page());
    }
    for (int page = 0; page + 1 < PAGES; page++) {
      List<String> lines = pages.get(page);
      int at = random.nextInt(lines.size());
      while (lines.get(at).length() < 160) {
        at = (at + 1) % lines.size();
      }
      String broken = lines.get(at);
      int cut = broken.indexOf(' ', 70 + random.nextInt(broken.length() - 140));
      while (broken.charAt(cut - 1) == '.') {
        cut = broken.indexOf(' ', cut + 1);
      }
      lines.set(at, broken.substring(0, cut));
      int head = random.nextInt(3);
      pages.get(page + 1).add(head, broken.substring(cut + 1));
      breaks.add("%s/%d:%d>%s/%d:%d".formatted(issue, page + 1, at + 1, issue, page + 2, head + 1));
    }
    List<String> names = names();
    pages.get(0).add(text(names) + " (" + to + ")");
    pages.get(PAGES - 1).add("(" + from + ") " + text(names));
    List<Document> documents = new ArrayList<>();
    for (int page = 1; page <= PAGES; page++) {
      String text = String.join("\n", pages.get(page - 1));
      documents.add(Document.of(issue + "/" + page, text).onPage(issue, "" + page));
    }
    return documents;
  }

  private List<String> page() {
    List<String> lines = new ArrayList<>();
    for (int article = 0; article < ARTICLES; article++) {
      List<String> names = names();
      lines.add(capital(String.join(" ", names.subList(0, 3))));
      for (int paragraph = 0; paragraph < 3; paragraph++) {
        String text = text(names);
        boolean lost = random.nextDouble() < LOST_STOPS;
        lines.add(lost ? text.substring(0, text.length() - 1) : text);
      }
    }
    return lines;
  }

  /** Sentences about an article's own names. */
  private String text(List<String> names) {
    StringBuilder text = new StringBuilder();
    for (int sentence = 0; sentence < 3; sentence++) {
      List<String> words = new ArrayList<>();
      for (int word = 0; word < 14; word++) {
        List<String> from = random.nextInt(3) == 0 ? names : common;
        words.add(from.get(random.nextInt(from.size())));
      }
      text.append(sentence == 0 ? "" : " ").append(capital(String.join(" ", words))).append('.');
    }
    return text.toString();
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (int name = 0; name < 8; name++) {
      StringBuilder word = new StringBuilder();
      for (int syllable = 0; syllable < 3; syllable++) {
        word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
        word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
      }
      names.add(word.toString());
    }
    return names;
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
