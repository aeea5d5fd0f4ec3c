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
import org.jspecify.annotations.Nullable;

/**
 * A file that one run at a time holds, and removes at its end.
 *
 * <p>POSIX takes a lock away when the process closes the file, whichever of its descriptors that
 * is. So the file is looked at through a channel that stays open as long as the lock is held.
 */
final class FolderLock implements Closeable {

  private final Path file;
  private final FileChannel held;
  private @Nullable FileChannel seen;

  private FolderLock(Path file, FileChannel held) {
    this.file = file;
    this.held = held;
  }

  /** Takes the lock; empty if another run has it, or has just removed it. */
  static Optional<FolderLock> take(Path file) throws IOException {
    FolderLock lock =
        new FolderLock(
            file,
            FileChannel.open(
                file,
                Set.of(
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS)));
    boolean taken = false;
    try {
      taken = lock.isTaken();
    } finally {
      if (!taken) {
        lock.release();
      }
    }
    return taken ? Optional.of(lock) : Optional.empty();
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
    } catch (OverlappingFileLockException | NoSuchFileException e) {
      return false;
    }
  }

  /** Removes the file while nobody else can have it, and gives it back. */
  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(file);
    } finally {
      release();
    }
  }

  private void release() throws IOException {
    FileChannel other = seen;
    if (other != null) {
      other.close();
    }
    held.close();
  }
}
