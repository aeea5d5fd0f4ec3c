package io.github.refrain.cli;

import static io.github.refrain.cli.CommandRun.sentence;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.refrain.cli.page.ReadPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From findings over decisions to cleaned texts: what was decided is done, and nothing else. */
@Timeout(120)
class DecisionsTest {

  private static final Path SEEDS = Path.of("..", "seeds");

  @TempDir private Path folder;

  /** A line as the page exports it: the key and the place of its data, the hash that it holds. */
  private static String line(
      String decision, String kind, String place, List<JsonNode> records, ReadPage page) {
    for (int row = 0; row < records.size(); row++) {
      JsonNode record = records.get(row);
      List<JsonNode> parts = new ArrayList<>();
      if (record.has("members")) {
        record.get("members").forEach(parts::add);
      } else {
        parts.addAll(List.of(record.get("left"), record.get("right")));
      }
      for (int i = 0; i < parts.size(); i++) {
        JsonNode part = parts.get(i);
        String here = part.get("source").asText().substring(0, 3) + ":" + part.get("line").asText();
        if (record.get("kind").asText().equals(kind) && here.equals(place)) {
          String form =
              "{\"key\":%s,\"decision\":\"%s\",\"member\":%s,\"letters_sha256\":\"%s\"}\n";
          return form.formatted(record.get("key"), decision, part, page.hash(page.part(row, i)));
        }
      }
    }
    throw new AssertionError("nothing of the kind " + kind + " is at " + place);
  }

  @Test
  void copiesAndSplits_areDoneAsDecidedAndAllElseStays() throws Exception {
    List<JsonNode> records = CommandRun.of("scan", SEEDS, "--format", "jsonl").records();
    ReadPage page = ReadPage.parse(CommandRun.of("scan", SEEDS, "--format", "html").out());
    String decided =
        line("remove", "cluster", "002:129", records, page)
            + line("keep", "cluster", "000:121", records, page)
            + line("not-same", "cluster", "001:102", records, page)
            + line("remove", "split", "000:21", records, page);
    Path file = Files.writeString(folder.resolve("decisions.jsonl"), decided);
    Path cleaned = folder.resolve("cleaned");
    CommandRun run = CommandRun.of("clean", SEEDS, "--decisions", file, "--output", cleaned);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().startsWith("2 changes (1 exact, 1 join) in 2 texts"), run.err());
    Files.delete(cleaned.resolve("journal.jsonl"));

    Map<String, String> before = Trees.files(SEEDS);
    Map<String, String> after = Trees.files(cleaned);
    assertEquals(before.keySet(), after.keySet());
    for (String name : before.keySet()) {
      List<String> lines = new ArrayList<>(before.get(name).lines().toList());
      if (name.startsWith("000")) {
        assertEquals("", lines.get(19), "what stands between the parts");
        lines.set(18, lines.get(18) + lines.get(20));
        lines.subList(19, 21).clear();
      } else if (name.startsWith("002")) {
        lines.remove(128);
      }
      assertEquals(lines, after.get(name).lines().toList(), name);
    }

