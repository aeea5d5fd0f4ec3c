package io.github.refrain.cli;

import static io.github.refrain.cli.CommandRun.sentence;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.refrain.DuplicateFinder;
import io.github.refrain.clean.CleanedText;
import io.github.refrain.clean.TextCleaner;
import io.github.refrain.cli.archive.FileName;
import io.github.refrain.cli.clean.CleanReport;
import io.github.refrain.match.Findings;
import io.github.refrain.text.Letters;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What clean writes, and that restore gives back what was there. */
@Timeout(120)
class CleanTest {

  @TempDir private Path folder;
  private Path archive;
  private Path cleaned;

  @BeforeEach
  void makeFolders() throws Exception {
    archive = Files.createDirectory(folder.resolve("archive"));
    cleaned = folder.resolve("cleaned");
  }

  private static byte[] gzip(String text) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private CommandRun clean(Object... more) {
    Object[] args = new Object[more.length + 4];
    args[0] = "clean";
    args[1] = archive;
    args[2] = "--output";
    args[3] = cleaned;
    System.arraycopy(more, 0, args, 4, more.length);
    return CommandRun.of(args);
  }

  private void assertRestored() throws Exception {
    Path restored = folder.resolve("restored");
    CommandRun run = CommandRun.of("restore", cleaned, "--output", restored);
    assertEquals(0, run.code(), run.err());
    Trees.assertSame(archive, restored);
    assertEquals(0, CommandRun.of("restore", cleaned, "--verify").code());
  }

  @Test
  void seeds_areCleanedAndRestored() throws Exception {
    archive = Path.of("..", "seeds");
    CommandRun run = clean();
    assertEquals(0, run.code(), run.err());
    assertTrue(
        run.err().startsWith("13 changes (10 exact, 1 contained, 1 repeat, 1 jump) in 4 texts"));
    List<String> before = Files.readAllLines(archive.resolve("003_597a311c8822d2ae.txt"));
    List<String> after = Files.readAllLines(cleaned.resolve("003_597a311c8822d2ae.txt"));
    before.subList(113, 129).clear();
    assertEquals(before, after);
    assertRestored();
  }

  @Test
  void everyForm_comesBackByteForByte() throws Exception {
    String one = sentence(1);
    String two = sentence(2);
    Files.writeString(archive.resolve("0.txt"), one + "\n" + two + "\n");
    Files.writeString(archive.resolve("bom.txt"), "\uFEFF" + one + "\r\n\r\n" + sentence(3));
    Files.writeString(archive.resolve("cr.txt"), sentence(4) + "\r" + one + "\r" + sentence(5));
    Files.writeString(archive.resolve("only.txt"), one);
    Files.createFile(archive.resolve("empty.txt"));
    Files.writeString(archive.resolve("stutter.txt"), sentence(6).repeat(4));
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    members.writeBytes(gzip(sentence(7) + "\n" + one.substring(0, 9)));
    members.writeBytes(gzip(one.substring(9) + "\n" + sentence(8)));
    Files.write(archive.resolve("two.txt.gz"), members.toByteArray());
    Files.write(archive.resolve("same.txt.gz"), gzip(sentence(9)));
    String odd =
        "\uFEFF {  \"text\" :\t\"%s\\n\\u4e00\\ud83d\\ude00%s\" , \"x\":[1, 2.50,{\"text\":0}],\"id\":\"j1\"}\r\n"
            + "\n{\"id\":2,\"text\":\"%s\",\"text2\":\"%s\"}\n{\"id\":3,\"text\":\"\"}";
    Files.writeString(archive.resolve("odd.jsonl"), odd.formatted(one, sentence(10), two, two));
    for (String name : List.of("一九三二年.txt", "b\\xFF.txt", "c\u001b\n.txt", "-d.txt")) {
      Files.createDirectories(archive.resolve("sub"));
      Files.writeString(FileName.parse(archive + "/sub/" + name), two + "\n\n" + sentence(11));
    }
    CommandRun run = clean();
    assertEquals(0, run.code(), run.err());
    assertEquals("\uFEFF" + sentence(3), Files.readString(cleaned.resolve("bom.txt")));
    assertEquals(sentence(4) + "\r" + sentence(5), Files.readString(cleaned.resolve("cr.txt")));
    assertEquals("", Files.readString(cleaned.resolve("only.txt")));
    assertEquals(sentence(6), Files.readString(cleaned.resolve("stutter.txt")));
    assertArrayEquals(gzip(sentence(9)), Files.readAllBytes(cleaned.resolve("same.txt.gz")));
    String jsonl = Files.readString(cleaned.resolve("odd.jsonl"));
    assertTrue(
        jsonl.startsWith("\uFEFF {  \"text\" :\t\"\\u4e00\\ud83d\\ude00" + sentence(10)), jsonl);
    assertTrue(jsonl.contains("{\"id\":2,\"text\":\"\",\"text2\":\"" + two + "\"}\n"), jsonl);
    assertTrue(jsonl.endsWith("{\"id\":3,\"text\":\"\"}"), jsonl);
    assertRestored();
  }

