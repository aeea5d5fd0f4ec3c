package io.github.refrain;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.match.Cluster;
import io.github.refrain.match.Findings;
import io.github.refrain.text.Document;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Text that makes a wrong design slow. The time limits catch hangs, nothing else. */
class PathologicalTest {

  private final MadeText made = new MadeText(1);

  @Test
  void equalParagraphs_areOneCluster() {
    Findings findings = find((made.chinese(60) + "\n").repeat(100_000));
    assertEquals(1, findings.clusters().size());
    assertEquals(100_000, findings.clusters().get(0).members().size());
  }

  @Test
  void oneTemplateWithOtherFigures_isNoCluster() {
    String template = made.chinese(25) + "%d月%d日" + made.chinese(20) + "%d例。";
    String page =
        IntStream.range(0, 20_000)
            .mapToObj(i -> template.formatted(i % 12 + 1, i % 28 + 1, i))
            .collect(joining("\n"));
    Findings findings = find(page);
    assertEquals(List.of(), findings.clusters());
    assertEquals(1, findings.variants().size());
    assertEquals(20_000, findings.variants().get(0).members().size());
    assertEquals(List.of(), findings.overlaps());
  }

  @Test
  void onePassageInManyParagraphs_isOneRecord() {
    String passage = made.chinese(60);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      lines.add(made.chinese(80) + passage + made.chinese(70));
    }
    Findings findings = find(String.join("\n", lines));
    assertEquals(1, findings.overlaps().size());
    assertEquals(5_000, findings.overlaps().get(0).members().size());
    assertEquals(List.of(), findings.clusters());
  }

  @Test
  void manyNoisyCopiesAmongOthers_areOneClusterButForTheFarthest() {
    String text = made.chinese(100);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      lines.add(made.noisy(text, 0.03));
      lines.add(made.chinese(100));
    }
    Findings findings = find(String.join("\n", lines));
    Cluster first = findings.clusters().get(0);
    assertTrue(first.members().size() >= 9_800, "members " + first.members().size());
    assertTrue(findings.clusters().size() <= 10, "clusters " + findings.clusters().size());
    assertEquals(List.of(), findings.variants());
  }

  @Test
  void oneLetterAMillionTimes_ends() {
    Findings oneLine = find("的".repeat(1_000_000));
    assertEquals(1, oneLine.repeats().size());
    assertEquals(List.of(), oneLine.clusters());
    Findings manyLines = find(("的".repeat(50) + "\n").repeat(20_000));
    assertEquals(20_000, manyLines.paragraphs());
    assertEquals(20_000, manyLines.repeats().size());
  }

  @Test
  void twoLettersInTurn_areOneStutterALine() {
    String page =
        IntStream.range(0, 1_000).mapToObj(i -> "ab".repeat(1 + i)).collect(joining("\n"));
    Findings findings = find(page);
    assertTrue(findings.repeats().size() > 20_000);
    assertEquals(List.of(), findings.overlaps());
    find("ab".repeat(2_000_000));
  }

  @Test
  void aTextBesideItselfShiftedByOne_isOneCluster() {
    String text = made.chinese(100_000);
    assertEquals(1, find(text + "\n" + text.substring(1) + "乙").clusters().size());
    String unit = made.chinese(7);
    find(unit.repeat(20_000) + "\n" + unit.substring(1) + unit.repeat(20_000));
  }

  @Test
  void oneStutterOfManyLetters_isCutToItsUnit() {
    Findings findings = find(made.chinese(40).repeat(100_000));
    assertEquals(99_999, findings.repeats().size());
    assertEquals(40, findings.letters());
  }

  /** Every text holds the same shingles, in another order each. */
  @Test
  void equalShinglesInOtherOrders_areNoCopies() {
    List<String> words = Stream.generate(() -> made.chinese(6)).limit(20).toList();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      List<String> shuffled = new ArrayList<>(words);
      Collections.shuffle(shuffled, made.random());
      lines.add(String.join("", shuffled));
    }
    Findings findings = find(String.join("\n", lines));
    assertTrue(findings.clusters().size() < 50, "clusters " + findings.clusters().size());
  }

  @Test
  void equalShingleSets_areClusteredByLength() {
    String unit = made.chinese(17);
    String page =
        IntStream.range(0, 3_000)
            .mapToObj(i -> unit.repeat(2 + i % 60) + unit.substring(0, i % 17))
            .collect(joining("\n"));
    Findings findings = find(page);
    checkEqualLinesAreTogether(page, findings);
  }

  @Test
  void oneLetterInLinesOfEveryLength_isClusteredByLength() {
    String line = "的".repeat(500);
    String page =
        IntStream.range(0, 100_000)
            .mapToObj(i -> line.substring(0, 1 + i % 500))
            .collect(joining("\n"));
    checkEqualLinesAreTogether(page, find(page));
  }

  @Test
  void oneLongLine_isOneParagraph() {
    assertEquals(1, find("的".repeat(5_000_000)).paragraphs());
    assertEquals(1, find(made.latin(10_000_000)).paragraphs());
    assertEquals(1, find(made.chinese(1_000_000)).paragraphs());
  }

  @Test
  void twoLongLines_areOneCluster() {
    String text = made.chinese(100_000);
    String noisy = made.noisy(text, 0.05);
    List<Cluster> clusters = find(text + "\n" + noisy).clusters();
    assertEquals(1, clusters.size());
    assertEquals(0.95, clusters.get(0).copies().get(0).identity(), 0.005);
  }

  @Test
  void loneSurrogates_areNoHindrance() {
    Random random = new Random(1);
    String text =
        random
            .ints(200_000)
            .mapToObj(i -> String.valueOf((char) (0xD800 + (i & 0x7FF))))
            .collect(joining());
    assertTrue(find(text).isEmpty());
    String between = made.chinese(40).replaceAll("(.{5})", "$1\uDC00\uD800");
    assertEquals(1, find(between + "\n" + made.chinese(30) + "\n" + between).clusters().size());
  }

  @Test
  void everyParagraphInOneBucket_findsTheCopies() {
    String shared = made.chinese(40);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      lines.add(shared + shared + made.chinese(60));
    }
    lines.addAll(List.copyOf(lines.subList(0, 50)));
    String page = String.join("\n", lines);
    Findings findings = find(page);
    assertTrue(findings.cappedFingerprints() > 0);
    checkEqualLinesAreTogether(page, findings);
  }

  @Test
  void onlyShortLines_areNothing() {
    String page = IntStream.range(0, 200_000).mapToObj(i -> "第" + i % 100).collect(joining("\n"));
    assertTrue(find(page).isEmpty());
  }

  private static void checkEqualLinesAreTogether(String page, Findings findings) {
    String[] lines = page.split("\n", -1);
    Map<String, Integer> clusterOf = new HashMap<>();
    Map<Integer, Integer> clusterOfLine = new HashMap<>();
    for (Cluster cluster : findings.clusters()) {
      cluster.members().forEach(m -> clusterOfLine.put(m.span().line(), cluster.id()));
    }
    Map<String, Long> counts = Stream.of(lines).collect(groupingBy(line -> line, counting()));
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].length() >= 16 && counts.get(lines[i]) > 1) {
        Integer cluster = clusterOfLine.get(i + 1);
        assertTrue(cluster != null, "a line of " + lines[i].length() + " is in no cluster");
        assertEquals(clusterOf.computeIfAbsent(lines[i], l -> cluster), cluster);
      }
    }
  }

  private static Findings find(String text) {
    return assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> DuplicateFinder.withDefaults().find(List.of(Document.of("p.txt", text))));
  }
}
