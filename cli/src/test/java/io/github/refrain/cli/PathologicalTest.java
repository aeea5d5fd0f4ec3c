package io.github.refrain.cli;

import static io.github.refrain.cli.CommandRun.sentence;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that nobody prints, in both forms of the report. */
class PathologicalTest {

  /** The letters of the shortest stretch that is a stutter where it comes again. */
  private static final int UNIT_LETTERS = 12;

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
  void oneLongLine_isOneStutter() throws Exception {
    String out = scan("的".repeat(3_500_000)).out();
    assertTrue(out.startsWith("STUTTERS  1\n  a.txt:1 "), out);
    assertEquals(3, out.lines().count(), out);
  }

  @Test
  void linesOfOneLetter_areStutters() throws Exception {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    Set<Integer> expected = new TreeSet<>();
    for (int i = 1; i <= 20_000; i++) {
      int length = 1 + random.nextInt(200);
      text.append("的".repeat(length)).append('\n');
      if (length >= 2 * UNIT_LETTERS) {
        expected.add(i);
      }
    }
    Set<Integer> lines = new TreeSet<>();
    CommandRun run = scan(text.toString(), "--find", "repeats", "--format", "jsonl");
    for (JsonNode record : run.records()) {
      lines.add(record.get("left").get("line").asInt());
    }
    assertTrue(lines.containsAll(expected));
    String out = scan(text.toString()).out();
    assertTrue(out.contains(String.format(Locale.ROOT, "STUTTERS  %,d\n", lines.size())), out);
  }

  /** As many files as cost a quadratic number of steps minutes. */
  @Test
  void manyFiles_areCheckedOneByOne() throws Exception {
    Path cleaned = folder.resolve("cleaned");
    Files.writeString(folder.resolve("a.txt"), sentence(1));
    assertEquals(0, CommandRun.of("clean", folder.resolve("a.txt"), "-o", cleaned).code());
    Path journal = cleaned.resolve("journal.jsonl");
    StringBuilder lines = new StringBuilder();
    for (String line : Files.readAllLines(journal)) {
      lines.append(line).append('\n');
      for (int i = 1; i <= 100_000 && line.contains("\"record\":\"file\""); i++) {
        lines.append(line.replace("\"file\":0", "\"file\":" + i)).append('\n');
      }
    }
    Files.writeString(journal, ForgedJournal.of(lines.toString()));
    CommandRun run =
        assertTimeoutPreemptively(
            ofSeconds(60), () -> CommandRun.of("restore", cleaned, "--verify"));
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().startsWith("100,001 files can be given back"), run.err());
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
