package io.github.refrain.cli.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A file that one run at a time holds, and removes at its end.
 *
 * <p>POSIX takes a lock away when the process closes the file, whichever of its descriptors that
 * is. So the file is looked at through a channel that stays open as long as the lock is held, and a
 * second run of the same process is turned away before it opens it. Two class loaders of one
 * process know nothing of each other's runs, and should not clean into one folder.
 */
final class FolderLock implements Closeable {

  /** The files that runs of this process have: only one of them may ever open such a file. */
  private static final Set<Path> TAKEN = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final Path real;
  private final FileChannel held;
  private @Nullable FileChannel seen;
  private boolean closed;

  private FolderLock(Path file, Path real, FileChannel held) {
    this.file = file;
    this.real = real;
    this.held = held;
  }

  /** Takes the lock; empty if another run has it, or has just removed it. */
  static Optional<FolderLock> take(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path real = folder == null ? file : folder.toRealPath().resolve(file.getFileName());
    if (!TAKEN.add(real)) {
      return Optional.empty();
    }
    @Nullable FolderLock lock = null;
    boolean taken = false;
    try {
      lock = new FolderLock(file, real, open(file));
      taken = lock.isTaken();
    } finally {
      if (!taken) {
        release(lock, real);
      }
    }
    return taken ? Optional.of(lock) : Optional.empty();
  }

  private static void release(@Nullable FolderLock lock, Path real) throws IOException {
    try {
      if (lock != null) {
        lock.closeChannels();
      }
    } finally {
      TAKEN.remove(real);
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file,
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
  }

  /** Whether this has the lock, and of the file that stands there, not of one that is gone. */
  private boolean isTaken() throws IOException {
    try {
      if (held.tryLock() == null) {
        return false;
      }
      String token = ProcessHandle.current().pid() + " " + System.nanoTime();
      ByteBuffer written = ByteBuffer.wrap(token.getBytes(StandardCharsets.UTF_8));
      held.truncate(0).write(written);
      seen = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
      ByteBuffer there = ByteBuffer.allocate(written.capacity());
      seen.read(there);
      return there.flip().equals(written.flip());
    } catch (NoSuchFileException | OverlappingFileLockException e) {
      return false; // it is gone, or another program that runs in this process has it
    }
  }

  /** Removes the file while nobody else can have it, and gives it back. */
  @Override
  public void close() throws IOException {
    if (closed) {
      return; // the file may be another run's by now
    }
    closed = true;
    try {
      Files.deleteIfExists(file);
    } finally {
      release(this, real);
    }
  }

  private void closeChannels() throws IOException {
    FileChannel other = seen;
    if (other != null) {
      other.close();
    }
    held.close();
  }
}
