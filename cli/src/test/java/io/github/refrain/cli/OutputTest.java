package io.github.refrain.cli;

import static io.github.refrain.cli.CommandRun.sentence;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
