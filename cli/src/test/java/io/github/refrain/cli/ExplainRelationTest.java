package io.github.refrain.cli;

import static io.github.refrain.cli.CommandRun.sentence;
import static io.github.refrain.cli.RecordsTest.notice;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two paragraphs have in common besides their whole. */
class ExplainRelationTest {

  private static final String SHARED = sentence(1);

  @TempDir private Path folder;

  private String explain(String left, String right, Object... options) throws Exception {
    Files.writeString(folder.resolve("a.txt"), left + "\n" + sentence(90) + "\n" + right + "\n");
    Object[] args = new Object[options.length + 4];
    args[0] = "explain";
    args[1] = folder;
    args[2] = "a.txt:1";
    args[3] = "a.txt:3";
    System.arraycopy(options, 0, args, 4, options.length);
    CommandRun run = CommandRun.of(args);
    assertEquals(0, run.code(), run.err());
    return run.out();
  }

  private static void assertRelation(String relation, String out) {
    assertTrue(out.contains("\n  relation     " + relation + "\n"), out);
  }

  @Test
  void onePartOfTheOther_standsInside() throws Exception {
    String whole = sentence(2) + SHARED + sentence(3);
    String out = explain(SHARED + "。", whole);
    assertRelation("LEFT stands inside RIGHT", out);
    assertTrue(out.contains("\nNOT THE SAME TEXT: the letters differ too much\n"), out);
    assertRelation("RIGHT stands inside LEFT", explain(whole, SHARED + "。"));
    String noisy = SHARED.substring(0, 20) + "与" + SHARED.substring(21);
    assertRelation("LEFT stands inside RIGHT, identity 0.975", explain(noisy + "。", whole));
  }

  @Test
  void sharedPassages_areShown() throws Exception {
    String out = explain(sentence(2) + SHARED + sentence(3), sentence(4) + SHARED + sentence(5));
    String start = SHARED.substring(0, 10);
    assertTrue(out.contains("\n  relation     they share a passage of 40 letters: " + start), out);
  }

  @Test
  void otherFigures_areSaidToBe() throws Exception {
    String out = explain(notice(5, 1, 325), notice(5, 2, 216));
    assertRelation("same wording, other figures", out);
    assertTrue(out.contains("\nNOT THE SAME TEXT: the figures differ"), out);
  }

  @Test
  void oneText_isOne() throws Exception {
    assertRelation("they are one text", explain(SHARED, SHARED));
    Files.writeString(folder.resolve("a.txt"), SHARED);
    String self = CommandRun.of("explain", folder, "a.txt:1", "a.txt:1").out();
    assertTrue(self.contains("\nSAME TEXT, exact: the letters are the same\n"), self);
  }

  /** What the archive tells: that it has the word whole elsewhere. */
  @Test
  void brokenSentence_goesOn() throws Exception {
    String first =
        "The harbour commission has decided that the lighthouse on the pier will be taken down"
            + " before the autumn storms, as the govern-";
    String second =
        "ment has promised to pay for a light vessel, which will be moored in its place until a"
            + " new tower has been built.";
    Files.writeString(
        folder.resolve("b.txt"), "The government has read the letters of the pilots in council.\n");
    assertRelation("LEFT goes on at RIGHT, as a broken sentence", explain(first, second));
    CommandRun turned = CommandRun.of("explain", folder, "a.txt:3", "a.txt:1");
    assertRelation("RIGHT goes on at LEFT, as a broken sentence", turned.out());
  }

  @Test
  void article_goesOnOnAnotherPage() throws Exception {
    Path issue = Files.createDirectories(folder.resolve("1932/05-01"));
    String council =
        "The council met on Monday evening to hear what the engineers had to say of it";
    Files.writeString(
        issue.resolve("page-01.txt"),
        "HARBOUR DEBATE\n\n" + council + "\n\n(Continued on Page 3)\n");
    Files.writeString(
        issue.resolve("page-03.txt"),
        "HARBOUR DEBATE (Continued from page 1)\n\nThe quay would be there before the winter.\n");
    CommandRun run =
        CommandRun.of("explain", folder, "1932/05-01/page-01.txt:3", "1932/05-01/page-03.txt:3");
    assertRelation("LEFT goes on at RIGHT, as an article on another page: pages", run.out());
  }

