package io.github.refrain.clean;

import static io.github.refrain.clean.CleanedPages.FIRST;
import static io.github.refrain.clean.CleanedPages.SECOND;
import static io.github.refrain.clean.CleanedPages.clean;
import static io.github.refrain.clean.CleanedPages.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.DuplicateFinder;
import io.github.refrain.MadeText;
import io.github.refrain.Settings;
import io.github.refrain.match.Findings;
import io.github.refrain.text.Document;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.ParagraphReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is left of a file is read as the file was. */
class ReadingTest {

  private static final String THIRD =
      """
      It is said that a ship of the northern line which
      was lost in the storm of last month has been seen
      and that her master and two of his men are safe.
      """;

  private static Document file(String source, String... blocks) {
    return Document.of(source, String.join("\n", blocks));
  }

  @Test
  void clean_allBlocksButOne_leavesASecondOne() {
    Document kept = file("a", FIRST, SECOND);
    assertEquals(
        List.of(kept.text(), file("b", SECOND, THIRD).text()),
        texts(clean(CleanRules.usual(), kept, file("b", FIRST, SECOND, THIRD))));
  }

  @Test
  void clean_allBlocks_leavesNone() {
    Document kept = file("a", FIRST, SECOND);
    assertEquals(
        List.of(kept.text(), ""), texts(clean(CleanRules.usual(), kept, file("b", FIRST, SECOND))));
  }

  @Test
  void clean_wrappedFiles_leavesParagraphsThatWereSome() {
    for (int seed = 0; seed < 60; seed++) {
      List<Document> documents = archive(seed);
      List<Document> left =
          TextCleaner.withDefaults().clean(documents, find(documents)).documents();
      for (int d = 0; d < left.size(); d++) {
        List<String> before = paragraphs(documents.get(d));
        List<String> after = paragraphs(left.get(d));
        assertTrue(before.containsAll(after), "seed " + seed);
      }
    }
  }

  private static List<String> paragraphs(Document document) {
    return ParagraphReader.read(document).stream().map(Paragraph::text).toList();
  }

  private static Findings find(List<Document> documents) {
    return DuplicateFinder.of(Settings.builder().identity(0.8).build()).find(documents);
  }

  /** Files of wrapped blocks, with blank lines between them or without, that share sentences. */
  private static List<Document> archive(int seed) {
    MadeText made = new MadeText(seed);
    Random random = made.random();
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      sentences.add(made.latin(60 + random.nextInt(90)) + ".");
    }
    List<Document> documents = new ArrayList<>();
    for (int d = 0; d < 4; d++) {
      String end = random.nextInt(4) == 0 ? "\n" : "\n\n";
      String text =
          random
              .ints(1 + random.nextInt(5), 0, sentences.size())
              .mapToObj(i -> wrapped(sentences.get(i) + " " + sentences.get((i + 1) % 8)))
              .collect(Collectors.joining(end));
      documents.add(Document.of("d" + d, text + "\n"));
    }
    return documents;
  }

  private static String wrapped(String text) {
    StringBuilder lines = new StringBuilder();
    int width = 0;
    for (String word : text.split(" ", -1)) {
      boolean full = width + word.length() > 48;
      lines.append(width == 0 ? "" : full ? "\n" : " ").append(word);
      width = (full ? 0 : width + 1) + word.length();
    }
    return lines.toString();
  }
}
