package io.github.refrain.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * Reads a file for one thread: more than is asked for where it is read from left to right, which
 * spares most calls of the system. A few reads elsewhere do not disturb that.
 */
final class ReadAhead {

  /** So much takes the system a few times as long as a text, and holds a hundred of them. */
  private static final int AHEAD = 1 << 16;

  /** What may be left out in reading from left to right: a line end, a short text. */
  private static final int MAX_GAP = 1 << 7;

  /** After so many reads elsewhere the thread is no longer where it was. */
  private static final int PATIENCE = 32;

  private final FileChannel channel;
  private final ByteBuffer ahead = buffer(AHEAD).limit(0);
  private ByteBuffer exact = buffer(1 << 12);
  private long start; // of what has been read ahead
  private long end; // of that, or of what was read last
  private long version; // of the file, when it was read
  private int elsewhere;

  ReadAhead(FileChannel channel) {
    this.channel = channel;
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }

  /**
   * The bytes at a place, good until the next call.
   *
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
    if (!inside && at >= end && at - end <= MAX_GAP && length <= AHEAD) {
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
    exact = exact.capacity() < length ? buffer(length) : exact;
    fill(exact.clear().limit(length), at, length);
    return part(exact, 0, length);
  }

  private static ByteBuffer part(ByteBuffer bytes, int from, int length) {
    return bytes.slice(from, length).order(ByteOrder.nativeOrder());
  }

  /** Reads as much as there is and fits, at least so much, and sets the limit behind it. */
  private void fill(ByteBuffer bytes, long at, int least) throws IOException {
    while (bytes.position() < least) {
      if (channel.read(bytes, at + bytes.position()) < 0) {
        throw new EOFException("it is shorter than what was written");
      }
    }
    bytes.flip();
  }
}
