package io.github.refrain.cli;

import static io.github.refrain.cli.CommandRun.sentence;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.cli.screen.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What clean and restore say where something is not as one might think. */
@Timeout(60)
class CleanWarningsTest {

  @TempDir private Path folder;
  private Path archive;
  private Path cleaned;

  @BeforeEach
  void makeArchive() throws Exception {
    archive = Files.createDirectory(folder.resolve("archive"));
    cleaned = folder.resolve("cleaned");
    Files.writeString(archive.resolve("a.txt"), sentence(1) + "\n");
    Files.writeString(archive.resolve("b.txt"), sentence(2) + "\n" + sentence(1) + "\n");
  }

  private static void assertSays(CommandRun run, int code, String message) {
    assertEquals(code, run.code(), run.err());
    assertTrue(run.err().contains(message), run.err());
  }

  @Test
  void keep_aPatternThatMatchesNothing_isSaid() {
    CommandRun run = CommandRun.of("clean", archive, "--dry-run", "--keep", "c/**");
    assertSays(run, 0, "--keep c/**: no source is like that");
    assertFalse(
        CommandRun.of("clean", archive, "--dry-run", "--keep", "b*").err().contains("--keep"));
  }

  @Test
  void output_thatCannotBeAFolder_isRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertSays(
        CommandRun.of("clean", archive, "-o", file + "/x"), 2, "what it lies in is no folder");
    assertSays(
        CommandRun.of("clean", archive, "-o", file + "/x/y"), 2, "its folder does not exist");
    assertSays(CommandRun.of("clean", archive, "-o", file), 2, "--output " + file + ": is no");
    Path full = Files.createDirectory(folder.resolve("full"));
    Files.writeString(full.resolve("x"), "");
    assertSays(
        CommandRun.of("clean", archive, "-o", full), 2, "--output " + full + ": is not empty");
  }

  @Test
  void restore_onlyWithVerify_isRefused() {
    assertEquals(0, CommandRun.of("clean", archive, "-o", cleaned).code());
    CommandRun run = CommandRun.of("restore", cleaned, "--only", "key", "--verify");
    assertSays(run, 2, "--only writes a folder and needs --output");
  }

  @Test
  void clean_ofACleanedFolder_saysWhatItsJournalIsGoodFor() throws Exception {
    assertEquals(0, CommandRun.of("clean", archive, "-o", cleaned).code());
    CommandRun again = CommandRun.of("clean", cleaned, "-o", folder.resolve("again"));
    assertSays(again, 0, "was cleaned before");
    assertFalse(again.err().contains("is not as"), again.err());
    Files.writeString(cleaned.resolve("a.txt"), sentence(3));
    CommandRun changed = CommandRun.of("clean", cleaned, "-o", folder.resolve("changed"));
    assertSays(changed, 0, "a.txt: is not as its journal says it was cleaned");
    Path journal = cleaned.resolve("journal.jsonl");
    List<String> lines = Files.readAllLines(journal);
    Files.write(journal, lines.subList(0, lines.size() - 1));
    CommandRun damaged = CommandRun.of("clean", cleaned, "-o", folder.resolve("damaged"));
    assertSays(damaged, 0, "journal.jsonl: is not as it was written to its end");
  }

  @Test
  void decisions_thatContradictEachOther_areSaid() throws Exception {
    String found = CommandRun.of("scan", archive, "--format", "jsonl").out();
    String key = found.replaceAll("(?s).*\"key\":\"([0-9a-f]+)\".*", "$1");
    String line = "{\"key\":\"" + key + "\",\"decision\":\"%s\"}%n";
    Path file = folder.resolve("decisions.jsonl");
    Files.writeString(file, line.formatted("remove") + line.formatted("keep"));
    CommandRun run = CommandRun.of("clean", archive, "-o", cleaned, "--decisions", file);
    assertSays(run, 0, "line 2 contradicts line 1; the later one counts");
    assertEquals(Trees.files(archive).get("b.txt"), Trees.files(cleaned).get("b.txt"));
    Files.writeString(file, line.formatted("keep") + line.formatted("keep"));
    assertFalse(
        CommandRun.of("clean", archive, "--dry-run", "--decisions", file)
            .err()
            .contains("contradicts"));
  }

  /** Where a terminal is; a run of less than a second shows no bar there either. */
  @Test
  void summaries_tellTimeAndMemory_andNoControlReachesTheTerminal() {
    Pattern cost = Pattern.compile(" · [0-9]+\\.[0-9] s, [0-9,]+ MB\n");
    for (Screen screen : List.of(Screen.NONE, new Screen(true, true, false, 80))) {
      CommandRun scan = CommandRun.on(screen, "", "scan", archive);
      CommandRun clean = CommandRun.on(screen, "", "clean", archive, "--dry-run");
      assertTrue(cost.matcher(scan.err()).find(), scan.err());
      assertTrue(cost.matcher(clean.err()).find(), clean.err());
      assertFalse((scan.err() + clean.err()).contains("\u001b"));
    }
    assertEquals("", CommandRun.of("scan", archive, "--quiet").err());
  }
}
