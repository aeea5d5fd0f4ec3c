package io.github.refrain.cli.clean;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.refrain.cli.archive.JsonLines;
import io.github.refrain.cli.archive.JsonLines.Parsed;
import io.github.refrain.cli.decode.LineSplitter;
import io.github.refrain.cli.decode.Utf8Decoder;
import io.github.refrain.cli.journal.Change;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copies JSONL, changed: within the value of a record's text, and nowhere else. Lines that are no
 * records stay as they are. Memory: a line.
 */
final class RecordCopier {

  private static final String MARK = "\uFEFF";

  private final JsonLines json;
  private final String idPrefix;
  private final Map<String, List<OwnedEdit>> edits;
  private final List<OwnedChange> changes = new ArrayList<>();

  /**
   * A copier.
   *
   * @param idPrefix what goes before ids to make sources of them
   * @param edits by source, each list in order and apart
   */
  RecordCopier(JsonLines json, String idPrefix, Map<String, List<OwnedEdit>> edits) {
    this.json = json;
    this.idPrefix = idPrefix;
    this.edits = edits;
  }

  /** Copies all lines and tells what was changed. */
  List<OwnedChange> copy(InputStream in, OutputStream out) throws IOException {
    LineSplitter lines = new LineSplitter(in);
    while (lines.next()) {
      String changed = changed(lines);
      if (changed == null) {
        lines.writeTo(out);
      } else {
        out.write(utf8(changed));
      }
    }
    return changes;
  }

  /** The line with its edits; null where it stays as it is. */
  private @Nullable String changed(LineSplitter lines) {
    try {
      String line = lines.text(new Utf8Decoder(false, "byte"));
      if (line.isBlank()) {
        return null;
      }
      Parsed parsed = json.parse(line);
      List<OwnedEdit> ofText = edits.get(idPrefix + parsed.id());
      return ofText == null ? null : changed(line, parsed.textAt(), ofText, lines);
    } catch (IOException e) {
      return null; // it was said when it was read
    }
  }

  private String changed(String line, int quote, List<OwnedEdit> ofText, LineSplitter lines)
      throws IOException {
    boolean marked = lines.offset() == 0 && lines.startsWith(MARK);
    StringBuilder text = new StringBuilder(marked ? MARK : "");
    long base = lines.offset() + (marked ? 3 : 0);
    JsonStringScanner scanner = new JsonStringScanner(line, quote + 1);
    int from = 0;
    for (OwnedEdit owned : ofText) {
      int start = scanner.charOf(owned.edit().start());
      int end = scanner.charOf(owned.edit().end());
      String inserted =
          new String(JsonStringEncoder.getInstance().quoteAsString(owned.edit().replacement()));
      text.append(line, from, start).append(inserted);
      base += utf8(line.substring(from, start)).length;
      byte[] removed = utf8(line.substring(start, end));
      changes.add(new OwnedChange(owned.removal(), Change.wrap(base, removed, utf8(inserted))));
      base += removed.length;
      from = end;
    }
    text.append(line, from, line.length()).append(lines.isEnded() ? "\n" : "");
    return text.toString();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
