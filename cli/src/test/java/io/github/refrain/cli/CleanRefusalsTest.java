package io.github.refrain.cli;

import static io.github.refrain.cli.CommandRun.sentence;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What clean and restore do not do. */
@Timeout(60)
class CleanRefusalsTest {

  @TempDir private Path folder;
  private Path archive;

  @BeforeEach
  void makeArchive() throws Exception {
    archive = Files.createDirectories(folder.resolve("archive/sub")).getParent();
    Files.writeString(archive.resolve("a.txt"), sentence(1) + "\n" + sentence(1) + "\n");
    Files.writeString(archive.resolve("sub/b.txt"), sentence(1));
  }

  private void assertRefused(String message, Object... args) throws Exception {
    Map<String, String> before = Trees.files(folder);
    CommandRun run = CommandRun.of(args);
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains(message), run.err());
    assertEquals(before, Trees.files(folder));
  }

  @Test
  void outputsThatOverlapTheInput_areRefused() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), archive);
    assertRefused("lies in a folder to read", "clean", archive, "-o", archive);
    assertRefused("lies in a folder to read", "clean", archive, "-o", archive.resolve("new"));
    assertRefused("lies in a folder to read", "clean", archive, "-o", archive.resolve("sub/new"));
    assertRefused("lies in a folder to read", "clean", archive, "-o", link.resolve("sub"));
    assertRefused("lies in a folder to read", "clean", link, "-o", archive.resolve("new"));
    assertRefused(" lies in it", "clean", archive, "-o", folder);
    assertRefused(" lies in it", "clean", archive.resolve("a.txt"), "-o", archive);
    Path other = folder.resolve("other");
    assertRefused(
        "lies in a folder to read",
        "clean",
        archive.resolve("a.txt"),
        "--reference",
        archive.resolve("sub"),
        "-o",
        archive.resolve("sub/new"));
    assertFalse(Files.exists(other));
  }

  @Test
  void outputsInUse_areRefused() throws Exception {
    Path full = Files.createDirectory(folder.resolve("full"));
    Files.writeString(full.resolve("mine"), "x");
    assertRefused("is not empty", "clean", archive, "-o", full);
    assertRefused("is no folder", "clean", archive, "-o", full.resolve("mine"));
    assertRefused("its folder does not exist", "clean", archive, "-o", folder.resolve("x/y"));
    assertRefused("--output DIR is missing", "clean", archive);
    assertRefused("standard input", "clean", "-", "-o", folder.resolve("o"));
    Path locked = Files.createDirectory(folder.resolve("locked"));
    try (FileChannel channel =
        FileChannel.open(
            locked.resolve(".refrain-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();
      assertRefused("another run is writing there", "clean", archive, "-o", locked);
    }
  }

  @Test
  void restores_areRefusedWhereTheyWouldHarm() throws Exception {
    Path cleaned = folder.resolve("cleaned");
    assertEquals(0, CommandRun.of("clean", archive, "-o", cleaned).code());
    assertRefused("lies in a folder to read", "restore", cleaned, "-o", cleaned);
    assertRefused(" lies in it", "restore", cleaned, "-o", folder);
    assertRefused("is not empty", "restore", cleaned, "-o", archive.resolve("sub"));
    assertRefused("either --output", "restore", cleaned);
    assertRefused("--only x", "restore", cleaned, "--only", "x", "-o", folder.resolve("r"));
    String none = "journal.jsonl: no such file; this is no folder that clean has written";
    assertRefused(none, "restore", archive, "-o", folder.resolve("r"));
    assertRefused(none, "restore", archive, "--verify");
    assertFalse(Files.exists(folder.resolve("r")));
  }

  /** Its journal stays whole, so what is as it was can still be restored. */
  @Test
  void aFinishedRun_thatWasEdited_isLeftAsItIs() throws Exception {
    Path cleaned = folder.resolve("cleaned");
    assertEquals(0, CommandRun.of("clean", archive, "-o", cleaned).code());
    Files.writeString(cleaned.resolve("a.txt"), "NOTE", StandardOpenOption.APPEND);
    Map<String, String> before = Trees.files(cleaned);
    CommandRun run = CommandRun.of("clean", archive, "-o", cleaned);
    assertEquals(1, run.code());
    String message = "a.txt: has changed since an earlier run wrote it; nothing was written";
    assertTrue(run.err().contains(message), run.err());
    assertEquals(before, Trees.files(cleaned));
  }

  @Test
  void aFinishedRun_isRecognised() throws Exception {
    Path cleaned = folder.resolve("cleaned");
    assertEquals(0, CommandRun.of("clean", archive, "-o", cleaned).code());
    Map<String, String> before = Trees.files(cleaned);
    assertEquals(0, CommandRun.of("clean", archive, "-o", cleaned).code());
    assertEquals(before, Trees.files(cleaned));
    assertRefused("of other input or settings", "clean", archive, "--join", "-o", cleaned);
  }

  @Test
  void namesThatCannotStandTogether_areRefused() throws Exception {
    Path one = Files.createDirectories(folder.resolve("1/p"));
    Path two = Files.createDirectories(folder.resolve("2/p"));
    Files.writeString(one.resolve("x.jsonl"), "{\"id\":\"1\",\"text\":\"a\"}\n");
    Files.writeString(two.resolve("x.jsonl"), "{\"id\":\"2\",\"text\":\"b\"}\n");
    assertRefused("two files are 'p/x.jsonl'", "clean", one, two, "-o", folder.resolve("o"));
    Path three = Files.createDirectories(folder.resolve("3"));
    Files.writeString(three.resolve("journal.jsonl"), "{\"id\":\"1\",\"text\":\"a\"}\n");
    assertRefused("is the name of the journal", "clean", three, "-o", folder.resolve("o"));
  }

  /** Nothing is written over another or into it. */
  @Test
  void equalSources_areRefusedOrStayApart() throws Exception {
    Path one = Files.createDirectories(folder.resolve("1/p"));
    Path two = Files.createDirectories(folder.resolve("2/p"));
    Files.writeString(one.resolve("x.txt"), sentence(1));
    Files.writeString(two.resolve("x.txt"), sentence(2));
    assertRefused("two sources are 'p/x.txt'", "clean", one, two, "-o", folder.resolve("o"));
    Path twins = Files.createDirectories(folder.resolve("twins"));
    Files.writeString(twins.resolve("x.jsonl"), "{\"id\":\"1\",\"text\":\"a\"}\n".repeat(2));
    assertRefused("two sources are '1'", "clean", twins, "-o", folder.resolve("o"));
    Files.writeString(twins.resolve("x.jsonl"), "{\"id\":\"../../x\",\"text\":\"a\"}\n");
    Files.writeString(twins.resolve("x.txt"), sentence(1));
    try (OutputStream packed =
        new GZIPOutputStream(Files.newOutputStream(twins.resolve("x.txt.gz")))) {
      packed.write(sentence(1).getBytes(UTF_8));
    }
    Path cleaned = folder.resolve("cleaned");
    assertEquals(0, CommandRun.of("clean", twins, "-o", cleaned).code());
    assertEquals(0, CommandRun.of("restore", cleaned, "-o", folder.resolve("back")).code());
    Trees.assertSame(twins, folder.resolve("back"));
    assertFalse(Files.exists(folder.resolve("x")));
  }
}
