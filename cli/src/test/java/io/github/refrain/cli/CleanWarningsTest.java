package io.github.refrain.cli;

import static io.github.refrain.cli.CommandRun.sentence;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.cli.screen.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    for (String named : List.of("first", "longest", "cleanest")) {
      String err = CommandRun.of("clean", archive, "--dry-run", "--keep", named).err();
      assertFalse(err.contains("--keep"), err);
    }
  }

  @Test
  void keep_aWordThatIsNone_isRefused() throws Exception {
    Files.write(archive.resolve("bad.txt"), new byte[] {(byte) 0xFF});
    for (String word : List.of("bogus", "FIRST", "")) {
      CommandRun run = CommandRun.of("clean", archive, "-o", cleaned, "--keep", word);
      assertSays(run, 2, "--keep: '" + word + "' is none of: first, longest, cleanest");
      assertFalse(run.err().contains("not UTF-8"), "refused before anything is read");
      assertFalse(Files.exists(cleaned.resolve("journal.jsonl")));
    }
  }

  /** What other patterns have stands for itself here, so it must be in a name. */
  @Test
  void keep_aPatternOfAnotherKind_isRefused() throws Exception {
    for (String pattern : List.of("[z", "[ab].txt", "{a,b}.txt", "a\\*")) {
      CommandRun run = CommandRun.of("clean", archive, "--dry-run", "--keep", pattern);
      assertSays(run, 2, "--keep: '" + pattern + "' is none of: first, longest, cleanest");
      assertSays(run, 2, "as a pattern of ?, * and ** it matches no text");
    }
    Files.writeString(archive.resolve("[z.txt"), sentence(1) + "\n");
    CommandRun run = CommandRun.of("clean", archive, "--dry-run", "--keep", "[z*");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("a.txt:1  exact, as [z.txt:1"), run.out());
  }

  @Test
  void reference_thatIsTheArchiveItself_isSaid() {
    CommandRun run = CommandRun.of("clean", archive, "--dry-run", "--reference", archive);
    assertSays(run, 0, "--reference: has all of PATH, so that nothing of it goes");
    Path one = archive.resolve("a.txt");
    String err = CommandRun.of("clean", archive, "--dry-run", "--reference", one).err();
    assertFalse(err.contains("has all"), err);
  }

  @Test
  void folder_withNothingToRead_isSaidToHaveNone() throws Exception {
    Path scans = Files.createDirectories(folder.resolve("scans/deep"));
    for (String command : List.of("scan", "clean --dry-run")) {
      String[] words = command.split(" ");
      List<Object> typed = new ArrayList<>(List.of((Object[]) words));
      typed.add(scans.getParent());
      CommandRun empty = CommandRun.of(typed.toArray());
      assertFalse(empty.err().contains("is read"), empty.err());
      Path pdf = Files.writeString(scans.resolve("a.pdf"), "%PDF");
      String note = "scans: has no file that is read: .txt, .jsonl or .ndjson, each also .gz";
      assertSays(CommandRun.of(typed.toArray()), 0, note);
      Path text = Files.writeString(scans.resolve("a.txt"), sentence(1));
      CommandRun read = CommandRun.of(typed.toArray());
      assertFalse(read.err().contains("is read"), read.err());
      Files.delete(pdf);
      Files.delete(text);
    }
  }

  @Test
  void dryRun_saysThatNothingWasWritten() {
    CommandRun run = CommandRun.of("clean", archive, "--dry-run");
    assertSays(run, 0, " taken out · nothing was written · ");
    String err = CommandRun.of("clean", archive, "-o", cleaned).err();
    assertFalse(err.contains("nothing was written"), err);
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

  /** What is not read, since it is named like no text, is as it was written all the same. */
  @Test
  void clean_ofACleanedFolder_accusesNoFileThatIsNotRead() throws Exception {
    Path other = Files.writeString(archive.resolve("c.dat"), sentence(4));
    assertEquals(0, CommandRun.of("clean", archive, other, "-o", cleaned).code());
    CommandRun again = CommandRun.of("clean", cleaned, "-o", folder.resolve("again"));
    assertSays(again, 0, "was cleaned before");
    assertFalse(again.err().contains("is not as"), again.err());
    Files.writeString(cleaned.resolve("c.dat"), sentence(5));
    CommandRun changed = CommandRun.of("clean", cleaned, "-o", folder.resolve("changed"));
    assertSays(changed, 0, "c.dat: is not as its journal says it was cleaned");
    Files.delete(cleaned.resolve("c.dat"));
    CommandRun gone = CommandRun.of("clean", cleaned, "-o", folder.resolve("gone"));
    assertSays(gone, 0, "c.dat: no such file or folder");
    Path pipe = cleaned.resolve("c.dat");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    CommandRun waiting =
        assertTimeoutPreemptively(
            ofSeconds(30), () -> CommandRun.of("clean", cleaned, "-o", folder.resolve("waiting")));
    assertSays(waiting, 0, "c.dat: is not as its journal says it was cleaned");
  }

  /** A folder under two names is read under one of them. */
  @Test
  void clean_ofACleanedFolder_knowsItsFilesUnderAnotherName() throws Exception {
    assertEquals(0, CommandRun.of("clean", archive, "-o", cleaned).code());
    Path link = Files.createSymbolicLink(folder.resolve("a-link"), cleaned);
    Path below = Files.createDirectories(folder.resolve("deep/er"));
    Path up = Files.createSymbolicLink(folder.resolve("b-link"), below).resolve("../../cleaned");
    for (List<Path> paths : List.of(List.of(cleaned, link), List.of(up))) {
      List<Object> words = new ArrayList<>(List.of("clean", "--dry-run"));
      words.addAll(paths);
      CommandRun run = CommandRun.of(words.toArray());
      assertSays(run, 0, "was cleaned before");
      assertFalse(run.err().contains("is not as"), run.err());
      assertFalse(run.err().contains("no such"), run.err());
    }
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

  @Test
  void decisions_besideOptionsThatTheyOverrule_areSaid() throws Exception {
    Path file = Files.writeString(folder.resolve("decisions.jsonl"), "");
    List<Object> words = List.of("clean", archive, "--dry-run", "--remove", "exact", "--join");
    List<Object> decided = new ArrayList<>(words);
    decided.addAll(List.of("--decisions", file));
    CommandRun run = CommandRun.of(decided.toArray());
    assertSays(run, 0, "--remove: nothing goes by it beside --decisions; it says what is listed");
    assertSays(run, 0, "--join: nothing goes by it beside --decisions; it says what is listed");
    assertFalse(CommandRun.of(words.toArray()).err().contains("nothing goes"));
    CommandRun alone = CommandRun.of("clean", archive, "--dry-run", "--decisions", file);
    assertFalse(alone.err().contains("nothing goes"), alone.err());
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
