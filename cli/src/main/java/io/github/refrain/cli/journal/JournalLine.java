package io.github.refrain.cli.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.primitives.Bytes;
import io.github.refrain.cli.archive.Checksums;
import io.github.refrain.cli.record.JsonText;
import io.github.refrain.cli.record.SpanFields;
import io.github.refrain.text.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * One line of a journal: a JSON object whose last key, {@code sum}, is a checksum of the bytes
 * before it. So a line can be trusted by itself, whatever has happened to others.
 */
final class JournalLine {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();
  private static final ObjectMapper MAPPER = new ObjectMapper(FACTORY);

  private static final byte[] SUM = ",\"sum\":\"".getBytes(StandardCharsets.UTF_8);
  private static final byte[] END = "\"}".getBytes(StandardCharsets.UTF_8);
  private static final byte[] LINE_FEED = {'\n'};
  private static final int SUM_BYTES = 8; // an accident passes once in 10^19 lines

  /** What a line says. */
  @FunctionalInterface
  interface Content {
    void writeTo(JsonGenerator json) throws IOException;
  }

  private JournalLine() {}

  /** The bytes of a line, with its line feed. */
  static byte[] of(String record, Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(new JsonText(bytes))) {
      json.writeStartObject();
      json.writeStringField("record", record);
      content.writeTo(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail so
    }
    byte[] object = bytes.toByteArray();
    int length = object.length - 1; // without the brace
    return Bytes.concat(
        Arrays.copyOf(object, length), SUM, utf8(sum(object, length)), END, LINE_FEED);
  }

  /** Whether a line, without its line feed, is as it was written. */
  static boolean isSound(byte[] line) {
    int tail = SUM.length + 2 * SUM_BYTES + END.length;
    int length = line.length - tail;
    if (length < 0 || !Arrays.equals(line, length, length + SUM.length, SUM, 0, SUM.length)) {
      return false;
    }
    int from = length + SUM.length;
    String told = new String(line, from, 2 * SUM_BYTES, StandardCharsets.ISO_8859_1);
    return told.equals(sum(line, length));
  }

  private static String sum(byte[] line, int length) {
    MessageDigest digest = Checksums.sha256();
    digest.update(line, 0, length);
    return HexFormat.of().formatHex(digest.digest(), 0, SUM_BYTES);
  }

  /** What a line says; nothing has any value where it is no JSON. */
  static JsonNode parse(byte[] line) throws IOException {
    return MAPPER.readTree(line);
  }

  /** The changes that a record of a removal tells. */
  static List<KeyedChange> changes(String key, JsonNode record) throws IOException {
    List<KeyedChange> changes = new ArrayList<>();
    for (JsonNode node : record.path("changes")) {
      byte[] removed = bytes("removed", node);
      long from = node.path("from").asLong(-1);
      if (from < 0 || node.path("to").asLong() != from + removed.length) {
        throw new IOException("the journal does not say where something was taken out of it");
      }
      changes.add(new KeyedChange(key, Change.wrap(from, removed, bytes("inserted", node))));
    }
    return changes;
  }

  /**
   * Bytes that {@link #writeBytes} has written.
   *
   * @throws IOException if they are no base 64 where they should be
   */
  static byte[] bytes(String name, JsonNode node) throws IOException {
    JsonNode base64 = node.path(name + "_base64");
    return base64.isMissingNode() ? utf8(node.path(name).asText()) : binary(base64);
  }

  /**
   * Bytes in base 64.
   *
   * @throws IOException if they are not
   */
  static byte[] binary(JsonNode base64) throws IOException {
    byte[] bytes = base64.binaryValue();
    if (bytes == null) {
      throw new IOException("the journal has something else where bytes should be");
    }
    return bytes;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Writes bytes as text where they are UTF-8, else in base 64 under another name. */
  static void writeBytes(String name, byte[] bytes, JsonGenerator json) throws IOException {
    try {
      json.writeStringField(
          name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      json.writeStringField(name + "_base64", Base64.getEncoder().encodeToString(bytes));
    }
  }

  static void writeSpan(String name, Span span, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    SpanFields.write(span, json);
    json.writeEndObject();
  }
}
