package io.github.refrain.cli.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.refrain.clean.Removal;
import io.github.refrain.cli.journal.FileRecord.Sum;
import io.github.refrain.cli.screen.Share;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The records of a journal as lines: a header, the files, what was taken out of them in the same
 * order, and a closing record with the checksum of all before it.
 */
public final class JournalRecords {

  /** The form that is described here; another one gets another number. */
  static final int FORMAT = 1;

  private static final int DECIMALS = 4;

  private JournalRecords() {}

  /** The first record, without its line feed. */
  public static byte[] headerLine(String version, Map<String, String> settings) {
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

  /** A record of a file, which has a number. */
  public static byte[] fileLine(int number, FileRecord file) {
    return JournalLine.of(
        "file",
        json -> {
          json.writeNumberField("file", number);
          writePath(file.path(), json);
          writeSum("input", file.original(), json);
          writeSum("output", file.cleaned(), json);
          json.writeNumberField("removals", file.removals());
          json.writeNumberField("packed", file.packed());
        });
  }

  /**
   * The last record, which says that all is there.
   *
   * @param files the files of the journal
   * @param sha256 of all before it
   */
  public static byte[] endLine(List<FileRecord> files, String sha256) {
    int removals = files.stream().mapToInt(FileRecord::removals).sum();
    return JournalLine.of(
        "end",
        json -> {
          json.writeNumberField("files", files.size());
          json.writeNumberField("removals", removals);
          json.writeStringField("sha256", sha256);
        });
  }

  /** A record of what was taken out of a file. */
  public static byte[] removalLine(int file, RemovalRecord record) {
    return JournalLine.of(
        "removal",
        json -> {
          json.writeNumberField("file", file);
          write(record, json);
        });
  }

  /** A record of a part of a packed file as it was. */
  public static byte[] packedLine(int file, int part, byte[] bytes) {
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
