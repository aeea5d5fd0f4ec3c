package io.github.refrain.cli;

import static io.github.refrain.cli.CommandRun.sentence;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.primitives.Bytes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** Restoring from journals and folders that are not as they were written. */
@Timeout(300)
class RestoreTest {

  @TempDir(factory = MemoryFolder.class)
  private Path folder;

  private Path cleaned;
  private Path journal;
  private Map<String, String> originals;
  private int runs;

  /** Waits for no disk, where the system has such a place: thousands of files are brought there. */
  static final class MemoryFolder implements TempDirFactory {

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
        throws Exception {
      Path memory = Path.of("/dev/shm");
      return Files.isWritable(memory)
          ? Files.createTempDirectory(memory, "refrain")
          : Files.createTempDirectory("refrain");
    }
  }

  @BeforeEach
  void cleanAnArchive() throws Exception {
    Path archive = Files.createDirectories(folder.resolve("archive/s")).getParent();
    Files.writeString(archive.resolve("a.txt"), sentence(1) + "\n" + sentence(2) + "\n");
    Files.writeString(archive.resolve("b.txt"), sentence(1) + "\n\n" + sentence(3) + "\n");
    Files.writeString(archive.resolve("s/c.txt"), sentence(2));
    clean(archive);
  }

  /** A journal so short that it can be damaged everywhere. */
  private void cleanOneFile() throws Exception {
    Path archive = Files.createDirectory(folder.resolve("one"));
    Files.writeString(archive.resolve("a.txt"), (sentence(1) + "\n").repeat(2));
    clean(archive);
  }

  private void clean(Path archive) throws Exception {
    originals = Trees.files(archive);
    cleaned = folder.resolve("cleaned-" + runs++);
    journal = cleaned.resolve("journal.jsonl");
    assertEquals(0, CommandRun.of("clean", archive, "-o", cleaned).code());
  }

  /** Nothing that comes back is wrong; whether all came back. */
  private boolean restore(int code) throws Exception {
    Path to = folder.resolve("restored-" + runs++);
    CommandRun run = CommandRun.of("restore", cleaned, "-o", to, "-q");
    assertEquals(code, run.code(), run.err());
    Map<String, String> restored = Files.exists(to) ? Trees.files(to) : Map.of();
    restored.forEach((name, bytes) -> assertEquals(originals.get(name), bytes, name));
    return restored.equals(originals);
  }

  @Test
  void journals_cutAnywhere_giveNothingWrong() throws Exception {
    cleanOneFile();
    byte[] whole = Files.readAllBytes(journal);
    for (int length = 0; length < whole.length; length++) {
      Files.write(journal, Arrays.copyOf(whole, length));
      restore(1);
    }
    Files.write(journal, whole);
    assertTrue(restore(0));
  }

  @Test
  void journals_withAFlippedBit_giveNothingWrong() throws Exception {
    cleanOneFile();
    byte[] whole = Files.readAllBytes(journal);
    Random random = new Random(1);
    for (int i = 0; i < 1_000; i++) {
      byte[] flipped = whole.clone();
      flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(journal, flipped);
      restore(1);
    }
  }

  @Test
  void journals_withLinesMovedOrLost_giveNothingWrong() throws Exception {
    List<String> whole = Files.readAllLines(journal);
    Random random = new Random(2);
    for (int i = 0; i < 60; i++) {
      List<String> lines = new ArrayList<>(whole);
      int line = random.nextInt(lines.size());
      switch (i % 3) {
        case 0 -> lines.remove(line);
        case 1 -> lines.add(line, lines.get(random.nextInt(lines.size())));
        default -> Collections.swap(lines, line, (line + 1) % lines.size());
      }
      Files.write(journal, lines);
      restore(1);
    }
  }

