package io.github.refrain.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Whatever the bytes, reading them ends with a message or with findings, and what was cleaned comes
 * back. {@code mvn verify -Pfuzz} makes up bytes, for one method at a time; {@link KeptInputsTest}
 * tries those that are kept in every build.
 */
class CleanFuzzTest {

  private static final List<String> SUFFIXES = List.of(".txt", ".jsonl", ".txt.gz", ".jsonl.gz");

  /** Any bytes as two files, so that the one has copies of the other. */
  @FuzzTest(maxDuration = "5m")
  void clean_thenRestore_givesBackEveryByte(byte[] bytes) throws Exception {
    inFolder(
        folder -> {
          Path archive = Files.createDirectory(folder.resolve("in"));
          int kind = bytes.length == 0 ? 0 : bytes[0] & 3;
          write(archive.resolve("a" + SUFFIXES.get(kind)), bytes);
          write(archive.resolve("b.txt"), bytes);
          Map<String, String> before = Trees.files(archive);
          CommandRun clean = CommandRun.of("clean", archive, "-o", folder.resolve("out"));
          assertSound(clean);
          assertEquals(before, Trees.files(archive));
          if (clean.code() == 2) {
            return;
          }
          CommandRun restore =
              CommandRun.of("restore", folder.resolve("out"), "-o", folder.resolve("back"));
          assertEquals(0, restore.code(), restore.err());
          assertEquals(before, Trees.files(folder.resolve("back")));
        });
  }

  /** Any bytes as records. */
  @FuzzTest(maxDuration = "5m")
  void records_areReadOrNamed(byte[] bytes) throws Exception {
    inFolder(
        folder -> {
          Files.write(folder.resolve("a.jsonl"), bytes);
          assertSound(CommandRun.of("scan", folder, "--format", "jsonl"));
          assertSound(CommandRun.of("scan", folder, "--format", "jsonl", "--lenient"));
        });
  }

  /** Any lines as a journal, with sums as a forger would write them. */
  @FuzzTest(maxDuration = "5m")
  void journals_areReadOrRefused(byte[] bytes) throws Exception {
    inFolder(
        folder -> {
          Path cleaned = Files.createDirectory(folder.resolve("in"));
          Files.writeString(cleaned.resolve("a.txt"), "x");
          Files.writeString(
              cleaned.resolve("journal.jsonl"), ForgedJournal.of(new String(bytes, UTF_8)));
          Map<String, String> before = Trees.files(folder);
          assertSound(CommandRun.of("restore", cleaned, "-o", folder.resolve("out")));
          if (Files.exists(folder.resolve("out"))) {
            MoreFiles.deleteRecursively(
                folder.resolve("out"), RecursiveDeleteOption.ALLOW_INSECURE);
          }
          assertEquals(before, Trees.files(folder));
        });
  }

  /** Ended as it may: done, something is bad, or two records have one name. */
  private static void assertSound(CommandRun run) {
    boolean twins = run.err().contains("two sources are ");
    assertTrue(run.code() <= 1 || (run.code() == 2 && twins), run.err());
    assertFalse(run.err().contains("an error in Refrain itself"), run.err());
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    if (file.toString().endsWith(".gz")) {
      try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
        out.write(bytes);
      }
    } else {
      packed.writeBytes(bytes);
    }
    Files.write(file, packed.toByteArray());
  }

  /** Something to do with a folder. */
  private interface Trial {
    void in(Path folder) throws Exception;
  }

  private static void inFolder(Trial trial) throws Exception {
    Path folder = Files.createTempDirectory("refrain-fuzz");
    try {
      trial.in(folder);
    } finally {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }
}