    List<String> open = new ArrayList<>();
    for (JsonNode record : records) {
      boolean asked = Stream.of("cluster", "contained", "repeat").anyMatch(is(record)::equals);
      if (asked && !decided.contains(record.get("key").asText())) {
        open.add("undecided " + record.get("key").asText());
      }
    }
    List<String> told = run.out().lines().map(line -> line.substring(0, 42)).sorted().toList();
    assertEquals(10, told.size(), run.out());
    assertEquals(open.stream().sorted().toList(), told);
  }

  private static String is(JsonNode record) {
    return record.get("kind").asText();
  }

  /** A whole block goes as decided; the jump line behind it was not decided on. */
  @Test
  void jumpLines_goOnlyWhereTheyAreDecidedOn() throws Exception {
    Path archive = Files.createDirectory(folder.resolve("archive"));
    String block = sentence(1) + "\n（下转第２版）\n";
    Files.writeString(archive.resolve("a.txt"), block + sentence(2) + "\n");
    Files.writeString(archive.resolve("b.txt"), block + sentence(3) + "\n");
    CommandRun scan = CommandRun.of("scan", archive, "--format", "jsonl", "--find", "duplicates");
    String form = "{\"key\":%s,\"decision\":\"remove\"}\n";
    Path file = folder.resolve("decisions.jsonl");
    Files.writeString(file, form.formatted(scan.records().get(0).get("key")));
    Path cleaned = folder.resolve("cleaned");
    CommandRun.of("clean", archive, "--decisions", file, "--output", cleaned);
    assertEquals("（下转第２版）\n" + sentence(3) + "\n", Files.readString(cleaned.resolve("b.txt")));
    Path usual = folder.resolve("usual");
    CommandRun.of("clean", archive, "--output", usual);
    assertEquals(sentence(3) + "\n", Files.readString(usual.resolve("b.txt")));
  }

  /** One has to stay, whatever was decided; it is said which. */
  @Test
  void lastCopy_staysAndIsNamed() throws Exception {
    Path archive = Files.createDirectory(folder.resolve("archive"));
    Files.writeString(archive.resolve("a.txt"), sentence(1) + "\n" + sentence(1) + "\n");
    JsonNode cluster = CommandRun.of("scan", archive, "--format", "jsonl").records().get(0);
    StringBuilder decided = new StringBuilder();
    for (JsonNode member : cluster.get("members")) {
      String form = "{\"key\":%s,\"decision\":\"remove\",\"member\":%s}\n";
      decided.append(form.formatted(cluster.get("key"), member));
    }
    Path file = Files.writeString(folder.resolve("decisions.jsonl"), decided);
    CommandRun run = CommandRun.of("clean", archive, "--decisions", file, "--dry-run");
    assertTrue(run.out().startsWith("a.txt:2  exact, as a.txt:1"), run.out());
    String staying =
        "\nnot done %s  cluster a.txt:1: one copy has to stay\n"
            .formatted(cluster.get("key").asText());
    assertTrue(run.out().endsWith(staying), run.out());
    Files.writeString(file, decided + decided.toString().replace("remove", "keep"));
    assertEquals("", CommandRun.of("clean", archive, "--decisions", file, "--dry-run").out());
  }

  /** Without a member a decision is about all that may go; a damaged one is not. */
  @Test
  void damagedMember_isRefused() throws Exception {
    Path archive = Files.createDirectory(folder.resolve("archive"));
    Files.writeString(archive.resolve("a.txt"), sentence(1) + "\n" + sentence(1) + "\n");
    JsonNode cluster = CommandRun.of("scan", archive, "--format", "jsonl").records().get(0);
    String form = "{\"key\":%s,\"decision\":\"remove\",\"member\":\"a.txt:2\"}\n";
    Path file = folder.resolve("decisions.jsonl");
    Files.writeString(file, form.formatted(cluster.get("key")));
    CommandRun run = CommandRun.of("clean", archive, "--decisions", file, "--dry-run");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("line 1: its member is no span"), run.err());
    assertTrue(run.out().startsWith("undecided "), run.out());
  }

  /** It would be about nothing, as a wrong key is. */
  @Test
  void memberThatIsNone_isRefused() throws Exception {
    Path archive = Files.createDirectory(folder.resolve("archive"));
    Files.writeString(archive.resolve("a.txt"), sentence(1) + "\n" + sentence(1) + "\n");
    JsonNode cluster = CommandRun.of("scan", archive, "--format", "jsonl").records().get(0);
    String member = "{\"source\":\"nope.txt\",\"start\":1,\"end\":2}";
    String line = "{\"key\":%s,\"decision\":\"remove\",\"member\":%s}\n";
    Path file = folder.resolve("decisions.jsonl");
    Files.writeString(file, "\n" + line.formatted(cluster.get("key"), member));
    CommandRun run = CommandRun.of("clean", archive, "--decisions", file, "--dry-run");
    assertEquals(1, run.code());
    String refusal = file + ": line 2: " + cluster.get("key").asText() + " has no member at ";
    assertTrue(run.err().contains(refusal + member), run.err());
    assertTrue(run.out().startsWith("undecided "), run.out());
  }

  /** A jump line that ends a paragraph goes with it, and is not said to stay. */
  @Test
  void jumpLine_thatGoesWithItsParagraph_isDone() throws Exception {
    Path archive = Files.createDirectory(folder.resolve("archive"));
    Files.writeString(archive.resolve("a.txt"), sentence(1) + "(下转第二版)\n");
    Files.writeString(archive.resolve("b.txt"), sentence(1) + "(下转第二版)\n" + sentence(2) + "\n");
    StringBuilder decided = new StringBuilder();
    for (JsonNode record : CommandRun.of("scan", archive, "--format", "jsonl").records()) {
      decided.append("{\"key\":%s,\"decision\":\"remove\"}\n".formatted(record.get("key")));
    }
    Path file = Files.writeString(folder.resolve("decisions.jsonl"), decided);
    CommandRun run = CommandRun.of("clean", archive, "--decisions", file, "--dry-run");
    assertTrue(run.out().contains("b.txt:1  exact, as a.txt:1"), run.out());
    assertTrue(run.out().contains("a.txt:1  jump"), run.out());
    assertFalse(run.out().contains("not done"), run.out());
  }
}
