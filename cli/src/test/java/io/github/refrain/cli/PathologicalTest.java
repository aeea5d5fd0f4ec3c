package io.github.refrain.cli;

import static io.github.refrain.cli.CommandRun.sentence;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that nobody prints, in both forms of the report. */
class PathologicalTest {

  /** Shorter lines are members of runs beside longer ones, so of several clusters. */
  private static final int MIN_LETTERS = 16;

  @TempDir private Path folder;

  private CommandRun scan(String text, String... options) throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), text);
    Object[] args = new Object[options.length + 2];
    args[0] = "scan";
    args[1] = file;
    System.arraycopy(options, 0, args, 2, options.length);
    return assertTimeoutPreemptively(ofSeconds(60), () -> CommandRun.of(args));
  }

  @Test
  void equalLines_areOneCluster() throws Exception {
    String text = (sentence(1) + "\n").repeat(100_000);
    CommandRun records = scan(text, "--format", "jsonl");
    assertEquals(1, records.records().size());
    assertEquals(100_000, records.sources().size());
    String out = scan(text).out();
    assertTrue(out.contains("  a.txt:1  =  :2, :3, :4, … 99,996 more "), out);
    assertTrue(scan(text, "--all").out().contains(", :100000  "));
  }

  @Test
  void oneLongLine_isNothing() throws Exception {
    String out = scan("的".repeat(3_500_000)).out();
    assertEquals("No repeats in 1 document (1 paragraph).\n", out);
  }

  @Test
  void linesOfOneLetter_areClusteredByLength() throws Exception {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    Map<Integer, Integer> lines = new TreeMap<>();
    for (int i = 0; i < 50_000; i++) {
      int length = 1 + random.nextInt(500);
      text.append("的".repeat(length)).append('\n');
      if (length >= MIN_LETTERS) {
        lines.merge(length, 1, Integer::sum);
      }
    }
    Map<Integer, Integer> members = new TreeMap<>();
    Set<Integer> seen = new HashSet<>();
    for (JsonNode record : scan(text.toString(), "--format", "jsonl").records()) {
      Set<Integer> lengths = new HashSet<>();
      for (JsonNode member : record.get("members")) {
        int length = member.get("end").asInt() - member.get("start").asInt();
        if (length >= MIN_LETTERS) {
          members.merge(length, 1, Integer::sum);
          lengths.add(length);
        }
      }
      for (int length : lengths) {
        assertTrue(seen.add(length), () -> length + " is in two clusters");
      }
    }
    assertEquals(lines, members);
    assertTrue(scan(text.toString()).out().startsWith("SAME TEXT  "));
  }

  @Test
  void manySmallClusters_areReportedInBothForms() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40_000; i++) {
      text.append(sentence(i % 20_000)).append('\n');
    }
    assertEquals(20_000, scan(text.toString(), "--format", "jsonl").records().size());
    String out = scan(text.toString(), "--all").out();
    assertTrue(out.contains("  a.txt:1-20000  =  :20001-40000 "), out);
  }
}
