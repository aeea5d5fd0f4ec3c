package io.github.refrain.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.bench.NoisyArchive.Line;
import io.github.refrain.bench.NoisyArchive.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteArchiveTest {

  @TempDir private Path folder;

  @Test
  void write_sameSeed_sameBytes() throws IOException {
    byte[] archive = Files.readAllBytes(write("a.txt", 500, "7"));
    assertArrayEquals(archive, Files.readAllBytes(write("b.txt", 500, "7")));
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("a.txt.truth")),
        Files.readAllBytes(folder.resolve("b.txt.truth")));
    assertFalse(Arrays.equals(archive, Files.readAllBytes(write("c.txt", 500, "8"))));
  }

  /** So that sizes can be compared: a larger archive goes on where a smaller one ends. */
  @Test
  void write_moreLines_beginWithTheSame() throws IOException {
    List<String> lines = Files.readAllLines(write("long.txt", 400, "1"));
    assertEquals(lines.subList(0, 150), Files.readAllLines(write("short.txt", 150, "1")));
  }

  @Test
  void write_truth_isWhatTheArchiveSays() throws IOException {
    Path out = write("archive.txt", 1_000, "3");
    List<Line> lines = new NoisyArchive(new Recipe(Language.CHINESE, 0.3, 0.02, 3)).next(1_000);
    assertEquals(lines.stream().map(Line::text).toList(), Files.readAllLines(out));
    assertEquals(
        lines.stream()
            .filter(Line::isCopy)
            .map(line -> line.number() + "\t" + line.original())
            .toList(),
        Files.readAllLines(folder.resolve("archive.txt.truth")));
  }

  @Test
  void next_verbatimCopies_haveTheTextOfTheirOriginals() {
    List<Line> lines = new NoisyArchive(new Recipe(Language.CHINESE, 0.3, 0.005, 1)).next(3_000);
    for (Line line : lines) {
      boolean same = line.text().equals(lines.get(line.original()).text());
      assertEquals(line.isCopy() && same, line.verbatim());
    }
    assertTrue(lines.stream().anyMatch(Line::verbatim));
  }

  @Test
  void main_unknownOption_isRefused() {
    String[] arguments = {"--out", folder.resolve("a").toString(), "--line", "3"};
    assertThrows(IllegalArgumentException.class, () -> WriteArchive.main(arguments));
  }

  private Path write(String name, int lines, String seed) throws IOException {
    Path out = folder.resolve(name);
    String[] arguments = {
      "--lines", Integer.toString(lines), "--seed", seed, "--out", out.toString()
    };
    WriteArchive.main(arguments);
    return out;
  }
}
