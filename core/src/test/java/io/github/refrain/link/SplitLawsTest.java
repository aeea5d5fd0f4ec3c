package io.github.refrain.link;

import static io.github.refrain.link.MadeUpPage.paragraph;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.text.Document;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.ParagraphReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for joins in any archive. */
class SplitLawsTest {

  @Test
  void find_goesOnAtTheTopOfTheNextPage() {
    for (String section : List.of("", "A")) {
      Random random = new Random(11);
      List<Document> pages = new ArrayList<>();
      String rest = "";
      for (int page = 1; page <= 20; page++) {
        String last = paragraph(random);
        int cut = cut(last, random);
        String text = rest + body(random, 8) + last.substring(0, cut);
        pages.add(Document.of("p%02d".formatted(page), text).onPage("daily", section + page));
        rest = last.substring(cut) + "\n";
      }
      List<Split> splits = SplitFinder.find(paragraphs(pages), List.of(), 1);
      assertTrue(splits.size() >= 17, () -> splits.size() + " of 19");
      for (Split split : splits) {
        assertEquals(1, split.right().line());
        assertEquals(
            Integer.parseInt(split.left().source().substring(1)) + 1,
            Integer.parseInt(split.right().source().substring(1)));
      }
    }
  }

  @Test
  void find_joinsNothingOverAPageEndWhereTheNextPageIsUncertain() {
    Random random = new Random(11);
    List<Document> pages = new ArrayList<>();
    String last = paragraph(random);
    pages.add(Document.of("a", body(random, 8) + last.substring(0, 90)).onPage("daily", "1"));
    String next = last.substring(90) + "\n" + body(random, 8);
    pages.add(Document.of("b", next).onPage("daily", "2"));
    pages.add(Document.of("c", body(random, 8)).onPage("daily", "2"));
    assertEquals(List.of(), SplitFinder.find(paragraphs(pages), List.of(), 1), "two pages 2");
    pages.set(1, Document.of("b", next).onPage("weekly", "2"));
    pages.remove(2);
    assertEquals(List.of(), SplitFinder.find(paragraphs(pages), List.of(), 1), "another issue");
  }

  @Test
  void find_joinsTheSameInAnyOrderOfDocuments() {
    List<Document> pages = brokenPages(30);
    Set<String> expected = joins(pages);
    assertTrue(expected.size() >= 20, () -> expected.size() + " joins");
    Collections.reverse(pages);
    assertEquals(expected, joins(pages));
  }

  @Test
  void find_joinsABlockThatIsPrintedTwiceOnce() {
    Random random = new Random(4);
    List<Document> pages = new ArrayList<>();
    for (int page = 0; page < 30; page++) {
      String broken = paragraph(random);
      int cut = cut(broken, random);
      String block = broken.substring(0, cut) + "\n" + broken.substring(cut) + "\n";
      pages.add(Document.of("p" + page, body(random, 6) + block + block + body(random, 2)));
    }
    List<Split> splits = SplitFinder.find(paragraphs(pages), List.of(), 1);
    assertTrue(splits.size() >= 25, () -> splits.size() + " joins");
    for (Split split : splits) {
      assertEquals(7, split.left().line(), "the first printing");
      assertEquals(8, split.right().line(), "the first printing");
    }
  }

  /** A place in the midst of a word. */
  private static int cut(String paragraph, Random random) {
    int at = 0;
    while (at == 0
        || !paragraph.substring(at - 2, at + 2).chars().allMatch(Character::isLowerCase)) {
      at = 60 + random.nextInt(paragraph.length() - 120);
    }
    return at;
  }

  private static List<Document> brokenPages(int count) {
    Random random = new Random(6);
    List<Document> pages = new ArrayList<>();
    for (int page = 0; page < count; page++) {
      String broken = paragraph(random);
      int cut = cut(broken, random);
      String block = broken.substring(0, cut) + "\n" + broken.substring(cut) + "\n";
      pages.add(Document.of("p" + page, body(random, 5) + block + body(random, 3)));
    }
    return pages;
  }

  private static Set<String> joins(List<Document> pages) {
    return SplitFinder.find(paragraphs(pages), List.of(), 2).stream()
        .map(split -> split.left().place() + ">" + split.right().place())
        .collect(toSet());
  }

  private static List<Paragraph> paragraphs(List<Document> documents) {
    List<Paragraph> paragraphs = new ArrayList<>();
    documents.forEach(document -> paragraphs.addAll(ParagraphReader.read(document)));
    return paragraphs;
  }

  private static String body(Random random, int paragraphs) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < paragraphs; i++) {
      body.append(paragraph(random)).append('\n');
    }
    return body.toString();
  }
}