  /** One whose files have the same names, and one with the files of both. */
  @Test
  void journals_ofAnotherArchive_giveNothingWrong() throws Exception {
    Path other = Files.createDirectories(folder.resolve("other/s")).getParent();
    Files.writeString(other.resolve("a.txt"), sentence(4) + "\n" + sentence(1) + "\n");
    Files.writeString(other.resolve("b.txt"), sentence(4) + "\n\n" + sentence(5) + "\n");
    Files.writeString(other.resolve("s/c.txt"), sentence(6) + sentence(2));
    Path cleanedOther = folder.resolve("other-cleaned");
    assertEquals(0, CommandRun.of("clean", other, "-o", cleanedOther).code());
    byte[] own = Files.readAllBytes(journal);
    byte[] others = Files.readAllBytes(cleanedOther.resolve("journal.jsonl"));
    for (byte[] forged : List.of(others, Bytes.concat(own, others), Bytes.concat(others, own))) {
      Files.write(journal, forged);
      restore(1);
    }
  }

  @Test
  void filesThatWereEdited_areNamedAndTheRestComesBack() throws Exception {
    Files.writeString(cleaned.resolve("b.txt"), "something else");
    Files.delete(cleaned.resolve("s/c.txt"));
    Files.writeString(cleaned.resolve("new.txt"), "x");
    CommandRun run = CommandRun.of("restore", cleaned, "-o", folder.resolve("r"));
    assertEquals(1, run.code());
    assertTrue(run.err().contains("b.txt: has changed since it was cleaned"), run.err());
    assertTrue(run.err().contains("s/c.txt: no such file or folder"), run.err());
    assertTrue(run.err().contains("new.txt: is not in the journal"), run.err());
    assertEquals(List.of("a.txt"), List.copyOf(Trees.files(folder.resolve("r")).keySet()));
    assertEquals(1, CommandRun.of("restore", cleaned, "--verify").code());
  }

  @Test
  void aRestoreThatDied_isCompleted() throws Exception {
    Path to = Files.createDirectory(folder.resolve("r"));
    Files.writeString(
        to.resolve("a.txt"), new String(originals.get("a.txt").getBytes(ISO_8859_1), UTF_8));
    Files.writeString(to.resolve(".refrain-77-1.tmp"), "half");
    assertEquals(0, CommandRun.of("restore", cleaned, "-o", to).code());
    assertEquals(originals, Trees.files(to));
  }

  @Test
  void only_undoesOneFinding() throws Exception {
    String key =
        new ObjectMapper().readTree(Files.readAllLines(journal).get(4)).get("key").asText();
    Path one = folder.resolve("one");
    CommandRun run = CommandRun.of("restore", cleaned, "--only", key, "-o", one);
    assertTrue(run.err().startsWith("1 change undone, "), run.err());
    assertEquals(0, run.code(), run.err());
    Map<String, String> files = Trees.files(one);
    assertEquals(originals.get("b.txt"), files.get("b.txt"));
    assertEquals(Trees.files(cleaned).get("s/c.txt"), files.get("s/c.txt"));
    Path all = folder.resolve("all");
    assertEquals(0, CommandRun.of("restore", one, "-o", all).code());
    assertEquals(originals, Trees.files(all));
  }

  /** A journal may come from anywhere. */
  @Test
  void paths_neverLeadOut() throws Exception {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("b.txt"), Files.readString(cleaned.resolve("b.txt")));
    Files.createSymbolicLink(cleaned.resolve("link"), outside);
    Files.createSymbolicLink(cleaned.resolve("chain"), Path.of("link"));
    String whole = Files.readString(journal);
    String name = "\"path\":\"b.txt\"";
    for (String hostile :
        List.of(
            "../b.txt",
            outside + "/b.txt",
            "x/../../outside/b.txt",
            "link/b.txt",
            "chain/b.txt",
            "",
            ".",
            "..",
            "a//b",
            "b\\u0000.txt",
            "x".repeat(300),
            "b.txt/c",
            "/")) {
      String forged = whole.replace(name, "\"path\":\"" + hostile + "\"");
      Files.writeString(journal, ForgedJournal.of(forged));
      Map<String, String> before = Trees.files(outside);
      Path to = folder.resolve("to-" + runs++);
      CommandRun run = CommandRun.of("restore", cleaned, "-o", to);
      assertEquals(1, run.code(), hostile);
      assertEquals(List.of("a.txt", "s/c.txt"), List.copyOf(Trees.files(to).keySet()), hostile);
      assertEquals(before, Trees.files(outside));
      assertFalse(Files.exists(folder.resolve("b.txt")));
    }
  }
}
