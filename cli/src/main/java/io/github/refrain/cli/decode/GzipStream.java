package io.github.refrain.cli.decode;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip (<a href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952</a>), any number of
 * members. Unlike the platform's stream it refuses what follows the last member, says at which
 * byte, and stops a bomb: once more than 64 MiB came out, more than 100 bytes for one packed byte.
 */
public final class GzipStream extends InputStream {

  public static final long BOMB_BYTES = 64L << 20;
  public static final int BOMB_RATIO = 100;

  private static final int HEADER_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xE0;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] packed = new byte[1 << 16];
  private int at;
  private int limit;
  private long base; // the offset of packed[0]
  private long unpacked;
  private boolean insideMember;

  public GzipStream(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (true) {
      if (!insideMember && !startMember()) {
        return -1;
      }
      int count = inflate(bytes, from, length);
      if (count > 0) {
        checksum.update(bytes, from, count);
        unpacked += count;
        checkRatio();
        return count;
      }
      if (inflater.finished()) {
        endMember();
      } else if (!fill()) {
        throw bad("the gzip data ends too early");
      } else {
        inflater.setInput(packed, at, limit - at);
      }
    }
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }

  private int inflate(byte[] bytes, int from, int length) throws IOException {
    try {
      int count = inflater.inflate(bytes, from, length);
      at = limit - inflater.getRemaining();
      return count;
    } catch (DataFormatException e) {
      throw bad("corrupt gzip data (" + e.getMessage() + ")");
    }
  }

  /** Reads a header; false at the end of the file. */
  private boolean startMember() throws IOException {
    if (at == limit && !fill()) {
      return false;
    }
    long start = base + at;
    if (next() != 0x1F || next() != 0x8B || next() != 8) {
      throw bad(start, start == 0 ? "not gzip" : "no gzip data after the last member");
    }
    int flags = next();
    if ((flags & RESERVED) != 0) {
      throw bad(base + at - 1, String.format(Locale.ROOT, "unknown gzip flags 0x%02X", flags));
    }
    skip(6); // time, compression, system
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    skipText(flags & NAME);
    skipText(flags & COMMENT);
    skip((flags & HEADER_CHECKSUM) != 0 ? 2 : 0);
    inflater.reset();
    inflater.setInput(packed, at, limit - at);
    checksum.reset();
    insideMember = true;
    return true;
  }

  private void endMember() throws IOException {
    long sum = fourBytes();
    long size = fourBytes();
    if (sum != checksum.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw bad("corrupt gzip data (wrong checksum)");
    }
    insideMember = false;
  }

  private void checkRatio() throws BadInputException {
    if (unpacked > BOMB_BYTES && unpacked > BOMB_RATIO * (base + at)) {
      throw bad(
          String.format(
              Locale.ROOT,
              "more than %d times its packed size comes out of it (%,d bytes so far); unpack it"
                  + " first if that is right",
              BOMB_RATIO,
              unpacked));
    }
  }

  private boolean fill() throws IOException {
    base += limit;
    at = 0;
    limit = Math.max(0, in.read(packed));
    return limit > 0;
  }

  private int next() throws IOException {
    if (at == limit && !fill()) {
      throw bad("the gzip data ends too early");
    }
    return packed[at++] & 0xFF;
  }

  private long fourBytes() throws IOException {
    return next() | (long) next() << 8 | (long) next() << 16 | (long) next() << 24;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private void skipText(int flag) throws IOException {
    while (flag != 0 && next() != 0) {
      // up to the zero that ends it
    }
  }

  private BadInputException bad(String message) {
    return bad(base + at, message);
  }

  private static BadInputException bad(long offset, String message) {
    return new BadInputException("packed byte " + offset + ": " + message);
  }
}
