package io.github.refrain.cli;

import static io.github.refrain.cli.CommandRun.sentence;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that findings are written to. */
class OutputTest {

  @TempDir private Path folder;
  private Path archive;

  @BeforeEach
  void makeArchive() throws Exception {
    archive = Files.createDirectory(folder.resolve("archive"));
    Files.writeString(archive.resolve("a.txt"), sentence(1));
    Files.writeString(archive.resolve("b.txt"), sentence(1));
  }

  @Test
  void output_replacesAFileByWhatStandardOutputWouldGet() throws Exception {
    for (String format : List.of("text", "jsonl")) {
      Path output = Files.writeString(folder.resolve("found"), "before");
      CommandRun run = CommandRun.of("scan", archive, "--format", format, "-o", output);
      assertEquals(0, run.code());
      assertEquals("", run.out());
      String expected = CommandRun.of("scan", archive, "--format", format).out();
      assertEquals(expected, Files.readString(output));
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(2, left.count());
    }
  }

  @Test
  void output_keepsALink() throws Exception {
    Path target = Files.writeString(folder.resolve("target"), "before");
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);
    assertEquals(0, CommandRun.of("scan", archive, "-o", link).code());
    assertTrue(Files.isSymbolicLink(link));
    assertTrue(Files.readString(target).startsWith("SAME TEXT"));
  }

  @Test
  void output_inTheScannedFolder_isRefusedAlsoThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), archive);
    Path target = Files.writeString(archive.resolve("kept.txt"), "before");
    for (Path output : List.of(archive.resolve("new.jsonl"), link.resolve("new.jsonl"))) {
      CommandRun run = CommandRun.of("scan", archive, "-o", output);
      assertEquals(2, run.code(), run.err());
      assertTrue(run.err().contains(output + ": lies in a folder to read"), run.err());
    }
    Path toFile = Files.createSymbolicLink(folder.resolve("to-file"), target);
    assertEquals(2, CommandRun.of("scan", archive, "-o", toFile).code()); // a file to read
    assertEquals("before", Files.readString(target));
  }

  /** What nobody reads may lie beside what is read, as the page does that {@code Next:} names. */
  @Test
  void output_inTheScannedFolder_isWrittenWhereItIsNoInput() throws Exception {
    Path page = archive.resolve("report.html");
    assertEquals(0, CommandRun.of("scan", archive, "--format", "html", "-o", page).code());
    assertTrue(Files.size(page) > 0);
    assertEquals(0, CommandRun.of("scan", archive, "--format", "html", "-o", page).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rw-rw-rw-", "r--r-----"})
  void output_keepsTheModeOfAFile(String mode) throws Exception {
    assumeTrue(File.separatorChar == '/');
    Path output = Files.writeString(folder.resolve("found"), "before");
    Files.setPosixFilePermissions(output, PosixFilePermissions.fromString(mode));
    assertEquals(0, CommandRun.of("scan", archive, "-o", output).code());
    assertTrue(Files.readString(output).startsWith("SAME TEXT"));
    assertEquals(mode, PosixFilePermissions.toString(Files.getPosixFilePermissions(output)));
  }

  @Test
  void output_toALinkThatLeadsNowhereIsRefused() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("missing"));
    CommandRun run = CommandRun.of("scan", archive, "-o", link);
    assertEquals(2, run.code());
    assertTrue(run.err().contains(link + ": is a link that leads nowhere"), run.err());
    assertTrue(Files.isSymbolicLink(link));
  }

  @Test
  void output_thatIsAnInputIsRefused() throws Exception {
    Path twin = Files.createLink(folder.resolve("twin"), archive.resolve("a.txt"));
    for (Path output : List.of(archive.resolve("a.txt"), twin)) {
      byte[] before = Files.readAllBytes(output);
      CommandRun run = CommandRun.of("scan", archive, "-o", output);
      assertEquals(2, run.code());
      assertTrue(run.err().contains(output + ": is one of the files to read"), run.err());
      assertArrayEquals(before, Files.readAllBytes(output));
    }
  }

  @Test
  void output_toAFullDeviceFailsWithPathAndReason() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    CommandRun run = CommandRun.of("scan", archive, "-o", full);
    assertEquals(1, run.code());
    assertTrue(run.err().contains("refrain: /dev/full: No space left on device"), run.err());
    assertTrue(Files.exists(full));
  }
}
