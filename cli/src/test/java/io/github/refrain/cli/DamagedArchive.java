package io.github.refrain.cli;

import static io.github.refrain.cli.CommandRun.sentence;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Two copies, {@code a.txt} and {@code b.txt}, that are found whatever is wrong with the files
 * beside them.
 *
 * @param folder where they lie
 */
record DamagedArchive(Path folder) {

  /** Writes the copies. */
  static DamagedArchive in(Path folder) throws IOException {
    Files.writeString(folder.resolve("a.txt"), sentence(1));
    Files.writeString(folder.resolve("b.txt"), "\uFEFF" + sentence(1));
    return new DamagedArchive(folder);
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  CommandRun scan(Object... options) {
    Object[] args =
        Arrays.copyOf(new Object[] {"scan", folder, "--format", "jsonl"}, 4 + options.length);
    System.arraycopy(options, 0, args, 4, options.length);
    return CommandRun.of(args);
  }

  /** Asserts that one file is named with what is wrong, and the copies are found. */
  void assertNamed(String message) throws Exception {
    CommandRun run = scan();
    assertTrue(run.err().contains(message), run.err());
    assertTrue(run.err().contains(" · 1 error · "), run.err());
    assertEquals(List.of("a.txt", "b.txt"), run.sources());
    assertEquals(1, run.code());
    assertEquals(1, scan("--fail-on-findings").code());
  }
}
