package io.github.refrain.cli.decode;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Cuts a stream of bytes at its line feeds, without a copy of the line and without a limit. */
public final class LineSplitter {

  private static final int MAX_BYTES = Integer.MAX_VALUE - 8;

  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private int filled;
  private int searched;
  private long base; // the offset of buffer[0]
  private int number;

  public LineSplitter(InputStream in) {
    this.in = in;
  }

  /** Moves to the next line; false at the end. */
  public boolean next() throws IOException {
    from = number == 0 ? 0 : to + 1;
    searched = from;
    number++;
    while (true) {
      for (; searched < filled; searched++) {
        if (buffer[searched] == '\n') {
          to = searched;
          return true;
        }
      }
      if (!fill()) {
        to = filled;
        return from < filled;
      }
    }
  }

  /** The number of the line, from 1. */
  public int number() {
    return number;
  }

  /** The offset in the stream of the byte at which a UTF-16 unit of the decoded line starts. */
  public long offset(int chars) {
    ByteBuffer line = ByteBuffer.wrap(buffer, from, to - from);
    return offset() + Utf8Decoder.bytesBefore(chars, line, offset());
  }

  /** The line, decoded, without its line feed. */
  public String text(Utf8Decoder decoder) throws BadInputException {
    return decoder.decode(buffer, from, to, offset());
  }

  /** The bytes of the line without its line feed, in a new array. */
  public byte[] bytes() {
    return Arrays.copyOfRange(buffer, from, to);
  }

  /** Writes the line as it stands, with its line feed if it has one. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(buffer, from, Math.min(filled, to + 1) - from);
  }

  /** Whether it starts with some text, a byte order mark included. */
  public boolean startsWith(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return to - from >= bytes.length
        && Arrays.equals(buffer, from, from + bytes.length, bytes, 0, bytes.length);
  }

  /** Whether a line feed ends the line. */
  public boolean isEnded() {
    return to < filled;
  }

  /** The offset of the line's first byte in the stream. */
  public long offset() {
    return base + from;
  }

  private boolean fill() throws IOException {
    if (from > 0) {
      int rest = Math.max(0, filled - from);
      System.arraycopy(buffer, Math.min(from, filled), buffer, 0, rest);
      base += from;
      searched -= from;
      filled = rest;
      from = 0;
    } else if (filled == buffer.length) {
      if (filled == MAX_BYTES) {
        throw new BadInputException("line " + number + " is longer than 2 GiB");
      }
      buffer = Arrays.copyOf(buffer, (int) Math.min(MAX_BYTES, 2L * filled));
    }
    int read = in.read(buffer, filled, buffer.length - filled);
    filled += Math.max(0, read);
    return read > 0;
  }
}
