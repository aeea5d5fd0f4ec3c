package io.github.refrain.store;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A file in the system's folder for temporary files ({@code java.io.tmpdir}) that only its user can
 * read, and that is gone when it is closed or the process ends: on Unix it loses its name as it is
 * opened, so that not even a process that is killed leaves it.
 *
 * <p>Written and read by several threads, each with two buffers of {@value ReadAhead#AHEAD} bytes
 * outside of the heap. A thread that is interrupted amid that closes it for all.
 */
final class TemporaryFile {

  private final String folder;
  private final FileChannel channel;
  private final ThreadLocal<ByteBuffer> buffers = ThreadLocal.withInitial(ReadAhead::buffer);
  private final ThreadLocal<ReadAhead> readers;
  private final AtomicLong end = new AtomicLong();
  private final AtomicLong writes = new AtomicLong();

  private TemporaryFile(String folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
    this.readers = ThreadLocal.withInitial(() -> new ReadAhead(channel::read));
  }

  /** Moves some values of an array to the bytes of a buffer, or from them. */
  interface Slice {
    /**
     * Moves them.
     *
     * @param bytes as many as they take
     * @param from the first of them
     */
    void move(ByteBuffer bytes, int from, int count);
  }

  static TemporaryFile open() {
    return open(System.getProperty("java.io.tmpdir", ""));
  }

  static TemporaryFile open(String folder) {
    try {
      // not Files.createTempFile: where it cannot read the property it fails for good
      Path path = Path.of(folder, "refrain-" + UUID.randomUUID() + ".tmp");
      boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
      FileAttribute<?>[] mine = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
      };
      return new TemporaryFile(
          folder,
          FileChannel.open(
              path,
              Set.of(CREATE_NEW, READ, WRITE, DELETE_ON_CLOSE),
              posix ? mine : new FileAttribute<?>[0]));
    } catch (IOException e) {
      throw new TemporaryFileException("cannot make a temporary file in " + folder, e);
    } catch (InvalidPathException e) {
      IOException cause = new IOException("its name cannot be read in this locale", e);
      throw new TemporaryFileException("cannot make a temporary file in " + folder, cause);
    }
  }

  /**
   * Writes values behind those that are there.
   *
   * @param size bytes of each
   * @return where they begin
   */
  long append(int count, int size, Slice values) {
    long start = end.getAndAdd((long) count * size);
    int most = ReadAhead.AHEAD / size;
    ByteBuffer bytes = buffers.get();
    try {
      for (int from = 0; from < count; from += most) {
        int some = Math.min(most, count - from);
        bytes.clear().limit(some * size);
        values.move(bytes, from, some);
        bytes.rewind();
        for (long at = start + (long) from * size; bytes.hasRemaining(); ) {
          at += channel.write(bytes, at);
        }
      }
    } catch (IOException e) {
      throw failed("cannot write", e);
    }
    writes.incrementAndGet();
    return start;
  }

  /** Reads values that were written. */
  void read(long start, int count, int size, Slice target) {
    int most = ReadAhead.AHEAD / size;
    try {
      for (int from = 0; from < count; from += most) {
        int some = Math.min(most, count - from);
        long at = start + (long) from * size;
        target.move(readers.get().read(at, some * size, writes.get()), from, some);
      }
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
    return new TemporaryFileException(what + " a temporary file in " + folder, e);
  }
}
