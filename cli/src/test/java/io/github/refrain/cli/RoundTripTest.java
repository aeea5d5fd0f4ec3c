package io.github.refrain.cli;

import static io.github.refrain.cli.CommandRun.sentence;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.refrain.cli.archive.FileName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Folders of odd names, encodings and line ends: what is cleaned comes back byte for byte, and what
 * is clean stays as it is. {@code -Drefrain.folders=1000} makes more of them.
 */
class RoundTripTest {

  private static final int FOLDERS = Integer.getInteger("refrain.folders", 25);

  private static final List<String> NAMES =
      List.of("a", "-b", "一九三二年", "c\\xFF", "d e", "f\n", "g\u001b[1m", "h\u202e", "İ", "j'\"");
  private static final List<String> BREAKS =
      List.of("\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n \n");
  private static final List<String> KINDS = List.of(".txt", ".txt.gz", ".jsonl", ".jsonl.gz");
  private static final List<List<String>> OPTIONS =
      List.of(
          List.of(),
          List.of("--remove", "exact,near,edited,contained,repeats,overlaps,jumps"),
          List.of("--join"),
          List.of("--keep", "cleanest"),
          List.of("--keep", "longest", "--lenient"),
          List.of("--keep", "一九三二年*"));

  @TempDir private Path folder;
  private Random random = new Random();

  @Test
  void clean_thenRestore_givesBackEveryByte() throws Exception {
    for (int seed = 0; seed < FOLDERS; seed++) {
      random = new Random(seed);
      Path here = Files.createDirectories(folder.resolve("" + seed));
      Path archive = makeArchive(Files.createDirectory(here.resolve("in")));
      List<Object> args = new ArrayList<>(List.of("clean", archive, "-o", here.resolve("out")));
      args.addAll(OPTIONS.get(seed % OPTIONS.size()));
      String what = "seed " + seed;
      CommandRun clean = CommandRun.of(args.toArray());
      assertEquals(clean.err().contains("not UTF-8") ? 1 : 0, clean.code(), what + clean.err());
      CommandRun restore =
          CommandRun.of("restore", here.resolve("out"), "-o", here.resolve("back"));
      assertEquals(0, restore.code(), what + restore.err());
      assertEquals(Trees.files(archive), Trees.files(here.resolve("back")), what);
      if (seed % OPTIONS.size() == 0) {
        CommandRun again = CommandRun.of("clean", here.resolve("out"), "-o", here.resolve("two"));
        Files.delete(here.resolve("out/journal.jsonl"));
        Files.delete(here.resolve("two/journal.jsonl"));
        assertEquals(
            Trees.files(here.resolve("out")), Trees.files(here.resolve("two")), again.err());
      }
    }
  }

  private Path makeArchive(Path archive) throws IOException {
    for (int i = random.nextInt(6); i >= 0; i--) {
      String kind = pick(KINDS);
      String name = archive + "/" + (random.nextBoolean() ? "sub/" : "") + pick(NAMES) + i + kind;
      Path file = FileName.parse(name);
      Files.createDirectories(file.getParent());
      byte[] bytes = kind.startsWith(".jsonl") ? records(i) : text();
      Files.write(file, kind.endsWith(".gz") ? packed(bytes) : bytes);
    }
    return archive;
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private String paragraphs() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      String indent = random.nextInt(4) == 0 ? "　　" : "";
      String tail = random.nextInt(5) == 0 ? "(下转第二版)" : random.nextInt(4) == 0 ? "😀" : "。";
      String sentence = sentence(random.nextInt(8));
      text.append(indent).append(sentence.repeat(random.nextInt(6) == 0 ? 3 : 1)).append(tail);
      text.append(random.nextInt(9) == 0 ? "\f" : "").append(i == 1 ? "" : pick(BREAKS));
    }
    return text + (random.nextBoolean() ? pick(BREAKS) : "");
  }

  private byte[] text() {
    byte[] bytes = ((random.nextInt(4) == 0 ? "\uFEFF" : "") + paragraphs()).getBytes(UTF_8);
    if (bytes.length > 0 && random.nextInt(12) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) 0xFF;
    }
    return bytes;
  }

  private byte[] records(int file) {
    StringBuilder lines = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
    for (int i = random.nextInt(5); i > 0; i--) {
      String id = "\"id\" : \"" + file + "-" + i + "\"";
      String text = "\"text\":\t\"" + escaped(paragraphs()) + "\"";
      String first = random.nextBoolean() ? id + " ," + text : text + "," + id;
      lines.append(random.nextBoolean() ? " { " : "{").append(first).append(", \"n\":1.50}");
      lines.append(i == 1 && random.nextBoolean() ? "" : random.nextBoolean() ? "\r\n" : "\n");
    }
    return lines.toString().getBytes(UTF_8);
  }

  private String escaped(String text) {
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean must = c < ' ' || c == '"' || c == '\\';
      if (c == '\n' && random.nextBoolean()) {
        json.append("\\n");
      } else if (must || (random.nextInt(5) == 0 && !Character.isSurrogate(c))) {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.toString();
  }

  private byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    int cut = random.nextInt(bytes.length + 1);
    for (int[] member : new int[][] {{0, cut}, {cut, bytes.length}}) {
      GZIPOutputStream out = new GZIPOutputStream(packed);
      out.write(bytes, member[0], member[1] - member[0]);
      out.finish();
    }
    return packed.toByteArray();
  }
}
