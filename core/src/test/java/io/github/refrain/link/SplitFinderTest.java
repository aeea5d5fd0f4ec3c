package io.github.refrain.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.text.Document;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.ParagraphReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SplitFinderTest {

  private static final Duration GENEROUS = Duration.ofSeconds(60);

  @Test
  void find_joinsTheSeedsBrokenSentences() throws IOException {
    List<Paragraph> paragraphs = seeds();
    List<Split> splits = SplitFinder.find(paragraphs, List.of(), 1);
    Set<String> places = new HashSet<>();
    splits.forEach(s -> places.add(s.left().place() + ">" + s.right().line()));
    assertTrue(splits.size() >= 30 && splits.size() <= 40, () -> "found " + places);
    // in a word, in a number, and where the rest is printed twice: the first printing of it
    assertJoined(paragraphs, splits, "为轻型", "病例;葫芦岛市");
    assertJoined(paragraphs, splits, "调整出", "院标准提高");
    assertJoined(paragraphs, splits, "面积由20万平", "方米扩大");
    assertOneToOne(splits);
  }

  @Test
  void find_findsCutsOfMadeUpTextAgain() {
    List<Paragraph> paragraphs = new ArrayList<>();
    Set<String> cuts = new HashSet<>();
    Random random = new Random(5);
    for (int page = 0; page < 40; page++) {
      paragraphs.addAll(page(random, "page" + page, cuts));
    }
    List<Split> splits = SplitFinder.find(paragraphs, List.of(), 1);
    long right = splits.stream().filter(s -> cuts.contains(s.left().place())).count();
    assertTrue(right >= 0.9 * splits.size(), right + " right of " + splits.size());
    assertTrue(right >= 0.7 * cuts.size(), right + " found of " + cuts.size());
    assertOneToOne(splits);
    assertEquals(splits, SplitFinder.find(paragraphs, List.of(), 3));
  }

  @Test
  void find_joinsNothingInTextWithoutStops() {
    Random random = new Random(9);
    StringBuilder list = new StringBuilder();
    for (int line = 0; line < 400; line++) {
      list.append(MadeUpPage.words(random, 14)).append('\n');
    }
    List<Paragraph> paragraphs = ParagraphReader.read(Document.of("list.txt", list.toString()));
    assertEquals(List.of(), SplitFinder.find(paragraphs, List.of(), 1));
  }

  @Test
  void find_standsPathologicalText() {
    List<Document> documents =
        List.of(
            Document.of("equal", "one line that comes again and again,\n".repeat(50_000)),
            Document.of("long", "的".repeat(2_000_000)),
            Document.of("surrogates", "\ud800, \udfff\udc00 \n".repeat(2_000)),
            Document.of("p1", "brackets ((((\n".repeat(500)).onPage("issue", "1"),
            Document.of("p1 again", "brackets ))))\n".repeat(500)).onPage("issue", "1"),
            Document.of("p2", "\n\n").onPage("issue", "2"));
    List<Paragraph> paragraphs = new ArrayList<>();
    documents.forEach(document -> paragraphs.addAll(ParagraphReader.read(document)));
    assertTimeout(
        GENEROUS, () -> assertEquals(List.of(), SplitFinder.find(paragraphs, List.of(), 2)));
  }

  private static List<Paragraph> page(Random random, String name, Set<String> cuts) {
    StringBuilder text = new StringBuilder();
    int line = 1;
    for (int i = 0; i < 12; i++) {
      String paragraph = MadeUpPage.paragraph(random);
      int at = 60 + random.nextInt(paragraph.length() - 120);
      boolean inWord =
          Character.isLetter(paragraph.charAt(at)) && Character.isLetter(paragraph.charAt(at - 1));
      if (i % 6 == 3 && inWord) {
        cuts.add(name + ":" + line);
        text.append(paragraph, 0, at).append('\n');
        line++;
        paragraph = paragraph.substring(at);
      }
      text.append(paragraph).append('\n');
      line++;
    }
    return ParagraphReader.read(Document.of(name, text.toString()));
  }

  private static void assertOneToOne(List<Split> splits) {
    assertEquals(splits.size(), splits.stream().map(Split::left).distinct().count());
    assertEquals(splits.size(), splits.stream().map(Split::right).distinct().count());
  }

  private static void assertJoined(
      List<Paragraph> paragraphs, List<Split> splits, String end, String start) {
    assertTrue(
        splits.stream()
            .anyMatch(
                split ->
                    paragraphs.stream()
                            .anyMatch(p -> p.span().equals(split.left()) && p.text().endsWith(end))
                        && paragraphs.stream()
                            .anyMatch(
                                p -> p.span().equals(split.right()) && p.text().startsWith(start))),
        () -> end + " > " + start);
  }

  private static List<Paragraph> seeds() throws IOException {
    Path folder = Files.isDirectory(Path.of("seeds")) ? Path.of("seeds") : Path.of("../seeds");
    List<Paragraph> paragraphs = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        paragraphs.addAll(ParagraphReader.read(Document.of(name, Files.readString(file))));
      }
    }
    return paragraphs;
  }
}
