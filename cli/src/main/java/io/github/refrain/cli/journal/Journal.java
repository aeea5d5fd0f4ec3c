package io.github.refrain.cli.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import io.github.refrain.cli.archive.Checksums;
import io.github.refrain.cli.archive.CleanedFolder;
import io.github.refrain.cli.archive.Reasons;
import io.github.refrain.cli.decode.LineSplitter;
import io.github.refrain.cli.journal.FileRecord.Sum;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A journal that was written before, and may have been damaged since. Lines whose checksum is wrong
 * count as missing. Memory: a few words a line; what was taken out is read when it is asked for.
 */
public final class Journal implements AutoCloseable {

  private final SeekableByteChannel bytes;
  private final Map<Integer, FileRecord> files = new TreeMap<>();
  private final ListMultimap<Integer, Line> lines = ArrayListMultimap.create(); // by file
  private final List<Integer> damaged = new ArrayList<>();
  private @Nullable Line header;
  private boolean complete;

  /** Where a line stands. */
  private record Line(long offset, int length, String record, String key) {}

  private Journal(SeekableByteChannel bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads where the lines of a journal stand.
   *
   * @throws IOException if it is no journal of a form that is known, or cannot be read
   */
  public static Journal read(Path file) throws IOException {
    Journal journal = new Journal(Files.newByteChannel(file));
    boolean usable = false;
    try (InputStream in = Files.newInputStream(file)) {
      journal.readLines(in);
      usable = true;
    } finally {
      if (!usable) {
        journal.close();
      }
    }
    return journal;
  }

  private void readLines(InputStream in) throws IOException {
    MessageDigest digest = Checksums.sha256();
    LineSplitter splitter = new LineSplitter(in);
    while (splitter.next()) {
      byte[] line = splitter.bytes();
      add(line, splitter, digest);
      digest.update(line);
      digest.update((byte) '\n');
    }
    if (header == null) {
      throw new IOException("its first line is no header of a journal");
    }
  }

  private void add(byte[] bytes, LineSplitter splitter, MessageDigest digest) throws IOException {
    complete = false;
    JsonNode node = JournalLine.isSound(bytes) ? JournalLine.parse(bytes) : null;
    if (node == null || !splitter.isEnded()) {
      damaged.add(splitter.number());
      return;
    }
    String record = node.path("record").asText();
    Line line = new Line(splitter.offset(), bytes.length, record, node.path("key").asText());
    switch (record) {
      case "header" -> {
        checkForm(node);
        header = header == null ? line : header;
      }
      case "file" -> addFile(node, splitter.number());
      case "removal", "packed" -> lines.put(node.path("file").asInt(-1), line);
      case "end" -> complete = isEnd(node, digest);
      default -> damaged.add(splitter.number());
    }
  }

  private void addFile(JsonNode node, int number) {
    try {
      files.putIfAbsent(node.path("file").asInt(-1), fileRecord(node));
    } catch (IOException e) {
      damaged.add(number); // its checksum is right, its path is none
    }
  }

  private boolean isEnd(JsonNode node, MessageDigest digest) {
    try {
      String sum = Checksums.hex((MessageDigest) digest.clone());
      return node.path("sha256").asText().equals(sum) && damaged.isEmpty();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e); // the platform's can be cloned
    }
  }

  private static void checkForm(JsonNode node) throws IOException {
    int form = node.path("format").asInt();
    if (form != JournalRecords.FORMAT) {
      throw new IOException(
          "a journal of form " + form + "; this version reads form " + JournalRecords.FORMAT);
    }
  }

  private static FileRecord fileRecord(JsonNode node) throws IOException {
    return new FileRecord(
        JournalPath.copyOf(JournalLine.bytes("path", node)),
        sum(node, "input"),
        sum(node, "output"),
        node.path("removals").asInt(),
        node.path("packed").asInt());
  }

  private static Sum sum(JsonNode node, String name) {
    return new Sum(node.path(name + "_bytes").asLong(), node.path(name + "_sha256").asText());
  }

  /** Whether all is there that was written, to the last line. */
  public boolean isComplete() {
    return complete;
  }

  /** The numbers of the lines that are not as they were written. */
  public List<Integer> damaged() {
    return ImmutableList.copyOf(damaged);
  }

  /** The numbers of the files in it. */
  public List<Integer> fileNumbers() {
    return ImmutableList.copyOf(files.keySet());
  }

  /** A file. */
  public FileRecord file(int number) {
    FileRecord record = files.get(number);
    if (record == null) {
      throw new IllegalArgumentException("number (" + number + ") must be a file's");
    }
    return record;
  }

  /** How many things were taken out, cut or joined by some findings. */
  public int count(Set<String> keys) {
    return (int)
        lines.values().stream()
            .filter(line -> isRemoval(line) && keys.contains(line.key()))
            .count();
  }

  private static boolean isRemoval(Line line) {
    return line.record().equals("removal");
  }

  /**
   * What was changed in a file, in order.
   *
   * @throws IOException if a record is missing
   */
  public List<KeyedChange> changes(int number) throws IOException {
    List<KeyedChange> changes = new ArrayList<>();
    int records = 0;
    for (Line line : lines.get(number)) {
      if (isRemoval(line)) {
        changes.addAll(JournalLine.changes(line.key(), JournalLine.parse(bytes(line))));
        records++;
      }
    }
    if (records != file(number).removals()) {
      throw new IOException("the journal has lost what was taken out of it");
    }
    return KeyedChange.ordered(changes);
  }

  /** The parts of a packed file as it was, in order. */
  public PackedParts packed(int number) throws IOException {
    Map<Integer, Line> parts = new TreeMap<>();
    for (Line line : lines.get(number)) {
      if (!isRemoval(line)) {
        parts.put(JournalLine.parse(bytes(line)).path("part").asInt(), line);
      }
    }
    if (parts.size() != file(number).packed()) {
      throw new IOException("the journal has lost a part of it");
    }
    List<Line> ordered = List.copyOf(parts.values());
    return out -> {
      for (Line line : ordered) {
        out.write(JournalLine.binary(JournalLine.parse(bytes(line)).path("base64")));
      }
    };
  }

  /** The records of what was taken out of a file, but for some findings; without line feeds. */
  public List<byte[]> removalsWithout(int number, Set<String> keys) throws IOException {
    List<byte[]> kept = new ArrayList<>();
    for (Line line : lines.get(number)) {
      if (isRemoval(line) && !keys.contains(line.key())) {
        kept.add(bytes(line));
      }
    }
    return kept;
  }

  /** The records of a packed file as it was; without line feeds. */
  public List<byte[]> packedLines(int number) throws IOException {
    List<byte[]> packed = new ArrayList<>();
    for (Line line : lines.get(number)) {
      if (!isRemoval(line)) {
        packed.add(bytes(line));
      }
    }
    return packed;
  }

  /** The first line, without its line feed. */
  public byte[] header() throws IOException {
    return header == null ? new byte[0] : bytes(header);
  }

  private byte[] bytes(Line line) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(line.length());
    try {
      bytes.position(line.offset());
      while (buffer.hasRemaining()) {
        if (bytes.read(buffer) < 0) {
          throw new IOException("has become shorter");
        }
      }
    } catch (IOException e) {
      throw named(e);
    }
    return buffer.array();
  }

  @Override
  public void close() throws IOException {
    try {
      bytes.close();
    } catch (IOException e) {
      throw named(e);
    }
  }

  /** The failure with its place, since it may come up while another file is worked on. */
  private static IOException named(IOException e) {
    return new IOException(CleanedFolder.JOURNAL + ": " + Reasons.of(e), e);
  }
}
