package io.github.refrain.store;

/** An array of {@code int}s in a {@link Store}. */
public interface StoredInts {

  /** How many there are. */
  int length();

  /**
   * All of them; not to be changed. Read at each call from the temporary file, if they are there.
   *
   * @throws TemporaryFileException if they cannot be read
   * @throws java.util.concurrent.CancellationException if the thread is interrupted amid that
   */
  int[] all();
}
