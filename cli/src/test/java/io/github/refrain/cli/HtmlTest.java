package io.github.refrain.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code refrain scan --format html}. */
class HtmlTest {

  @TempDir Path folder;

  private Path archive() throws Exception {
    String text = CommandRun.sentence(1);
    Path archive = Files.createDirectory(folder.resolve("archive"));
    Files.writeString(archive.resolve("a.txt"), text + "\n");
    Files.writeString(archive.resolve("b.txt"), text + "\n" + CommandRun.sentence(2) + "\n");
    return archive;
  }

  @Test
  void page_isTheSameInAFileAndOnStandardOutput() throws Exception {
    Path archive = archive();
    Path file = folder.resolve("report.html");
    CommandRun toFile = CommandRun.of("scan", archive, "--format", "html", "--output", file);
    CommandRun toOut = CommandRun.of("scan", archive, "--format", "html", "--threads", "1");
    assertEquals(List.of(0, 0), List.of(toFile.code(), toOut.code()));
    assertEquals("", toFile.out());
    assertEquals(toOut.out(), Files.readString(file));
    assertTrue(toOut.out().contains("1 of 3 paragraphs is a copy: 40 letters, 33.3 %, can go;"));
  }

  @Test
  void foot_namesTheCommandAndTheSettings() throws Exception {
    Path archive = archive();
    String page =
        CommandRun.of(
                "scan",
                archive,
                "--find",
                "passages,duplicates",
                "--identity",
                "0.7",
                "--format",
                "html")
            .out();
    assertTrue(page.contains("refrain scan --find duplicates,passages --identity 0.7 "), page);
    assertTrue(page.contains("identity cut 0.700, as given"));
  }

  @Test
  void errors_standOnTheFirstScreen() throws Exception {
    Path archive = archive();
    Files.write(archive.resolve("<bad>.txt"), new byte[] {'a', (byte) 0xFF});
    CommandRun run = CommandRun.of("scan", archive, "--format", "html");
    assertEquals(1, run.code());
    assertTrue(run.out().contains("1 input could not be read"));
    assertTrue(run.out().contains("&lt;bad&gt;.txt: byte"), run.out().substring(0, 4_000));
    assertFalse(run.out().contains("<bad>"));
  }

  @Test
  void standardInput_hasNoCommandThatExplains() {
    CommandRun run =
        CommandRun.withInput("{\"id\":\"a\",\"text\":\"x\"}\n", "scan", "-", "--format", "html");
    assertEquals(0, run.code());
    assertTrue(run.out().contains("data-explain=\"\""));
  }
}
