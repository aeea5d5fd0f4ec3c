package io.github.refrain.cli;

import static io.github.refrain.cli.CommandRun.sentence;
import static io.github.refrain.cli.RecordsTest.notice;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last lines of a run. */
class SummaryTest {

  @TempDir private Path folder;

  private void write(String name, String... lines) throws Exception {
    Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  /** Copies with so many wrong letters in forty. */
  private void writeCopies(int wrong) throws Exception {
    for (int i = 0; i < 20; i++) {
      StringBuilder copy = new StringBuilder(sentence(i));
      for (int k = 0; k < wrong; k++) {
        copy.setCharAt(9 * k + 3, (char) ('一' + k));
      }
      write(i + ".txt", sentence(i), sentence(100 + i), copy.toString());
    }
  }

  @Test
  void cut_isTakenFromTheNoiseOfTheArchive() throws Exception {
    writeCopies(1);
    String err = CommandRun.of("scan", folder).err();
    assertTrue(err.contains("\n20 clusters · identity cut 0.900, taken from the archive's"), err);
    writeCopies(3);
    CommandRun noisy = CommandRun.of("scan", folder, "--identity", "auto");
    assertTrue(
        noisy.err().contains("identity cut 0.812, taken from the archive's noise"), noisy.err());
    String next = noisy.err().lines().filter(line -> line.startsWith("Next: ")).findFirst().get();
    assertTrue(next.contains(" explain --identity 0.812 "), next);
  }

  @Test
  void cut_isTheUsualOneWithoutCopiesAndTheGivenOneWhereOneIsGiven() throws Exception {
    write("a.txt", sentence(1), sentence(1));
    String err = CommandRun.of("scan", folder).err();
    assertTrue(err.contains("\n1 cluster · identity cut 0.800, the usual one\n"), err);
    String explain = "\nNext: refrain explain " + folder + " a.txt:1 a.txt:2\n";
    String page = "refrain scan " + folder + " --format html --output report.html";
    String clean = "refrain clean " + folder + " --output out";
    assertTrue(err.endsWith(explain + "      " + page + "   " + clean + "\n"), err);
    String given = CommandRun.of("scan", folder, "--identity", "0.8").err();
    assertTrue(given.contains("\n1 cluster · identity cut 0.800, as given\n"), given);
    assertTrue(given.contains("Next: refrain explain --identity 0.8 "), given);
    String jumps = CommandRun.of("scan", folder, "--find", "jumps").err();
    assertFalse(jumps.contains("identity cut"), jumps);
    assertEquals(1, jumps.lines().count(), jumps);
  }

  @Test
  void kinds_areCountedEach() throws Exception {
    write("a.txt", sentence(7) + sentence(1).repeat(3), notice(5, 2, 216), "（下转第２版）");
    write("b.txt", sentence(2) + sentence(1) + sentence(3), notice(5, 1, 325), sentence(2) + "。");
    String err = CommandRun.of("scan", folder).err();
    String kinds = "\n1 variant, 1 contained, 1 overlap, 2 repeats, 1 jump · identity cut ";
    assertTrue(err.contains(kinds), err);
    assertTrue(err.contains(" · 6 findings · 0 errors · "), err);
  }

  @Test
  void next_explainsWhatThereIs() throws Exception {
    write("a.txt", sentence(7) + sentence(1) + sentence(8));
    write("b.txt", sentence(2) + sentence(1) + sentence(3));
    CommandRun run = CommandRun.of("scan", folder, "--min-passage", "30");
    String next = run.err().lines().filter(line -> line.startsWith("Next: ")).findFirst().get();
    assertEquals("Next: refrain explain --min-passage 30 " + folder + " a.txt:1 b.txt:1", next);
    assertFalse(run.err().contains("refrain clean"), "a passage does not go by itself");
    List<String> words = List.of(next.substring("Next: refrain ".length()).split(" "));
    String out = CommandRun.of(words.toArray()).out();
    assertTrue(out.contains("\n  relation     they share a passage of 40 letters: "), out);
  }

  @Test
  void next_ofCopies_keepsOptionsAndQuotes() throws Exception {
    Path odd = Files.createDirectory(folder.resolve("it's"));
    Files.writeString(odd.resolve("a.txt"), sentence(1) + "\n" + sentence(1) + "\n");
    Object[] scan = {"scan", odd, "--lenient", "--find", "duplicates", "--seed", "7"};
    String err = CommandRun.of(scan).err();
    String quoted = "'" + folder + "/it'\\''s'";
    String page = "refrain scan --find duplicates --seed 7 --lenient " + quoted + " --format html";
    assertTrue(err.contains("\n      " + page), err);
    assertTrue(err.endsWith("refrain clean --seed 7 --lenient " + quoted + " --output out\n"), err);
  }
}
