package io.github.refrain.cli.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.refrain.clean.Removal;
import io.github.refrain.cli.archive.Checksums;
import io.github.refrain.cli.journal.FileRecord.Sum;
import io.github.refrain.cli.screen.Share;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the records of a journal: a header, the files, what was taken out of them in the same
 * order, and a closing record with the checksum of all before it.
 */
public final class JournalWriter {

  /** The form that is described here; another one gets another number. */
  static final int FORMAT = 1;

  private static final int DECIMALS = 4;

  private final OutputStream out;
  private final MessageDigest digest = Checksums.sha256();
  private int files;
  private int removals;

  /** A writer to a stream, which stays open. */
  public JournalWriter(OutputStream out) {
    this.out = out;
  }

  /** The first record, without its line feed. */
  public static byte[] headerLine(String version, Map<String, String> settings) throws IOException {
    byte[] line =
        JournalLine.of(
            "header",
            json -> {
              json.writeStringField("tool", "refrain");
              json.writeNumberField("format", FORMAT);
              json.writeStringField("version", version);
              json.writeObjectFieldStart("settings");
              for (Map.Entry<String, String> setting : settings.entrySet()) {
                json.writeStringField(setting.getKey(), setting.getValue());
              }
              json.writeEndObject();
            });
    return Arrays.copyOf(line, line.length - 1);
  }

  /** A file. */
  public void file(FileRecord file) throws IOException {
    int number = files++;
    removals += file.removals();
    add(
        JournalLine.of(
            "file",
            json -> {
              json.writeNumberField("file", number);
              writePath(file.path(), json);
              writeSum("input", file.original(), json);
              writeSum("output", file.cleaned(), json);
              json.writeNumberField("removals", file.removals());
              json.writeNumberField("packed", file.packed());
            }));
  }

  /** Adds bytes of records that were made before, such as by {@link #removalLine}. */
  public void add(byte[] bytes, int length) throws IOException {
    digest.update(bytes, 0, length);
    out.write(bytes, 0, length);
  }

  /** Adds a record as it stood in another journal, without its line feed. */
  public void addLine(byte[] line) throws IOException {
    add(line, line.length);
    add(new byte[] {'\n'}, 1);
  }

  private void add(byte[] line) throws IOException {
    add(line, line.length);
  }

  /** The last record, which says that all is there; it is not written. */
  public byte[] endLine() throws IOException {
    String sum = Checksums.hex(digest);
    return JournalLine.of(
        "end",
        json -> {
          json.writeNumberField("files", files);
          json.writeNumberField("removals", removals);
          json.writeStringField("sha256", sum);
        });
  }

  /** A record of what was taken out of a file. */
  public static byte[] removalLine(int file, RemovalRecord record) throws IOException {
    return JournalLine.of(
        "removal",
        json -> {
          json.writeNumberField("file", file);
          write(record, json);
        });
  }

  /** A record of a part of a packed file as it was. */
  public static byte[] packedLine(int file, int part, byte[] bytes) throws IOException {
    return JournalLine.of(
        "packed",
        json -> {
          json.writeNumberField("file", file);
          json.writeNumberField("part", part);
          json.writeBinaryField("base64", bytes);
        });
  }

  private static void write(RemovalRecord record, JsonGenerator json) throws IOException {
    Removal removal = record.removal();
    json.writeStringField("key", removal.key());
    json.writeStringField("rule", removal.rule().name().toLowerCase(Locale.ROOT));
    JournalLine.writeSpan("span", removal.span(), json);
    json.writeArrayFieldStart("changes");
    for (Change change : record.changes()) {
      json.writeStartObject();
      json.writeNumberField("from", change.from());
      json.writeNumberField("to", change.to());
      JournalLine.writeBytes("removed", change.removedBytes(), json);
      if (change.insertedBytes().length > 0) {
        JournalLine.writeBytes("inserted", change.insertedBytes(), json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    if (removal.matched() != null) {
      JournalLine.writeSpan("matched", removal.matched(), json);
      json.writeNumberField("identity", Share.rounded(removal.identity(), DECIMALS));
    }
    if (removal.copy() != null) {
      JournalLine.writeSpan("copy", removal.copy(), json);
    }
    if (!removal.consensus().isEmpty()) {
      json.writeStringField("consensus", removal.consensus());
    }
  }

  private static void writePath(JournalPath path, JsonGenerator json) throws IOException {
    json.writeStringField("path", path.toString());
    if (!path.isText()) {
      json.writeBinaryField("path_base64", path.bytes());
    }
  }

  private static void writeSum(String name, Sum sum, JsonGenerator json) throws IOException {
    json.writeNumberField(name + "_bytes", sum.bytes());
    json.writeStringField(name + "_sha256", sum.sha256());
  }
}