  @Test
  void again_changesNoByte() throws Exception {
    for (int i = 0; i < 20; i++) {
      String text = sentence(i % 7) + "\n\n" + sentence(i % 5).repeat(1 + i % 3) + "\n";
      Files.writeString(archive.resolve(i + ".txt"), text);
    }
    assertEquals(0, clean().code());
    Path again = folder.resolve("again");
    CommandRun run = CommandRun.of("clean", cleaned, "--output", again);
    assertTrue(run.err().contains("\nNothing to remove."), run.err());
    Files.delete(again.resolve("journal.jsonl"));
    Files.delete(cleaned.resolve("journal.jsonl"));
    Trees.assertSame(cleaned, again);
  }

  @Test
  void badFiles_areCopiedAsTheyAre() throws Exception {
    byte[] bad = (sentence(1) + "\nX\n").getBytes(UTF_8);
    bad[bad.length - 2] = (byte) 0xFF;
    Files.write(archive.resolve("bad.txt"), bad);
    Files.writeString(archive.resolve("good.txt"), sentence(1) + "\n" + sentence(1) + "\n");
    Files.writeString(archive.resolve("bad.jsonl"), "{\"id\":1}\n{\"id\":1,\"text\":\"a\"}\n");
    CommandRun run = clean();
    assertEquals(1, run.code());
    assertArrayEquals(bad, Files.readAllBytes(cleaned.resolve("bad.txt")));
    assertEquals(sentence(1) + "\n", Files.readString(cleaned.resolve("good.txt")));
    assertRestored();
    cleaned = folder.resolve("lenient");
    clean("--lenient");
    assertArrayEquals(bad, Files.readAllBytes(cleaned.resolve("bad.txt")));
  }

  @Test
  void filesThatCannotBeRead_areCountedInTheSummary() {
    Findings none = DuplicateFinder.withDefaults().find(List.of());
    CleanedText nothing = TextCleaner.withDefaults().clean(List.of(), none);
    assertEquals("Nothing to remove.", new CleanReport(nothing, 0).totals());
    assertEquals(
        "Nothing to remove. · not copied, since not to be read: 2 files",
        new CleanReport(nothing, 2).totals());
  }

  @Test
  void lenient_leavesTheCopyThatWasReadWell() throws Exception {
    byte[] bad = (sentence(1) + "\n" + sentence(2) + "\n").getBytes(UTF_8);
    bad[30] = (byte) 0xFF;
    Files.write(archive.resolve("bad.txt"), bad);
    String good = sentence(1) + "\n" + sentence(3) + "\n";
    Files.writeString(archive.resolve("good.txt"), good + sentence(2) + "\n" + sentence(1) + "\n");
    CommandRun run = clean("--lenient");
    assertEquals(0, run.code(), run.err());
    assertArrayEquals(bad, Files.readAllBytes(cleaned.resolve("bad.txt")));
    assertEquals(good, Files.readString(cleaned.resolve("good.txt")));
    assertRestored();
  }

  @Test
  void references_countAsSeen() throws Exception {
    Path seen = Files.createDirectory(folder.resolve("seen"));
    Files.writeString(seen.resolve("z.txt"), sentence(1));
    Files.writeString(archive.resolve("a.txt"), sentence(1) + "\n" + sentence(2));
    assertEquals(0, clean("--reference", seen).code());
    assertEquals(sentence(2), Files.readString(cleaned.resolve("a.txt")));
    assertFalse(Files.exists(cleaned.resolve("seen")));
    String journal = Files.readString(cleaned.resolve("journal.jsonl"));
    assertTrue(journal.contains("\"copy\":{\"source\":\"seen/z.txt\",\"start\":0,"), journal);
  }

  @Test
  void dryRun_printsThePlanAndWritesNothing() throws Exception {
    Files.writeString(archive.resolve("a.txt"), sentence(1) + "\n" + sentence(1) + "\n");
    CommandRun run = clean("--dry-run");
    assertTrue(run.out().startsWith("a.txt:2  exact, as a.txt:1  "), run.out());
    assertFalse(Files.exists(cleaned));
    assertEquals(0, run.code());
  }

