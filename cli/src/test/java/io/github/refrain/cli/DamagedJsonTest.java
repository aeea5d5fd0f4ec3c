package io.github.refrain.cli;

import static io.github.refrain.cli.CommandRun.sentence;
import static io.github.refrain.cli.DamagedArchive.gzip;
import static io.github.refrain.cli.DamagedArchive.join;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that are no JSON or no record: named by line and offset, and the rest goes on. */
@Timeout(60)
class DamagedJsonTest {

  @TempDir private Path folder;
  private DamagedArchive archive;

  @BeforeEach
  void makeTwoCopies() throws Exception {
    archive = DamagedArchive.in(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"id\":1} | byte 2: no \"text\"; --text-key KEY",
        "{\"text\":\"x\"} | byte 2: no \"id\"; --id-key KEY",
        "{\"id\":\"\",\"text\":\"x\"} | byte 2: no \"id\"",
        "{\"id\":1,\"text\":7} | byte 17: \"text\" is no string",
        "{\"id\":[1],\"text\":\"x\"} | byte 8: \"id\" is neither a string nor a number",
        "{\"id\":1,\"id\":2,\"text\":\"x\"} | \"id\" stands twice",
        "[1] | byte 2: not a JSON object",
        "{\"id\":1,\"text\":\"x\"} {} | a second value on the line",
        "{\"id\":1,\"text\":\"x | not JSON: ",
        "{\"版\":nul,\"id\":1} | not JSON: ",
        "nonsense | not JSON: "
      })
  void json_isNamedByLineAndByteAndTheOtherLinesAreRead(String line, String message)
      throws Exception {
    String good = "{\"x\":[{}],\"id\":\"good\",\"text\":\"" + sentence(1) + "\"}";
    Files.writeString(folder.resolve("c.jsonl"), " \n" + line + "\r\n\n" + good);
    CommandRun run = archive.scan();
    assertTrue(run.err().contains("c.jsonl: line 2, byte "), run.err());
    assertTrue(run.err().contains(message), run.err());
    assertEquals(List.of("a.txt", "b.txt", "good"), run.sources());
    assertEquals(1, run.code());
  }

  @ParameterizedTest
  @CsvSource({"'', 22", "\uFEFF, 25"})
  void json_offsetsCountTheBytesOfTheFile(String mark, int offset) throws Exception {
    Files.writeString(folder.resolve("c.jsonl"), mark + "{\"版\":\"𠀀\", \"text\":7}");
    archive.assertNamed("c.jsonl: line 1, byte " + offset + ": \"text\" is no string");
    Files.write(folder.resolve("c.jsonl.gz"), gzip((mark + "\n[]").getBytes(UTF_8)));
    Files.delete(folder.resolve("c.jsonl"));
    archive.assertNamed(
        "c.jsonl.gz: line 2, unpacked byte " + (offset - 21) + ": not a JSON object");
  }

  @Test
  void json_offsetsCountBadBytesAsTheyStandInTheFile() throws Exception {
    byte[] start = "{\"id\":\"??".getBytes(UTF_8);
    start[7] = (byte) 0xF0;
    start[8] = (byte) 0x9F;
    Files.write(folder.resolve("c.jsonl"), join(start, "\",\"text\":7}".getBytes(UTF_8)));
    CommandRun run = archive.scan("--lenient");
    assertTrue(run.err().contains("line 1, byte 18: \"text\" is no string"), run.err());
  }

  @Test
  void json_lineWithBadBytesIsLeftOutAlone() throws Exception {
    byte[] line = "{\"id\":1,\"text\":\"?\"}\n".getBytes(UTF_8);
    line[16] = (byte) 0x80;
    Files.write(folder.resolve("c.jsonl"), join("\n".getBytes(UTF_8), line));
    archive.assertNamed("c.jsonl: line 2, byte 17: not UTF-8 (byte 0x80)");
  }

  @Test
  void json_nestingIsLimitedAndStringsAreNot() throws Exception {
    String deep =
        "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + ",\"id\":1,\"text\":\"\"}";
    String wide = "{\"id\":2,\"text\":\"" + "的".repeat(21_000_000) + "\\n" + sentence(1) + "\"}";
    Files.writeString(folder.resolve("c.jsonl"), deep + "\n" + wide);
    CommandRun run = archive.scan();
    assertTrue(run.err().contains("c.jsonl: line 1, byte "), run.err());
    assertTrue(run.err().contains("nesting depth"), run.err());
    assertEquals(List.of("2", "a.txt", "b.txt"), run.sources());
  }

  @Test
  void json_loneSurrogatesSurviveInIds() throws Exception {
    String json = "{\"id\":\"\\ud800\",\"text\":\"%s\\udc00\"}\n";
    Files.writeString(folder.resolve("c.jsonl"), json.formatted(sentence(1)));
    CommandRun run = archive.scan();
    assertEquals(List.of("a.txt", "b.txt", "\ud800"), run.sources());
    assertTrue(run.out().contains("\"\\ud800\""), run.out());
    assertTrue(CommandRun.of("scan", folder).out().contains("U+D800:1"));
  }

  @Test
  void json_keysMayHaveOtherNames() throws Exception {
    Files.writeString(folder.resolve("c.jsonl"), "{\"n\":7,\"t\":\"" + sentence(1) + "\"}");
    CommandRun run = archive.scan("--id-key", "n", "--text-key", "t");
    assertEquals(List.of("7", "a.txt", "b.txt"), run.sources());
    assertTrue(run.err().contains("Next: refrain explain --id-key n --text-key t "), run.err());
  }

  @Test
  void json_equalIdsAreNamedByLine() throws Exception {
    String line = "{\"id\":\"../x\",\"text\":\"\"}\n";
    Files.writeString(folder.resolve("c.jsonl"), line + line);
    CommandRun run = archive.scan();
    assertEquals(2, run.code());
    assertTrue(run.err().contains("c.jsonl line 1 and "), run.err());
    assertTrue(run.err().contains("c.jsonl line 2"), run.err());
  }
}
