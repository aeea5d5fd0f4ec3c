package io.github.refrain.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of jump lines that users have written. */
class JumpLinesTest {

  private static final String STORY =
      "Skörden var god i hela landet och bönderna log när vagnarna rullade in på torget.";

  @TempDir private Path folder;
  private Path archive;
  private Path swedish;
  private Path finnish;

  @BeforeEach
  void makeArchive() throws Exception {
    archive = Files.createDirectory(folder.resolve("archive"));
    Files.writeString(archive.resolve("a.txt"), STORY + " (Fortsättning på sida 4)\n");
    Files.writeString(
        archive.resolve("b.txt"), STORY.replace("god", "klen") + "\nJatkuu sivulla 7\n");
    swedish = folder.resolve("sv.txt");
    Files.writeString(swedish, "\uFEFFpage: sida <number>\nto: fortsättning på <page>\n");
    finnish = Files.writeString(folder.resolve("fi.txt"), "to: jatkuu sivulla <number>\n");
  }

  @Test
  void tables_areAddedToTheStandardOnes() throws Exception {
    Files.writeString(archive.resolve("c.txt"), "Continued on Page 9\n");
    List<JsonNode> jumps =
        CommandRun.of(
                "scan",
                archive,
                "--find=jumps",
                "--format=jsonl",
                "--jump-lines",
                swedish,
                "--jump-lines",
                finnish)
            .records()
            .stream()
            .filter(record -> record.get("kind").asText().equals("jump"))
            .toList();
    assertEquals(List.of("4", "7", "9"), jumps.stream().map(j -> j.get("page").asText()).toList());
    assertEquals(STORY.length() + 1, jumps.get(0).at("/left/start").asInt());
    assertEquals(
        1, CommandRun.of("scan", archive, "--find=jumps", "--format=jsonl").records().size());
  }

  @Test
  void reportAndNextStep_readAsTheScanDid() {
    CommandRun scan = CommandRun.of("scan", archive, "--jump-lines", swedish);
    assertTrue(scan.out().contains(" 67 letters"), scan.out());
    String next = "Next: refrain explain --jump-lines " + swedish + " " + archive;
    assertTrue(scan.err().contains(next), scan.err());
    CommandRun explain =
        CommandRun.of("explain", "--jump-lines", swedish, archive, "a.txt:1", "b.txt:1");
    assertTrue(
        explain.out().contains("taken out, a jump line: (Fortsättning på sida 4)\n"),
        explain.out());
    CommandRun files =
        CommandRun.of(
            "explain", "--jump-lines", swedish, archive.resolve("a.txt"), archive.resolve("b.txt"));
    assertTrue(files.out().contains("taken out, a jump line: "), files.out());
    assertFalse(
        CommandRun.of("explain", archive, "a.txt:1", "b.txt:1").out().contains("taken out"));
  }

  @Test
  void badTables_endWith2BeforeAnythingIsWritten() throws Exception {
    Path bad = Files.writeString(folder.resolve("bad.txt"), "# mine\nto: on <pgae>\n");
    assertRefused(
        bad + ": line 2 (to: on <pgae>): <pgae> is none of page, number", "--jump-lines", bad);
    assertRefused(folder.resolve("no.txt") + ": no such file", "--jump-lines", folder + "/no.txt");
    assertRefused(archive + ": ", "--jump-lines", archive);
    assertRefused("the name is empty", "--jump-lines=");
    Files.write(bad, "to: på <number>".getBytes(ISO_8859_1));
    assertRefused(bad + ": not UTF-8", "--jump-lines", swedish, "--jump-lines", bad);
    Files.write(bad, new byte[(1 << 20) + 1]);
    assertRefused(bad + ": longer than a table of jump lines", "--jump-lines", bad);
  }

  @Test
  void output_overATable_isRefused() throws Exception {
    CommandRun run = CommandRun.of("scan", archive, "--jump-lines", finnish, "-o", finnish);
    assertEquals(2, run.code());
    assertTrue(run.err().contains("--output " + finnish + ": is a table of jump lines"), run.err());
    assertEquals("to: jatkuu sivulla <number>\n", Files.readString(finnish, UTF_8));
  }

  private void assertRefused(String message, Object... options) {
    for (String command : List.of("scan", "explain")) {
      Object[] args = new Object[options.length + 3];
      args[0] = command;
      System.arraycopy(options, 0, args, 1, options.length);
      args[options.length + 1] = archive.resolve("a.txt");
      args[options.length + 2] = archive.resolve("b.txt");
      CommandRun run = CommandRun.of(args);
      assertEquals(2, run.code(), run.err());
      assertTrue(run.err().startsWith("refrain: ") && run.err().contains(message), run.err());
      assertEquals("", run.out());
    }
  }
}
