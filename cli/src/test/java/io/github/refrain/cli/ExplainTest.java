package io.github.refrain.cli;

import static io.github.refrain.cli.CommandRun.sentence;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why two paragraphs are, or are not, one text. */
class ExplainTest {

  @TempDir private Path folder;
  private String left;

  @BeforeEach
  void makeArchive() throws Exception {
    left = "上午十点会议在省政府大楼召开与会者就春季供水问题充分交换意见";
    String right = left.replace("会议", "论坛").replace("春季", "") + "并通过决议";
    Files.writeString(folder.resolve("a:1.txt"), "\n" + left + "\n\n短\n");
    Files.writeString(folder.resolve("b.txt"), right + "(下转第二版)\n" + sentence(1) + "\n");
  }

  private void assertRefused(String message, Object... args) {
    CommandRun run = CommandRun.of(args);
    assertEquals(2, run.code());
    assertTrue(run.err().contains(message), run.err());
    assertEquals("", run.out());
  }

  @Test
  void alignment_putsLettersBelowEachOther() {
    CommandRun run = CommandRun.of("explain", folder, "a:1.txt:2", "b.txt:1", "--identity", "0.7");
    String expected =
        """
        left       1  上午十点会议在省政府大楼召开与会者就春季供水问题充分交换意见----------
                              ^^^^                        ^^^^                    ^^^^^^^^^^
        right      1  上午十点论坛在省政府大楼召开与会者就----供水问题充分交换意见并通过决议
        """;
    assertTrue(run.out().contains(expected), run.out());
    assertTrue(run.out().contains("LEFT   a:1.txt:2  30 letters, ideographic\n"), run.out());
    assertTrue(run.out().contains("taken out, a jump line: (下转第二版)\n"), run.out());
    assertTrue(
        run.out().contains("identity     0.727   9 edits in 33 letters; a copy needs 0.700\n"),
        run.out());
    assertTrue(run.out().contains("\nSAME TEXT, edited: "), run.out());
    assertEquals(0, run.code());
  }

  @Test
  void explanation_isThatOfTheScanWithTheSameOptions() {
    CommandRun run = CommandRun.of("explain", folder, "a:1.txt:2", "b.txt:1");
    assertTrue(run.out().contains("NOT THE SAME TEXT: the letters differ too much"), run.out());
  }

  @Test
  void twoFiles_areComparedByTheirMostAlikeParagraphs() {
    CommandRun run = CommandRun.of("explain", folder.resolve("b.txt"), folder.resolve("a:1.txt"));
    assertTrue(run.out().contains("LEFT   b.txt:1"), run.out());
    assertTrue(run.out().contains("RIGHT  a:1.txt:2"), run.out());
    assertTrue(
        run.err().contains("2 and 2 paragraphs: the two most alike are compared"), run.err());
  }

  @Test
  void equalStretches_areFolded() throws Exception {
    String stem = sentence(3) + sentence(4) + sentence(5);
    Path one = Files.writeString(folder.resolve("c.txt"), stem + "甲" + stem);
    Path two = Files.writeString(folder.resolve("d.txt"), stem + "乙" + stem);
    String out = CommandRun.of("explain", one, two).out();
    assertTrue(out.contains("… 108 equal letters …"), out);
    assertTrue(out.contains("left     109  "), out);
  }

  @Test
  void longDifferences_areCutAndSaidToBe() throws Exception {
    Path one = Files.writeString(folder.resolve("c.txt"), left);
    for (int letters : new int[] {2_250, 2_251}) {
      Path two = Files.writeString(folder.resolve("d.txt"), left + ideographs(letters));
      String out = CommandRun.of("explain", one, two).out();
      boolean whole = 30 + letters <= 60 * 38;
      String more = "\n… more, up to letter 30 and " + (30 + letters) + "\n";
      assertEquals(60, out.lines().filter(line -> line.startsWith("left ")).count());
      assertEquals(!whole, out.endsWith(more), out);
    }
  }

