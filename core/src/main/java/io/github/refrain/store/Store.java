package io.github.refrain.store;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Keeps arrays: in memory as long as there is room, those beyond in a temporary file.
 *
 * <p>On Unix the file loses its name as it is opened, so that nothing is left of it however the
 * process ends; its space is free again when the store is closed. Arrays may be put and read by
 * several threads. Once closed, what went to the file can no longer be read.
 */
public final class Store implements AutoCloseable {

  private final long limit;
  private final AtomicLong held = new AtomicLong();
  private @Nullable TemporaryFile file;

  /**
   * An empty store.
   *
   * @param limit how many bytes it holds in memory, at least 0
   */
  public Store(long limit) {
    checkArgument(limit >= 0, "limit (%s) must be >= 0", limit);
    this.limit = limit;
  }

  /** A store that holds all in memory. */
  public static Store inMemory() {
    return new Store(Long.MAX_VALUE);
  }

  /** Whether all is held in memory. */
  public boolean isInMemory() {
    return limit == Long.MAX_VALUE;
  }

  /**
   * Keeps characters. The array is not copied where it stays in memory, and must not change.
   *
   * @throws TemporaryFileException if the temporary file cannot be made or written
   */
  public StoredChars put(char[] chars) {
    long bytes = (long) Character.BYTES * chars.length;
    return take(bytes) ? new HeldChars(chars) : FiledChars.write(chars, file());
  }

  /** The same for numbers. */
  public StoredInts put(int[] ints) {
    long bytes = (long) Integer.BYTES * ints.length;
    return take(bytes) ? new HeldInts(ints) : FiledInts.write(ints, file());
  }

  /** Whether so many bytes more would stay in memory. */
  boolean hasRoom(long bytes) {
    return bytes <= limit - held.get();
  }

  /** Takes the room for so many bytes, if it is there. */
  boolean take(long bytes) {
    long before = held.getAndUpdate(now -> bytes <= limit - now ? now + bytes : now);
    return bytes <= limit - before;
  }

  private synchronized TemporaryFile file() {
    TemporaryFile open = file;
    if (open == null) {
      open = TemporaryFile.open();
      file = open;
    }
    return open;
  }

  /** Gives back the space of the temporary file, if there is one. */
  @Override
  public synchronized void close() {
    if (file != null) {
      file.close();
    }
  }
}
