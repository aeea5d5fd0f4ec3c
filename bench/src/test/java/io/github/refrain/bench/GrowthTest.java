package io.github.refrain.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.text.Letters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthTest {

  @TempDir private Path folder;

  @Test
  void row_ofAnArchive_countsItsLettersAndItsCopies() throws IOException {
    String file = archive(600);
    List<String> lines = Files.readAllLines(Path.of(file));
    long letters = lines.stream().limit(500).mapToLong(line -> Letters.of(line).length()).sum();
    long copies =
        Files.readAllLines(Path.of(file + ".truth")).stream()
            .filter(pair -> Integer.parseInt(pair.split("\t", -1)[0]) < 500)
            .count();
    String[] heading = print("", file, "500").split(",", -1);
    String[] row = print("500,", file, "500", "2").split(",", -1);
    assertEquals(heading.length, row.length);
    assertEquals(letters, Long.parseLong(row[1]));
    assertTrue(Long.parseLong(row[5]) >= copies, () -> row[5] + " candidates");
    assertTrue(Long.parseLong(row[6]) <= Long.parseLong(row[5]), () -> row[6] + " compared");
  }

  @Test
  void main_moreLinesThanThereAre_isRefused() throws IOException {
    String[] arguments = {archive(5), "6"};
    assertThrows(IllegalArgumentException.class, () -> Growth.main(arguments));
  }

  private String archive(int lines) throws IOException {
    String out = folder.resolve("archive.txt").toString();
    WriteArchive.main(new String[] {"--lines", Integer.toString(lines), "--out", out});
    return out;
  }

  /** The first line printed that begins so. */
  private static String print(String beginning, String... arguments) throws IOException {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      Growth.main(arguments);
    } finally {
      System.setOut(out);
    }
    return printed
        .toString(UTF_8)
        .lines()
        .filter(line -> line.startsWith(beginning))
        .findFirst()
        .orElseThrow();
  }
}
