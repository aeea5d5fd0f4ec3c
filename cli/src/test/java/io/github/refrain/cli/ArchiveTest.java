package io.github.refrain.cli;

import static io.github.refrain.cli.CommandRun.sentence;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.refrain.cli.archive.FileName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which files are read, and what their sources are. */
@Timeout(60)
class ArchiveTest {

  @TempDir private Path folder;
  private Path archive;

  @BeforeEach
  void makeArchive() throws Exception {
    archive = Files.createDirectories(folder.resolve("archive/1932/05")).getParent().getParent();
    Files.writeString(archive.resolve("1932/05/page-01.txt"), sentence(1));
    Files.writeString(archive.resolve("other.txt"), sentence(1));
  }

  private static CommandRun scan(Object... paths) {
    List<Object> args = new ArrayList<>(List.of("scan", "--format", "jsonl"));
    args.addAll(List.of(paths));
    return CommandRun.of(args.toArray());
  }

  @Test
  void sources_areBelowTheFolderThatWasNamed() throws Exception {
    CommandRun run = scan(archive);
    assertEquals(List.of("1932/05/page-01.txt", "other.txt"), run.sources());
    assertEquals(0, run.code());
  }

  @Test
  void sources_startWithTheNameOfThePathWhereSeveralAreNamed() throws Exception {
    CommandRun run = scan(archive.resolve("1932"), archive.resolve("other.txt"));
    assertEquals(List.of("1932/05/page-01.txt", "other.txt"), run.sources());
  }

  @Test
  void equalSources_areNamedAndNothingIsWritten() throws Exception {
    Path other = Files.createDirectories(folder.resolve("second/archive"));
    Files.writeString(other.resolve("other.txt"), sentence(2));
    Path output = folder.resolve("found.jsonl");
    CommandRun run = CommandRun.of("scan", archive, other, "-o", output);
    assertEquals(2, run.code());
    assertTrue(run.err().contains("two sources are 'archive/other.txt'"), run.err());
    assertTrue(run.err().contains(archive.resolve("other.txt").toString()), run.err());
    assertTrue(run.err().contains(other.resolve("other.txt").toString()), run.err());
    assertFalse(Files.exists(output));
    assertEquals("", run.out());
  }