  /** What goes is struck, what stays in its place added; equal stretches between are left out. */
  @Test
  void dryRun_showsAllThatDiffers() throws Exception {
    String quay =
        "The harbour commission has decided that the old lighthouse on the northern pier will be"
            + " taken down before the autumn storms, since the masonry can no longer bear the weight"
            + " of the lantern, and that a light vessel will be moored there for the pilots.";
    String storm =
        "It was told in the evening that the storm had passed the southern islands without harm to"
            + " the boats. ";
    String ship =
        "Nobody was hurt, said the captain of the mail ship, who came in at eight with all hands"
            + " and most of the letters dry, and the owners have paid for the repairs.";
    Files.writeString(archive.resolve("a.txt"), quay + "\n\n" + storm + ship + " More follows.\n");
    String noisy = quay.replace("house", "housc").replace("masonry", "masonrv");
    Files.writeString(
        archive.resolve("b.txt"),
        noisy.replace("pilots", "pilols") + "\n\n" + ship.replace("ship", "sbip") + "\n");
    List<String> told = clean("--dry-run").out().lines().toList();
    assertTrue(told.get(0).startsWith("b.txt:1  near "), told.get(0));
    assertEquals(
        "    …old lighthous[-c-]{+e+} on the norther…nce the masonr[-v-]{+y+} can no longer"
            + " b…re for the pilo[-l-]{+t+}s.",
        told.get(1));
    assertTrue(told.get(2).startsWith("b.txt:3  contained "), told.get(2));
    assertEquals("    …in of the mail s[-b-]{+h+}ip, who came in a…or the repairs.", told.get(3));
  }

  @Test
  void decisions_areObeyedAndCheckedByTheirLetters() throws Exception {
    String text = sentence(1) + "\n" + sentence(2) + "\n" + sentence(1) + "\n" + sentence(2);
    Files.writeString(archive.resolve("a.txt"), text);
    CommandRun scan = CommandRun.of("scan", archive, "--format", "jsonl", "--find", "duplicates");
    JsonNode first = scan.records().get(0);
    JsonNode second = scan.records().get(1);
    byte[] letters = Letters.of(sentence(1)).toString().getBytes(UTF_8);
    String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(letters));
    String form = "{\"key\":%s,\"decision\":\"remove\",\"member\":%s,\"letters_sha256\":\"%s\"}\n";
    String right = form.formatted(first.get("key"), first.get("members").get(0), sum);
    String wrong = form.formatted(second.get("key"), second.get("members").get(1), sum);
    Path file = folder.resolve("decisions.jsonl");
    Files.writeString(file, right + wrong + "{\"key\":\"x\",\"decision\":\"keep\"}\nno\n");
    CommandRun run = clean("--decisions", file);
    assertEquals(1, run.code());
    String rest = sentence(2) + "\n" + sentence(1) + "\n" + sentence(2);
    assertEquals(rest, Files.readString(cleaned.resolve("a.txt")));
    assertTrue(run.err().contains("line 2: "), run.err());
    assertTrue(run.err().contains("the letters of a.txt:4 have changed"), run.err());
    assertTrue(run.err().contains("line 3: no finding has the key 'x'"), run.err());
    assertTrue(run.err().contains("line 4: not JSON"), run.err());
    assertTrue(run.out().startsWith("undecided " + second.get("key").asText()), run.out());
  }

  @Test
  void journal_saysWhatWentAndWhereItStands() throws Exception {
    Files.writeString(archive.resolve("a.txt"), "\uFEFFx\n" + sentence(1) + "\n");
    Files.writeString(archive.resolve("b.txt"), sentence(2) + "\n\n" + sentence(1) + "\n");
    clean();
    ObjectMapper json = new ObjectMapper();
    List<String> lines = Files.readAllLines(cleaned.resolve("journal.jsonl"));
    JsonNode removal = json.readTree(lines.get(3));
    assertEquals("removal", removal.get("record").asText());
    assertEquals("exact", removal.get("rule").asText());
    assertEquals("b.txt", removal.get("span").get("source").asText());
    JsonNode change = removal.get("changes").get(0);
    assertEquals("\n" + sentence(1) + "\n", change.get("removed").asText());
    assertEquals(121, change.get("from").asInt());
    assertEquals("a.txt", removal.get("copy").get("source").asText());
    assertEquals(2, removal.get("copy").get("start").asInt());
    assertEquals("end", json.readTree(lines.get(4)).get("record").asText());
  }
}
