package io.github.refrain.cli.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.refrain.cli.record.JsonText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/**
 * Writes data into the page as elements that a browser neither runs nor lays out: JSON, gzip,
 * Base64. In that alphabet nothing can end the element, whatever the texts hold.
 */
final class PackedBlocks {

  /** A longer stretch of text in one node slows browsers down. */
  private static final int MAX_BLOCK_CHARACTERS = 256 * 1024;

  private static final JsonFactory JSON = new JsonFactory();

  private final OutputStream out;
  private long written;

  /** Writes one JSON value. */
  @FunctionalInterface
  interface Value {
    void writeTo(JsonGenerator json) throws IOException;
  }

  PackedBlocks(OutputStream out) {
    this.out = out;
  }

  /** What a value takes in the page. */
  static byte[] encode(Value value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json =
        JSON.createGenerator(new JsonText(new GZIPOutputStream(bytes, 1 << 16)))) {
      value.writeTo(json);
    }
    return Base64.getEncoder().encode(bytes.toByteArray());
  }

  /** Writes an encoded value, in as many elements as it needs. */
  void write(String name, byte[] encoded) throws IOException {
    for (int from = 0; from < encoded.length; from += MAX_BLOCK_CHARACTERS) {
      int length = Math.min(MAX_BLOCK_CHARACTERS, encoded.length - from);
      String more = from + length < encoded.length ? " data-continues" : "";
      writeText("<script type=\"application/gzip\" data-name=\"" + name + "\"" + more + ">");
      out.write(encoded, from, length);
      writeText("</script>\n");
      written += length;
    }
  }

  /** The bytes that were written, as text. */
  long written() {
    return written;
  }

  private void writeText(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes);
    written += bytes.length;
  }
}
