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
        IntStream.range(0, 100_000)
            .mapToObj(i -> template.formatted(i % 12 + 1, i % 28 + 1, i))
            .collect(joining("\n"));
    assertEquals(List.of(), find(page).clusters());
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
    assertTrue(findings.cappedBuckets() > 0);
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
        Duration.ofSeconds(60),
        () -> DuplicateFinder.withDefaults().find(List.of(Document.of("p.txt", text))));
  }
}
