package io.github.refrain.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads a file for one thread: more than is asked for where it is read from left to right, which
 * spares most calls of the system. A few reads elsewhere do not disturb that.
 */
final class ReadAhead {

  /** A read of so much takes the system a few times as long as one of a text, and has a hundred. */
  static final int AHEAD = 1 << 16;

  /** What may be left out in reading from left to right: a line end, a short text. */
  static final int MAX_GAP = 1 << 7;

  /** After so many reads elsewhere the thread is no longer where it was. */
  static final int PATIENCE = 32;

  private final Source source;
  private final ByteBuffer ahead = buffer().limit(0);
  private final ByteBuffer exact = buffer();
  private long start; // of what has been read ahead
  private long end; // of that, or of what was read last
  private long version; // of the file, when it was read
  private int elsewhere;

  /** What is read. */
  interface Source {
    /** Reads some bytes from a place on; returns how many, -1 at the end. */
    int read(ByteBuffer target, long at) throws IOException;
  }

  ReadAhead(Source source) {
    this.source = source;
  }

  /** A buffer for {@value #AHEAD} bytes, outside of the heap, where the system reads and writes. */
  static ByteBuffer buffer() {
    return ByteBuffer.allocateDirect(AHEAD).order(ByteOrder.nativeOrder());
  }

  /**
   * The bytes at a place, good until the next call.
   *
   * @param length how many, at most {@value #AHEAD}
   * @param now a number that grows when something has been written: what was read ahead before may
   *     lack it
   */
  ByteBuffer read(long at, int length, long now) throws IOException {
    if (version != now) {
      ahead.limit(0);
      start = end;
      version = now;
    }
    boolean inside = at >= start && at + length <= start + ahead.limit();
    if (!inside && at >= start && at - end <= MAX_GAP) { // or partly inside
      fill(ahead.clear(), at, length);
      start = at;
      end = at + ahead.limit();
      inside = true;
    }
    if (inside) {
      elsewhere = 0;
      return part(ahead, (int) (at - start), length);
    }
    if (ahead.limit() == 0 || ++elsewhere > PATIENCE) {
      ahead.limit(0);
      start = at;
      end = at + length;
    }
    fill(exact.clear().limit(length), at, length);
    return part(exact, 0, length);
  }

  private static ByteBuffer part(ByteBuffer bytes, int from, int length) {
    return bytes.slice(from, length).order(ByteOrder.nativeOrder());
  }

  /** Reads as much as there is and fits, at least so much, and sets the limit behind it. */
  private void fill(ByteBuffer bytes, long at, int least) throws IOException {
    while (bytes.position() < least) {
      if (source.read(bytes, at + bytes.position()) < 0) {
        throw new EOFException("it is shorter than what was written");
      }
    }
    bytes.flip();
  }
}
