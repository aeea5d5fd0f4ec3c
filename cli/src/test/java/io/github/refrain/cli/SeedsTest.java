package io.github.refrain.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in the five pages of {@code seeds}. */
class SeedsTest {

  private static final Path SEEDS = Path.of("..", "seeds");

  /** Judged by hand; written by {@code refrain scan seeds --format jsonl}. */
  private static String golden() throws Exception {
    try (InputStream in = SeedsTest.class.getResourceAsStream("/seeds-findings.jsonl")) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "8"})
  void scan_findsTheSameOnAnyNumberOfThreads(String threads) throws Exception {
    CommandRun run = CommandRun.of("scan", SEEDS, "--format", "jsonl", "--threads", threads);
    assertEquals(golden(), run.out());
    assertEquals(0, run.code());
  }

  @Test
  void scan_findsTheSameInWhateverOrderFilesAreNamed() throws Exception {
    List<String> files = new ArrayList<>();
    try (Stream<Path> seeds = Files.list(SEEDS)) {
      seeds.map(Path::toString).forEach(files::add);
    }
    Random random = new Random(5);
    for (int round = 0; round < 5; round++) {
      Collections.shuffle(files, random);
      List<String> args = new ArrayList<>(List.of("scan", "--format", "jsonl"));
      args.addAll(files);
      assertEquals(golden(), CommandRun.of(args.toArray()).out(), () -> "order " + files);
    }
  }

  @Test
  void textReport_showsTheWorstFirst() {
    String out = CommandRun.of("scan", SEEDS).out();
    assertTrue(out.startsWith("SAME TEXT  11 copies in 4 places, "), out);
    List<String> lines = out.lines().toList();
    assertTrue(lines.get(1).startsWith("  003_597a311c8822d2ae.txt:98-110  =  :114-126 "), out);
    assertTrue(lines.get(1).endsWith("exact, 7 paragraphs in a row, 398 letters"), out);
    assertTrue(out.contains("  000_1769bd67978a9184.txt:111  ~  :121 "), out);
    assertTrue(out.contains("  001_6d4c2b4beb5ee594.txt:62  =  :102 "), out);
    assertTrue(out.contains(" exact but for stutters, 192 letters\n"), out);
    assertTrue(out.contains("CONTAINED  1 paragraph stands whole inside a longer one\n"), out);
    assertTrue(out.contains("  000_1769bd67978a9184.txt:119  in  :125 "), out);
    assertTrue(out.contains(" 63 of 178 letters\n"), out);
    assertTrue(out.contains("  003_597a311c8822d2ae.txt:148  &  :182 "), out);
    assertTrue(out.contains("STUTTERS  1\n  001_6d4c2b4beb5ee594.txt:62 "), out);
    assertTrue(out.contains(" 90 letters, once more\n       62  市场方便、自由,"), out);
    assertTrue(out.contains("会议[-指出-]{+强调+},要压实"), out);
    assertTrue(out.contains("from page 1   000:105 000:115 002:73 002:98 002:121\n"), out);
    assertTrue(out.contains("SPLIT SENTENCES  34\n  000_1769bd67978a9184.txt:19  →  :21\n"), out);
    assertTrue(out.contains("其中锦州市1例,为轻型 | 病例;葫芦岛市2例,"), out);
  }

  @Test
  void summary_namesACommandThatWorksAsTyped() {
    String err = CommandRun.of("scan", SEEDS).err();
    String next = err.lines().filter(line -> line.startsWith("Next: ")).findFirst().orElseThrow();
    List<String> words = List.of(next.substring("Next: ".length()).split(" "));
    assertEquals("refrain", words.get(0), next);
    CommandRun explained = CommandRun.of(words.subList(1, words.size()).toArray());
    assertEquals(0, explained.code(), next);
    assertTrue(explained.out().contains("SAME TEXT, edited: "), explained.out());
    assertTrue(err.contains("5 documents, 335 paragraphs, "), err);
    assertTrue(err.contains(" · 59 findings · 0 errors · "), err);
    String kinds = "11 clusters, 1 contained, 3 overlaps, 1 repeat, 9 jumps, 34 splits";
    assertTrue(err.contains("\n" + kinds + " · identity cut 0.800, the usual one"), err);
  }

  @Test
  void failOnFindings_endsWith3() {
    assertEquals(3, CommandRun.of("scan", SEEDS, "--fail-on-findings").code());
  }

  @Test
  void find_looksForWhatWasAskedFor() throws Exception {
    List<String> links = golden().lines().filter(SeedsTest::isOfJumps).toList();
    CommandRun known =
        CommandRun.of("scan", SEEDS, "--find", "jumps,duplicates", "--format", "jsonl");
    assertEquals(links, known.out().lines().filter(SeedsTest::isOfJumps).toList());
    String every = "jumps,repeats,passages,duplicates";
    CommandRun all = CommandRun.of("scan", SEEDS, "--find", every, "--format", "jsonl");
    assertEquals(golden(), all.out());
  }

  /** Without clusters only equal printings are known, so a doubtful split may be missing. */
  @Test
  void find_jumpsAlone_areThoseAmongAll() throws Exception {
    CommandRun run = CommandRun.of("scan", SEEDS, "--find", "jumps", "--format", "jsonl");
    List<String> jumps = run.out().lines().toList();
    List<String> links = golden().lines().filter(SeedsTest::isOfJumps).toList();
    assertTrue(links.containsAll(jumps), run.out());
    assertEquals(count(links, "jump"), count(jumps, "jump"));
    assertTrue(count(jumps, "split") > 0.9 * count(links, "split"), run.out());
  }

  private static long count(List<String> records, String kind) {
    String start = "{\"kind\":\"" + kind + "\"";
    return records.stream().filter(record -> record.startsWith(start)).count();
  }

  private static boolean isOfJumps(String record) {
    return record.startsWith("{\"kind\":\"jump\"") || record.startsWith("{\"kind\":\"split\"");
  }

  @Test
  void quiet_saysNothingBesidesFindings() {
    assertEquals("", CommandRun.of("scan", SEEDS, "--quiet").err());
  }
}
