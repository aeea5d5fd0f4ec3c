package io.github.refrain.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.DuplicateFinder;
import io.github.refrain.align.Alignment;
import io.github.refrain.bench.NoisyArchive.Line;
import io.github.refrain.bench.NoisyArchive.Recipe;
import io.github.refrain.match.Cluster;
import io.github.refrain.match.Findings;
import io.github.refrain.text.Document;
import io.github.refrain.text.Letters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoisyArchiveTest {

  private static final int LINES = 5_000;

  @ParameterizedTest
  @EnumSource
  void next_sameSeed_sameLines(Language language) {
    Recipe recipe = Recipe.of(language, 0.02);
    Recipe other = new Recipe(language, 0.3, 0.02, 2);
    List<Line> lines = new NoisyArchive(recipe).next(200);
    assertEquals(lines, new NoisyArchive(recipe).next(200));
    assertNotEquals(lines, new NoisyArchive(other).next(200));
  }

  @ParameterizedTest
  @EnumSource
  void next_copies_areEarlierOriginalsWithTheNoiseAskedFor(Language language) {
    List<Line> lines = new NoisyArchive(Recipe.of(language, 0.05)).next(LINES);
    long copies = 0;
    long edits = 0;
    long letters = 0;
    for (Line line : lines) {
      if (line.isCopy()) {
        Line original = lines.get(line.original());
        assertTrue(line.original() < line.number());
        assertFalse(original.isCopy());
        Alignment alignment = Alignment.of(letters(original), letters(line));
        copies++;
        edits += alignment.distance();
        letters += alignment.leftLetters();
      }
    }
    assertEquals(0.3, (double) copies / LINES, 0.03);
    assertEquals(0.05, (double) edits / letters, 0.003);
  }

  @Test
  void next_noNoise_copiesHaveTheSameLetters() {
    List<Line> lines = new NoisyArchive(Recipe.of(Language.CHINESE, 0)).next(1_000);
    for (Line line : lines) {
      assertEquals(Letters.of(lines.get(line.original()).text()), Letters.of(line.text()));
    }
    assertTrue(lines.stream().anyMatch(line -> differsInMarks(line, lines)));
  }

  /**
   * What the benchmarks time is the finding of what is there: nearly all copies, and little else.
   */
  @ParameterizedTest
  @EnumSource
  void truth_findings_agree(Language language) {
    List<Line> lines = new NoisyArchive(Recipe.of(language, 0.02)).next(LINES);
    String text = lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    Findings findings = DuplicateFinder.withDefaults().find(List.of(Document.of("archive", text)));
    Map<Integer, Integer> clusterOf = new HashMap<>();
    for (Cluster cluster : findings.clusters()) {
      for (Cluster.Member member : cluster.members()) {
        clusterOf.put(member.span().line() - 1, cluster.id());
      }
    }
    long copies = lines.stream().filter(Line::isCopy).count();
    long found =
        lines.stream()
            .filter(Line::isCopy)
            .filter(line -> clusterOf.containsKey(line.number()))
            .filter(line -> clusterOf.get(line.number()).equals(clusterOf.get(line.original())))
            .count();
    long inClusters = findings.clusters().stream().mapToLong(c -> c.copies().size()).sum();
    assertTrue(found >= 0.99 * copies, () -> found + " of " + copies);
    assertTrue(found >= 0.99 * inClusters, () -> found + " among " + inClusters);
  }

  @Test
  void write_truth_namesLinesFromZero(@TempDir Path folder) throws Exception {
    Path out = folder.resolve("archive.txt");
    WriteArchive.main(new String[] {"--lines", "100", "--noise", "0", "--out", out.toString()});
    List<String> texts = Files.readAllLines(out);
    List<String> truth = Files.readAllLines(folder.resolve("archive.txt.truth"));
    assertEquals(100, texts.size());
    assertFalse(truth.isEmpty());
    for (String pair : truth) {
      String[] numbers = pair.split("\t", -1);
      Letters copy = Letters.of(texts.get(Integer.parseInt(numbers[0])));
      assertEquals(Letters.of(texts.get(Integer.parseInt(numbers[1]))), copy);
    }
  }

  private static boolean differsInMarks(Line line, List<Line> lines) {
    return !line.text().equals(lines.get(line.original()).text());
  }

  private static int[] letters(Line line) {
    return Letters.of(line.text()).toArray();
  }
}
