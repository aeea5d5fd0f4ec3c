package io.github.refrain.cli;

import static io.github.refrain.cli.CommandRun.sentence;
import static io.github.refrain.cli.RecordsTest.notice;
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

/** The parts of the report for people that list passages, stutters and other figures. */
class SectionsTest {

  private static final String SHARED = sentence(1);

  @TempDir private Path folder;

  private void write(String name, String... lines) throws Exception {
    Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private String scan(String kinds, String... options) {
    Object[] args = new Object[options.length + 4];
    args[0] = "scan";
    args[1] = folder;
    args[2] = "--find";
    args[3] = kinds;
    System.arraycopy(options, 0, args, 4, options.length);
    CommandRun run = CommandRun.of(args);
    assertEquals(0, run.code(), run.err());
    return run.out();
  }

  @Test
  void contained_namesThePartAndWhereItStands() throws Exception {
    write("a.txt", SHARED);
    write("b.txt", sentence(9), sentence(2) + SHARED + sentence(3));
    assertEquals(
        "CONTAINED  1 paragraph stands whole inside a longer one\n"
            + ("  a.txt:1  in  b.txt:2" + " ".repeat(30) + "40 of 120 letters\n")
            + ("        1  " + SHARED.substring(0, 40) + "\n"),
        scan("passages"));
  }

  @Test
  void contained_isOneRowForEveryPart() throws Exception {
    write("a.txt", SHARED);
    for (int i = 0; i < 5; i++) {
      write("b" + i + ".txt", sentence(10 + i) + SHARED + sentence(20 + i));
    }
    String out = scan("passages");
    assertTrue(out.contains("  a.txt:1  in  b0.txt:1, b1.txt:1, b2.txt:1, … 2 more  "), out);
    assertTrue(scan("passages", "--all").contains(", b3.txt:1, b4.txt:1  "), out);
  }

  @Test
  void overlaps_showThePassageOnceAndAllPlaces() throws Exception {
    write("a.txt", sentence(2) + "，" + SHARED + "。" + sentence(3));
    write("b.txt", sentence(4), SHARED.substring(0, 20) + "与" + SHARED.substring(21) + sentence(5));
    assertEquals(
        "SHARED PASSAGES  1\n"
            + ("  a.txt:1  &  b.txt:2" + " ".repeat(31) + "40 letters, identity 0.975\n")
            + ("        1  …" + SHARED + "\n"),
        scan("passages"));
  }

  @Test
  void stutters_areShownOnceHoweverOftenTheyComeAgain() throws Exception {
    String first = sentence(2).substring(0, 20);
    write("a.txt", sentence(9), sentence(8) + first.repeat(2) + sentence(3) + SHARED.repeat(5));
    assertEquals(
        "STUTTERS  2\n"
            + ("  a.txt:2" + " ".repeat(43) + "40 letters, 4 times more\n")
            + ("        2  " + SHARED + "\n")
            + ("  a.txt:2" + " ".repeat(43) + "20 letters, once more\n")
            + ("        2  " + first + "\n"),
        scan("repeats"));
  }

  @Test
  void exactCopiesThatStutter_areSaidToAndCountedWithoutStutters() throws Exception {
    String tail = sentence(2) + sentence(3);
    write("a.txt", sentence(9), SHARED + SHARED + tail);
    write("b.txt", sentence(8), SHARED + tail);
    write("c.txt", sentence(7), SHARED + tail + "……！！".repeat(10));
    String out = scan("duplicates");
    assertTrue(out.startsWith("SAME TEXT  2 copies in 1 place, 240 letters (50.0 %)\n"), out);
    assertTrue(out.contains("exact but for stutters, 240 letters\n"), out);
  }

  @Test
  void otherFigures_showTheFormAndWhatDiffers() throws Exception {
    write("a.txt", notice(5, 1, 325), notice(5, 2, 216));
    write("b.txt", notice(5, 3, 179), notice(5, 4, 111));
    String out = scan("duplicates");
    String heading = "OTHER FIGURES  4 paragraphs in 1 form; they look alike, are no copies";
    assertTrue(out.startsWith(heading + " and are never removed\n"), out);
    assertTrue(out.contains("\n  a.txt:1, :2, b.txt:1, … 1 more  "), out);
    assertTrue(out.contains("        1  截至5月[-1-]{+2+}日"), out);
    assertTrue(scan("duplicates", "--all").contains("\n  a.txt:1, :2, b.txt:1, :2  "), out);
  }

  @Test
  void longLists_areFoldedAndUnfoldedOnRequest() throws Exception {
    for (int i = 0; i < 13; i++) {
      String passage = sentence(100 + i);
      String form = sentence(800 + i);
      write("a" + i + ".txt", sentence(200 + i) + passage + sentence(300 + i));
      write("b" + i + ".txt", sentence(400 + i) + passage + sentence(500 + i));
      write("c" + i + ".txt", sentence(600 + i) + "。", sentence(700 + i) + sentence(600 + i));
      write("d" + i + ".txt", form + "12例", form + "97例", sentence(900 + i).repeat(2));
    }
    String out = scan("duplicates,passages,repeats");
    for (String folded :
        List.of("3 more paragraphs", "3 more passages", "3 more", "3 more forms")) {
      assertTrue(out.contains("\n  … " + folded + "; --all lists them\n"), out);
    }
    String all = scan("duplicates,passages,repeats", "--all");
    assertFalse(all.contains("--all"), all);
    assertEquals(4 * (1 + 2 * 10 + 1), out.lines().count(), out);
    assertEquals(4 * (1 + 2 * 13), all.lines().count(), all);
  }

  @Test
  void texts_areCutToTheWidthOfTheTerminal() throws Exception {
    String passage = sentence(1) + sentence(2) + sentence(3) + sentence(4) + sentence(5);
    write("a.txt", passage, sentence(6) + sentence(7) + passage + passage);
    write("b.txt", passage.substring(40) + sentence(8).repeat(2), sentence(9) + passage);
    String form = sentence(10) + sentence(11) + sentence(12);
    write("c.txt", form + "12月7日", form + "11月3日");
    for (int columns : new int[] {40, 80, 200}) {
      Screen screen = new Screen(true, false, false, columns);
      String out = CommandRun.on(screen, "", "scan", folder).out();
      for (String line : out.lines().filter(line -> line.startsWith("      ")).toList()) {
        int wide = (int) line.codePoints().filter(c -> c >= 0x4E00).count();
        assertTrue(line.length() + wide < columns, line);
      }
      assertTrue(out.contains("CONTAINED") && out.contains("STUTTERS"), out);
      assertTrue(out.contains("OTHER FIGURES"), out);
    }
  }

  @Test
  void wrappedTexts_areOneLine() throws Exception {
    String block = wrapped(2) + wrapped(1) + wrapped(1) + wrapped(3);
    String other = wrapped(4) + wrapped(1) + wrapped(5) + wrapped(6);
    String last = wrapped(7) + wrapped(8) + wrapped(9) + wrapped(10);
    write("a.txt", block, other, last);
    String out = scan("passages,repeats");
    assertEquals(2 * 3, out.lines().count(), out);
    String text = SHARED.substring(0, 20) + " " + SHARED.substring(20, 38);
    assertEquals(2, out.split(text, -1).length - 1, out);
  }

  private static String wrapped(int seed) {
    return sentence(seed).substring(0, 20) + "\n" + sentence(seed).substring(20) + "\n";
  }

  @Test
  void hostileTexts_areShownAndNotObeyed() throws Exception {
    Random random = new Random(8);
    for (int round = 0; round < 10; round++) {
      String text = Hostile.text(sentence(round), random);
      String second = Hostile.text(sentence(50 + round), random);
      String form = Hostile.text(sentence(80 + round), random);
      write("a\u009b\u202e.txt", text, sentence(99) + second + second, form + "12月7日");
      write("b\u2028.txt", sentence(98) + text + sentence(97), form + "11月3日");
      write("c\u001b.txt", sentence(96) + second + sentence(95));
      String out = scan("duplicates,passages,repeats", "--all");
      for (String heading : List.of("CONTAINED", "SHARED PASSAGES", "STUTTERS", "OTHER FIGURES")) {
        assertTrue(out.contains(heading), heading + " in " + out);
      }
      assertEquals(List.of(), Hostile.controls(out), out);
    }
  }
}
