package io.github.refrain.store;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A file in the system's folder for temporary files ({@code java.io.tmpdir}) that only this process
 * can read, and that is gone when it is closed or the process ends, however that ends: on Unix it
 * loses its name as soon as it is open.
 */
final class TemporaryFile {

  private final Path path;
  private final FileChannel channel;
  private final ThreadLocal<ReadAhead> readers;
  private final AtomicLong end = new AtomicLong();
  private final AtomicLong writes = new AtomicLong();

  private TemporaryFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
    this.readers = ThreadLocal.withInitial(() -> new ReadAhead(channel));
  }

  static TemporaryFile open() {
    String folder = System.getProperty("java.io.tmpdir", "");
    try {
      Path path = Files.createTempFile("refrain-", ".tmp");
      return new TemporaryFile(path, FileChannel.open(path, READ, WRITE, DELETE_ON_CLOSE));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a temporary file in " + folder, e);
    }
  }

  /** An empty buffer for so many bytes. */
  static ByteBuffer buffer(long bytes) {
    return ByteBuffer.allocate(Math.toIntExact(bytes)).order(ByteOrder.nativeOrder());
  }

  /**
   * Writes bytes from the buffer's beginning to its limit behind those that are there.
   *
   * @return where they begin
   */
  long append(ByteBuffer bytes) {
    long start = end.getAndAdd(bytes.limit());
    try {
      for (long at = start; bytes.hasRemaining(); ) {
        at += channel.write(bytes, at);
      }
    } catch (IOException e) {
      throw failed("cannot write", e);
    }
    writes.incrementAndGet();
    return start;
  }

  /** The bytes at a place; good until this thread reads again. */
  ByteBuffer read(long start, long bytes) {
    try {
      return readers.get().read(start, Math.toIntExact(bytes), writes.get());
    } catch (IOException e) {
      throw failed("cannot read", e);
    }
  }

  void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw failed("cannot close", e);
    }
  }

  private RuntimeException failed(String what, IOException e) {
    if (e instanceof ClosedByInterruptException) {
      return new CancellationException("interrupted");
    }
    return new UncheckedIOException(what + " a temporary file in " + path.getParent(), e);
  }
}