  @Test
  void marksThatDiffer_areShownWhereLettersDoNot() throws Exception {
    String text =
        "The thermometer at the observatory stood at %s degrees on Monday, and the pond in the"
            + " park was frozen over for the first time%s the school had closed.";
    String out = explain(text.formatted("−5", "；"), text.formatted("5", ";"));
    assertTrue(out.contains("\nSAME TEXT, exact: the letters are the same\n"), out);
    assertTrue(
        out.contains("\n  marks differ …atory stood at [-−-]5 degrees on Mo…ol had closed.\n"),
        out);
    assertFalse(explain(text, text).contains("marks differ"));
  }

  @Test
  void nothingInCommon_isNone() throws Exception {
    assertRelation("none", explain(sentence(2), sentence(3)));
  }

  @Test
  void stutters_areTakenOutAndShown() throws Exception {
    String out = explain(SHARED.repeat(3) + sentence(2) + "(下转第二版)", SHARED + sentence(2));
    assertTrue(out.contains("LEFT   a.txt:1  80 letters, ideographic\n"), out);
    assertTrue(out.contains("\n       taken out, a jump line: (下转第二版)\n"), out);
    String stutter = "\n       taken out, a stutter: 40 letters, 2 times more: ";
    assertTrue(out.contains(stutter + SHARED.substring(0, 10)), out);
    assertTrue(out.contains("\nSAME TEXT, exact: the letters are the same\n"), out);
  }

  @Test
  void manyStutters_areCounted() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      text.append(sentence(10 + i)).append(sentence(20 + i).repeat(2));
    }
    String out = explain(text.toString(), SHARED);
    assertEquals(5, out.lines().filter(line -> line.contains("taken out, a stutter")).count(), out);
    assertTrue(out.contains("\n       taken out, 3 more stutters\n"), out);
  }

  @Test
  void options_areThoseOfTheScan() throws Exception {
    String passage = SHARED.substring(0, 25);
    String left = sentence(2) + passage + sentence(3);
    String right = sentence(4) + passage + sentence(5);
    assertRelation("none", explain(left, right));
    String out = explain(left, right, "--min-passage", "20");
    assertTrue(out.contains("they share a passage of 25 letters: "), out);
    assertTrue(explain(left, right, "--identity", "auto").contains("a copy needs 0.800\n"));
  }

  @Test
  void filesOfOneName_areToldApartByTheirPaths() throws Exception {
    Path one = Files.createDirectory(folder.resolve("one")).resolve("a.txt");
    Path two = Files.createDirectory(folder.resolve("two")).resolve("a.txt");
    Files.writeString(one, sentence(2) + sentence(7) + SHARED);
    Files.writeString(two, SHARED + sentence(3));
    String out = CommandRun.of("explain", one, two).out();
    assertTrue(out.contains("LEFT   " + one + ":1"), out);
    assertTrue(out.contains("RIGHT  " + two + ":1"), out);
    assertTrue(out.contains("a passage of 40 letters: " + SHARED.substring(0, 10)), out);
  }

  @Test
  void hostileTexts_areShownAndNotObeyed() throws Exception {
    Random random = new Random(9);
    for (int round = 0; round < 10; round++) {
      String text = Hostile.text(SHARED, random);
      String out = explain(sentence(2) + text + text, sentence(3) + text + sentence(4));
      assertTrue(out.contains("a stutter: ") && out.contains("share a passage"), out);
      assertEquals(List.of(), Hostile.controls(out), out);
    }
  }
}
