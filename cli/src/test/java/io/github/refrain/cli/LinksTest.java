package io.github.refrain.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles that go on on another page: how pages are known, and what records and report say. */
class LinksTest {

  private static final String TAIL = "秋粮收获进入高峰\n北方各省的玉米和大豆收获已经过半,联合收割机昼夜不停。(下转第3版)";
  private static final String HEAD = "秋粮收获进入高\n(上接第1版)南方各省的晚稻也陆续开镰,收购价格保持平稳。";

  @TempDir private Path folder;

  private void write(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text + "\n");
  }

  private List<JsonNode> continuations(Object... args) throws Exception {
    Object[] all = new Object[args.length + 5];
    all[0] = "scan";
    System.arraycopy(args, 0, all, 1, args.length);
    System.arraycopy(
        new Object[] {"--find", "jumps", "--format", "jsonl"}, 0, all, args.length + 1, 4);
    CommandRun run = CommandRun.of(all);
    assertEquals(0, run.code(), run.err());
    return run.records().stream()
        .filter(record -> record.get("kind").asText().equals("continuation"))
        .toList();
  }

  @Test
  void pages_areKnownFromThePath() throws Exception {
    write("daily/2020-02-01/page-01.txt", TAIL);
    write("daily/2020-02-01/page-03.txt", HEAD);
    JsonNode found = continuations(folder).get(0);
    assertEquals("daily/2020-02-01/page-01.txt", found.at("/left/source").asText());
    assertEquals(9, found.at("/left/start").asInt());
    assertEquals(2, found.at("/left/line").asInt());
    assertEquals("daily/2020-02-01/page-03.txt", found.at("/right/source").asText());
    assertEquals("[\"headline\",\"pages\",\"topic\"]", found.get("evidence").toString());
    assertEquals(2, found.get("jumps").size());
    assertTrue(found.get("key").asText().matches("[0-9a-f]{32}"));
  }

  @Test
  void pages_ofAFolderItselfAreOfNoIssue() throws Exception {
    write("page-01.txt", TAIL);
    write("page-03.txt", HEAD);
    assertEquals(List.of(), continuations(folder));
    String out = CommandRun.of("scan", folder, "--find", "jumps").out();
    assertTrue(
        out.startsWith(
            "JUMP LINES  2, none resolved: no file is known to be a page of an issue (scan the folder above it)\n"),
        out);
  }

  @Test
  void pages_ofEqualFoldersBelowTwoPathsAreTwoIssues() throws Exception {
    write("a/x/page-01.txt", TAIL);
    write("b/x/page-03.txt", HEAD);
    assertEquals(List.of(), continuations(folder.resolve("a"), folder.resolve("b")));
    assertEquals(List.of(), continuations(folder.resolve("a/x/page-01.txt"), folder.resolve("b")));
  }

  @Test
  void pages_areKnownFromTheFieldsOfRecords() throws Exception {
    String records =
        record("1", TAIL, "\"issue\":\"日报\",\"page\":1.0")
            + record("2", HEAD, "\"issue\":\"日报\",\"page\":\"03\"")
            + record("3", HEAD, "\"issue\":{\"paper\":\"日报\"},\"page\":null");
    write("a.jsonl", records);
    List<JsonNode> found = continuations(folder.resolve("a.jsonl"));
    assertEquals(1, found.size());
    assertEquals("2", found.get(0).at("/right/source").asText());
    write("a.jsonl", records.replace("\"issue\"", "\"day\"").replace("\"page\"", "\"leaf\""));
    assertEquals(List.of(), continuations(folder.resolve("a.jsonl")));
    assertEquals(
        1,
        continuations(folder.resolve("a.jsonl"), "--issue-key", "day", "--page-key", "leaf")
            .size());
  }

  private static String record(String id, String text, String fields) {
    String escaped = text.replace("\n", "\\n");
    return "{\"id\":\"%s\",%s,\"text\":\"%s\"}\n".formatted(id, fields, escaped);
  }

  @Test
  void report_showsWhereAnArticleGoesOnAndWhatIsLeft() throws Exception {
    write("x/p1.txt", TAIL + "\n物价平稳。(下转第9版)");
    write("x/p3.txt", HEAD);
    assertEquals(
        """
        CONTINUED ON ANOTHER PAGE  1
          x/p1.txt:2  →  x/p3.txt:2                         headline, pages, topic
                2  …和大豆收获已经过半,联合收割机昼夜不停。 | 南方各省的晚稻也陆续开镰,收购价格保持平…
        JUMP LINES  3, 2 resolved; the others:
          to page 9     x/p1.txt:3
        """,
        CommandRun.of("scan", folder, "--find", "jumps").out());
    String err = CommandRun.of("scan", folder, "--find", "jumps").err();
    assertTrue(err.contains("3 jumps, 1 continuation"), err);
  }
}
