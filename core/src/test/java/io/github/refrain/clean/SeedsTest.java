package io.github.refrain.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.DuplicateFinder;
import io.github.refrain.link.Split;
import io.github.refrain.match.Findings;
import io.github.refrain.text.Document;
import io.github.refrain.text.Span;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What goes from the five pages of {@code seeds}, and what stays. */
class SeedsTest {

  private static List<Document> seeds() throws Exception {
    List<Document> documents = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("..", "seeds"), "*.txt")) {
      for (Path file : files) {
        documents.add(Document.of(file.getFileName().toString(), Files.readString(file)));
      }
    }
    documents.sort(java.util.Comparator.comparing(Document::source));
    return documents;
  }

  private static CleanedText clean(List<Document> documents) {
    return TextCleaner.withDefaults()
        .clean(documents, DuplicateFinder.withDefaults().find(documents));
  }

  /** Lines from 1, without those numbers. */
  private static String without(String text, List<Integer> gone) {
    List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
    for (int i = gone.size() - 1; i >= 0; i--) {
      lines.remove(gone.get(i) - 1);
    }
    return String.join("", lines);
  }

  private static List<Integer> range(int from, int to) {
    return java.util.stream.IntStream.rangeClosed(from, to).boxed().toList();
  }

  @Test
  void clean_seeds_takesOutTheCopiesAndNothingElse() throws Exception {
    List<Document> seeds = seeds();
    List<Document> cleaned = clean(seeds).documents();
    assertEquals(without(seeds.get(0).text(), range(119, 120)), cleaned.get(0).text());
    assertEquals(without(seeds.get(2).text(), range(129, 130)), cleaned.get(2).text());
    assertEquals(without(seeds.get(3).text(), range(114, 129)), cleaned.get(3).text());
    assertEquals(seeds.get(4), cleaned.get(4));
    String page = seeds.get(1).text();
    String copy = page.lines().toList().get(101);
    String stutter = page.lines().toList().get(61);
    String rest = without(page, range(102, 103)).replace(stutter, copy);
    assertEquals(rest, cleaned.get(1).text());
  }

  @Test
  void clean_again_changesNothing() throws Exception {
    List<Document> cleaned = clean(seeds()).documents();
    CleanedText again = clean(cleaned);
    assertEquals(List.of(), again.removals());
    assertEquals(cleaned, again.documents());
  }

  /** What is whole gives no join: those that are found first are all that are made. */
  @Test
  void clean_joining_joinsWhatIsBrokenAndNoMore() throws Exception {
    List<Document> seeds = seeds();
    DuplicateFinder finder = DuplicateFinder.withDefaults();
    Findings findings = finder.find(seeds);
    TextCleaner joining = TextCleaner.of(CleanRules.usual().removing(Set.of(Rule.JOIN)));
    List<Span> moved = new ArrayList<>();
    joining.clean(seeds, findings, finder::find).removals().forEach(join -> moved.add(join.span()));
    List<Span> heads = new ArrayList<>();
    findings.of(Split.class).forEach(split -> heads.add(split.right()));
    assertEquals(heads, moved);
    assertTrue(moved.size() >= 30, () -> moved.size() + " joins");
  }
}
