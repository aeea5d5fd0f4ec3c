package io.github.refrain.cli;

import static io.github.refrain.cli.CommandRun.sentence;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The records of each kind, as programs read them. */
class RecordsTest {

  private static final String SHARED = sentence(1);

  @TempDir private Path folder;

  private void write(String name, String... lines) throws Exception {
    Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private List<JsonNode> scan(String kinds, String... options) throws Exception {
    List<Object> args = new ArrayList<>(List.of("scan", folder, "--format", "jsonl"));
    args.addAll(List.of("--find", kinds));
    args.addAll(List.of(options));
    CommandRun run = CommandRun.of(args.toArray());
    assertEquals(0, run.code(), run.err());
    for (JsonNode record : run.records()) {
      assertTrue(record.get("key").asText().matches("[0-9a-f]{32}"), record.toString());
    }
    return run.records();
  }

  /** What a span covers; the line is checked too. */
  private String text(JsonNode span) throws Exception {
    String whole = Files.readString(folder.resolve(span.get("source").asText()));
    int from = whole.offsetByCodePoints(0, span.get("start").asInt());
    int to = whole.offsetByCodePoints(0, span.get("end").asInt());
    long line = 1 + whole.substring(0, from).chars().filter(c -> c == '\n').count();
    assertEquals(line, span.get("line").asLong(), span.toString());
    return whole.substring(from, to);
  }

  @Test
  void contained_hasThePartAndTheWhole() throws Exception {
    String whole = sentence(2) + "，𠀀" + SHARED + "。" + sentence(3);
    write("a.txt", sentence(9), SHARED);
    write("b.txt", sentence(8), whole);
    JsonNode record = scan("passages").get(0);
    assertEquals("contained", record.get("kind").asText());
    assertEquals(SHARED, text(record.get("left")));
    assertEquals("b.txt", record.get("right").get("source").asText());
    assertEquals(whole, text(record.get("right")));
    assertEquals(1, record.get("identity").asDouble());
  }

  @Test
  void overlap_hasThePassageInEveryPlace() throws Exception {
    write("a.txt", sentence(2) + "，" + SHARED + "。" + sentence(3));
    write("b.txt", sentence(4), sentence(5) + "，" + SHARED + "。" + sentence(6));
    List<JsonNode> records = scan("passages");
    assertEquals(1, records.size());
    assertEquals("overlap", records.get(0).get("kind").asText());
    JsonNode members = records.get(0).get("members");
    assertEquals(List.of("a.txt", "b.txt"), members.findValuesAsText("source"));
    for (JsonNode member : members) {
      assertEquals(SHARED, text(member));
    }
    assertEquals(1, records.get(0).get("identity").asDouble());
  }

  @Test
  void identity_isRoundedAndNeverUpToOne() throws Exception {
    String other = SHARED.substring(0, 20) + "与" + SHARED.substring(21);
    write("a.txt", sentence(2) + SHARED + sentence(3));
    write("b.txt", other);
    assertEquals(0.975, scan("passages").get(0).get("identity").asDouble());
  }

  @Test
  void variant_hasItsMembersOnly() throws Exception {
    write("a.txt", notice(5, 1, 325), notice(5, 2, 216));
    write("b.txt", notice(5, 3, 179));
    List<JsonNode> records = scan("duplicates");
    assertEquals(1, records.size());
    JsonNode record = records.get(0);
    assertEquals("variant", record.get("kind").asText());
    assertEquals(List.of("a.txt", "a.txt", "b.txt"), record.findValuesAsText("source"));
    assertEquals(notice(5, 2, 216), text(record.get("members").get(1)));
    List<String> keys = new ArrayList<>();
    record.fieldNames().forEachRemaining(keys::add);
    assertEquals(List.of("kind", "members", "key"), keys);
  }

  @Test
  void repeat_hasTheFirstAndALaterCopy() throws Exception {
    write("a.txt", sentence(2), sentence(3) + (SHARED + "，").repeat(3) + sentence(4));
    List<JsonNode> records = scan("repeats");
    assertEquals(2, records.size());
    for (JsonNode record : records) {
      assertEquals("repeat", record.get("kind").asText());
      assertEquals(SHARED, text(record.get("left")));
      assertEquals(SHARED, text(record.get("right")));
      assertEquals(40 + 41, record.get("left").get("start").asInt());
      assertEquals(1, record.get("identity").asDouble());
    }
    assertEquals(40 + 41 + 41, records.get(0).get("right").get("start").asInt());
    assertEquals(40 + 41 + 82, records.get(1).get("right").get("start").asInt());
  }

  @Test
  void records_areSortedByTheirFirstPlace() throws Exception {
    write("b.txt", sentence(2) + SHARED + sentence(3), notice(5, 1, 325), "（下转第２版）");
    write("a.txt", sentence(7) + SHARED + SHARED, sentence(4), notice(5, 2, 216));
    write("c.txt", sentence(4));
    List<String> kinds =
        scan("duplicates,passages,repeats,jumps").stream()
            .map(record -> record.get("kind").asText())
            .toList();
    assertEquals(List.of("overlap", "repeat", "cluster", "variant", "jump"), kinds);
  }

  @Test
  void find_reportsTheKindsOfEachSearch() throws Exception {
    write("a.txt", sentence(7) + SHARED + SHARED, sentence(4), notice(5, 2, 216), "（下转第２版）");
    write("b.txt", sentence(2) + SHARED + sentence(3), notice(5, 1, 325), sentence(4));
    for (String[] expected :
        new String[][] {
          {"duplicates", "cluster", "variant"},
          {"passages", "overlap"},
          {"repeats", "repeat"},
          {"jumps", "jump"},
          {"jumps,passages", "overlap", "jump"}
        }) {
      List<String> kinds =
          scan(expected[0]).stream().map(record -> record.get("kind").asText()).toList();
      assertEquals(List.of(expected).subList(1, expected.length), kinds, expected[0]);
    }
  }

  @Test
  void minPassage_letsShorterPassagesThrough() throws Exception {
    String passage = SHARED.substring(0, 25);
    write("a.txt", sentence(2) + passage + sentence(3));
    write("b.txt", sentence(5) + passage + sentence(6));
    assertEquals(List.of(), scan("passages"));
    assertEquals(1, scan("passages", "--min-passage", "20").size());
  }

  /** A daily notice; what differs are its figures. */
  static String notice(int month, int day, int cases) {
    return "截至"
        + (month + "月" + day + "日二十四时全市累计报告确诊病例")
        + (cases + "例其中重型病例" + cases / 9 + "例尚在接受医学观察的密切接触者还有许多");
  }
}