  @Test
  void files_areReadOnceUnderWhateverNames() throws Exception {
    Files.delete(archive.resolve("other.txt"));
    Files.createLink(archive.resolve("twin.txt"), archive.resolve("1932/05/page-01.txt"));
    CommandRun run = scan(archive, archive, archive.resolve("1932"), archive.resolve("twin.txt"));
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("1 document, "), run.err());
    assertEquals(0, run.code());
  }

  @Test
  void links_areFollowedOnlyWhereTheyAreNamed() throws Exception {
    Files.createSymbolicLink(archive.resolve("loop"), archive);
    Files.createSymbolicLink(archive.resolve("zero.txt"), Path.of("/dev/zero"));
    Files.createSymbolicLink(folder.resolve("named"), archive);
    CommandRun run = scan(folder.resolve("named"));
    assertEquals(List.of("1932/05/page-01.txt", "other.txt"), run.sources());
    assertTrue(run.err().contains("named/loop: a link, not followed"), run.err());
    assertTrue(run.err().contains("named/zero.txt: a link, not followed"), run.err());
    Files.delete(archive.resolve("zero.txt")); // JUnit warns of links to outside
    assertEquals(0, run.code());
  }

  @Test
  void pipes_areSkippedWithANote() throws Exception {
    Path pipe = archive.resolve("pipe.txt");
    assumeFalse(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() != 0);
    CommandRun run = scan(archive);
    assertTrue(run.err().contains("pipe.txt: neither a file nor a folder, skipped"), run.err());
    assertEquals(2, run.sources().size());
    assertEquals(0, run.code());
  }

  @Test
  void otherFiles_areReadOnlyWhereTheyAreNamed() throws Exception {
    Path log = Files.writeString(archive.resolve("page.log"), sentence(1));
    CommandRun whole = scan(archive);
    assertEquals(2, whole.sources().size());
    assertTrue(whole.err().contains(" · 1 other file not read · "), whole.err());
    assertEquals(
        List.of("other.txt", "page.log"), scan(log, archive.resolve("other.txt")).sources());
  }

  @Test
  void missingPaths_endWith2AndAreAllNamed() {
    CommandRun run = scan(archive, folder.resolve("a"), folder.resolve("b"), "");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("/a: no such file or folder"), run.err());
    assertTrue(run.err().contains("/b: no such file or folder"), run.err());
    assertEquals("", run.out());
  }

  @Test
  void unreadableFiles_endWith1AndTheRestIsRead() throws Exception {
    Path closed = Files.writeString(archive.resolve("closed.txt"), "x");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(closed)); // root reads everything
    CommandRun run = scan(archive);
    assertTrue(run.err().contains("closed.txt: permission denied"), run.err());
    assertEquals(2, run.sources().size());
    assertEquals(1, run.code());
  }

  @Test
  void emptyFilesAndFolders_areNoError() throws Exception {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertEquals(0, scan(empty).code());
    Files.createFile(empty.resolve("nothing.txt"));
    Files.createFile(empty.resolve("nothing.jsonl"));
    Files.createFile(empty.resolve("nothing.txt.gz"));
    CommandRun run = CommandRun.of("scan", empty);
    assertEquals(0, run.code(), run.err());
    assertEquals("No repeats in 2 documents (0 paragraphs).\n", run.out());
  }

  @Test
  void deepAndWideTrees_areWalked() throws Exception {
    Path deep = archive;
    for (int i = 0; i < 500; i++) {
      deep = deep.resolve("d");
    }
    Files.createDirectories(deep);
    Files.writeString(deep.resolve("x.txt"), sentence(1));
    for (int i = 0; i < 2_000; i++) {
      Files.createFile(archive.resolve(i + ".txt"));
    }
    CommandRun run = scan(archive);
    assertEquals(3, run.sources().size());
    assertTrue(run.err().startsWith("2,003 documents, "), run.err());
  }

  @Test
  void hostileNames_areKeptInRecordsAndHarmlessInMessages() throws Exception {
    Path hostile = Files.createDirectories(folder.resolve("hostile"));
    List<String> names =
        List.of("a\u001b]52;c\u0007.txt", "b\n\u202e.txt", "-c.txt", "第一版.txt", "\\xFF.txt");
    for (String name : names) {
      Files.writeString(FileName.parse(hostile + "/" + name), sentence(1));
    }
    Files.write(FileName.parse(hostile + "/z\\xFE\u001b.txt"), new byte[] {(byte) 0xFF});
    CommandRun run = scan(hostile);
    assertEquals(
        List.of("-c.txt", "\\xFF.txt", "a\u001b]52;c\u0007.txt", "b\n\u202e.txt", "第一版.txt"),
        run.sources());
    assertTrue(run.err().contains("hostile/z\\xFE␛.txt: byte 0: not UTF-8 (byte 0xFF)"), run.err());
    assertEquals(1, run.code());
    String text = CommandRun.of("scan", hostile).out();
    assertTrue(text.contains("␛]52;c␇.txt:1") && text.contains("b␊U+202E.txt:1"), text);
  }

  @Test
  void standardInput_isJsonLines() throws Exception {
    String json = "{\"id\":1,\"text\":\"%s\"}\n{\"id\":\"b\",\"text\":\"%s\"}\n";
    String input = json.formatted(sentence(1), sentence(1));
    CommandRun run = CommandRun.withInput(input, "scan", "-", "--format", "jsonl");
    assertEquals(List.of("1", "b"), run.sources());
    assertFalse(run.err().contains("Next:"), run.err());
    assertEquals(0, run.code());
  }
}