  private static String ideographs(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append((char) (0x4E00 + 7 * i));
    }
    return text.toString();
  }

  @Test
  void filesOfManyLongLines_areComparedFast() throws Exception {
    for (String name : new String[] {"c.txt", "d.txt"}) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 199; i++) {
        text.append(sentence(name.charAt(0) + 7 * i).repeat(75)).append("\n");
      }
      Files.writeString(folder.resolve(name), text + sentence(1).repeat(75));
    }
    CommandRun run =
        assertTimeoutPreemptively(
            ofSeconds(10),
            () -> CommandRun.of("explain", folder.resolve("c.txt"), folder.resolve("d.txt")));
    assertTrue(run.out().contains("SAME TEXT, exact"), run.out());
  }

  @Test
  void notes_areCounted() throws Exception {
    for (int i = 0; i < 25; i++) {
      Files.createSymbolicLink(folder.resolve("link" + i), folder);
    }
    for (String place : new String[] {"a:2", "a:3"}) {
      CommandRun run = CommandRun.of("explain", folder, place, "b.txt:1");
      assertTrue(run.err().contains("refrain: … and 5 more such notes\n"), run.err());
    }
    CommandRun scan = CommandRun.of("scan", folder, "-o", folder);
    assertTrue(scan.err().contains("refrain: … and 5 more such notes\n"), scan.err());
  }

  @Test
  void shortAndEmptyTexts_areSaidToBe() throws Exception {
    Files.writeString(folder.resolve("c.txt"), "短\n\n(下转第二版)\n\n(上接第一版)\n");
    String same = CommandRun.of("explain", folder, "a:1:4", "c:1").out();
    assertTrue(same.contains("too short    under 16 letters"), same);
    String jumps = CommandRun.of("explain", folder, "c:3", "c:5").out();
    assertTrue(jumps.contains("NOT COMPARED: neither has letters"), jumps);
  }

  @Test
  void line_isAnyOfAWrappedParagraph() throws Exception {
    String block = String.join("\n", sentence(1), sentence(2), sentence(3), sentence(4));
    Files.writeString(folder.resolve("c.txt"), String.join("\n\n", block, block, block));
    String out = CommandRun.of("explain", folder, "c:3", "c:14").out();
    assertTrue(out.contains("LEFT   c.txt:1  ") && out.contains("RIGHT  c.txt:11  "), out);
  }

  @Test
  void unknownPlaces_nameTheNearest() throws Exception {
    Files.writeString(folder.resolve("b2.txt"), "");
    assertRefused("'b.txt' is not of the form SOURCE:LINE", "explain", folder, "b.txt", "b.txt:1");
    assertRefused(
        "no source 'c.txt'; the nearest are b.txt, b2.txt",
        "explain",
        folder,
        "c.txt:1",
        "b.txt:1");
    assertRefused("2 sources begin with 'b': b.txt, b2.txt", "explain", folder, "b:1", "a:2");
    assertRefused(
        "a:1.txt has no paragraph at line 3; the nearest: a:1.txt:2, a:1.txt:4",
        "explain",
        folder,
        "a:3",
        "b.txt:1");
    assertRefused(
        "b2.txt has no paragraph", "explain", folder.resolve("b2.txt"), folder.resolve("b.txt"));
    assertRefused("/zz: no such file", "explain", folder.resolve("zz"), folder.resolve("b.txt"));
    assertRefused("at line 2147483647", "explain", folder, "a:99999999999", "b.txt:1");
  }

  @Test
  void unreadableFiles_endWith1() throws Exception {
    Path bad = folder.resolve("bad.txt");
    Files.write(bad, new byte[] {(byte) 0xFF});
    CommandRun run = CommandRun.of("explain", bad, folder.resolve("b.txt"));
    assertEquals(1, run.code());
    assertTrue(run.err().contains("bad.txt: byte 0: not UTF-8"), run.err());
    assertEquals(1, CommandRun.of("explain", folder, "a:2", "b.txt:1").code());
  }
}
