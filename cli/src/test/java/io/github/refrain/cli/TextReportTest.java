package io.github.refrain.cli;

import static io.github.refrain.cli.CommandRun.sentence;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.cli.screen.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read, and what their terminals are given. */
class TextReportTest {

  @TempDir private Path folder;

  private void write(String name, String... lines) throws Exception {
    Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  @Test
  void runs_endWhereOneSideIsInterrupted() throws Exception {
    write("a.txt", sentence(1), sentence(2), sentence(3), sentence(4));
    write("b.txt", sentence(1), sentence(2), sentence(9), sentence(3), sentence(4));
    String out = CommandRun.of("scan", folder).out();
    assertTrue(out.startsWith("SAME TEXT  4 copies in 2 places, 160 letters (44.4 %)\n"), out);
    assertTrue(out.contains("  a.txt:1-2  =  b.txt:1-2 "), out);
    assertTrue(out.contains("  a.txt:3-4  =  b.txt:4-5 "), out);
    assertTrue(out.contains("exact, 2 paragraphs in a row, 80 letters"), out);
  }

  @Test
  void copies_areListedUpToThreeAndAllOnRequest() throws Exception {
    for (int i = 1; i < 10; i++) {
      write(
          i + ".txt",
          i < 9 ? sentence(1) : sentence(1).substring(0, 20) + "与" + sentence(1).substring(21));
    }
    String out = CommandRun.of("scan", folder).out();
    assertTrue(
        out.contains("  1.txt:1  ~  2.txt:1, 3.txt:1, 4.txt:1, … 5 more   7 exact, 1 near"), out);
    assertTrue(out.contains("identity from 0.975, 320 letters"), out);
    assertTrue(out.contains("-]{+与+}"), out);
    assertTrue(CommandRun.of("scan", folder, "--all").out().contains(", 9.txt:1  "), out);
  }

  @Test
  void places_areListedUpToTenAndAllOnRequest() throws Exception {
    for (int i = 0; i < 13; i++) {
      write(i + ".txt", sentence(i), sentence(50 + i), sentence(i));
    }
    String out = CommandRun.of("scan", folder).out();
    assertTrue(out.contains("  … 3 more places, 120 letters; --all lists them\n"), out);
    assertEquals(1 + 2 * 10 + 1, out.lines().count());
    assertEquals(1 + 2 * 13, CommandRun.of("scan", folder, "--all").out().lines().count());
  }

  @Test
  void jumpLines_areListedByTarget() throws Exception {
    write("第一版.txt", sentence(1) + "（下转第３版）");
    write("第二版.txt", sentence(2), "(下转第三版)", sentence(3), "(上接A4版)");
    String out = CommandRun.of("scan", folder, "--find", "jumps").out();
    assertEquals(
        "JUMP LINES  3, none resolved: no file is known to be a page of an issue (scan the folder above it)\n  from page A4  第二版.txt:4\n  to page 3     第一版.txt:1 第二版.txt:2\n",
        out);
  }

  @Test
  void nothingFound_isSaid() throws Exception {
    write("a.txt", sentence(1), sentence(2));
    assertEquals("No repeats in 1 document (2 paragraphs).\n", CommandRun.of("scan", folder).out());
    CommandRun jumps = CommandRun.of("scan", folder, "--find", "jumps");
    assertEquals("No jump lines or split sentences in 1 document (2 paragraphs).\n", jumps.out());
    assertTrue(jumps.err().startsWith("1 document, 2 paragraphs · 0 findings"), jumps.err());
    assertEquals(0, CommandRun.of("scan", folder, "--fail-on-findings").code());
  }

  @Test
  void colours_areOnlyForTerminalsThatWantThem() throws Exception {
    String text = sentence(1);
    write("a.txt", text, text.substring(0, 5) + "甲乙" + text.substring(7));
    Screen colours = new Screen(true, true, true, 80);
    String coloured = CommandRun.on(colours, "", "scan", folder).out();
    assertTrue(coloured.contains("\u001b[1mSAME TEXT\u001b[0m"), coloured);
    assertTrue(coloured.contains("\u001b[31m[-"), coloured);
    assertTrue(coloured.contains("\u001b[32m{+甲乙+}\u001b[0m"), coloured);
    String plain = CommandRun.of("scan", folder).out();
    assertFalse(plain.contains("\u001b"), plain);
    assertFalse(
        CommandRun.on(new Screen(true, true, false, 80), "", "scan", folder)
            .out()
            .contains("\u001b"));
  }

  @Test
  void texts_areCutToTheWidthOfTheTerminal() throws Exception {
    StringBuilder latin = new StringBuilder();
    StringBuilder chinese = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      latin.append(Long.toString(sentence(i).hashCode() & 0xFFFFFFFFL, 36)).append(' ');
      chinese.append(sentence(i));
    }
    write("a.txt", latin.toString(), chinese.toString());
    write("b.txt", latin.toString(), chinese.toString());
    for (int columns : new int[] {40, 80, 200}) {
      Screen screen = new Screen(true, false, false, columns);
      for (String line : CommandRun.on(screen, "", "scan", folder).out().lines().skip(2).toList()) {
        int wide = (int) line.codePoints().filter(c -> c >= 0x4E00).count();
        assertTrue(line.length() + wide <= columns - 3, line);
        assertTrue(line.length() + wide >= columns - 5, line);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"scan", "explain"})
  void hostileTexts_areShownAndNotObeyed(String command) throws Exception {
    Random random = new Random(7);
    for (int round = 0; round < 30; round++) {
      String line = Hostile.text(sentence(round) + sentence(70 + round).substring(20), random);
      write("a\u009b\u202e.txt", line);
      write("b\u2028.txt", sentence(99), "甲乙丙" + line);
      CommandRun run =
          command.equals("scan")
              ? CommandRun.of("scan", folder, "--all")
              : CommandRun.of("explain", folder, "a\u009b\u202e.txt:1", "b\u2028.txt:2");
      assertEquals(0, run.code(), run.err());
      assertEquals(List.of(), Hostile.controls(run.out() + run.err()), run.out());
    }
  }
}
