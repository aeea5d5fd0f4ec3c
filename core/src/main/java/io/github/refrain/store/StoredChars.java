package io.github.refrain.store;

/** An array of {@code char}s in a {@link Store}. */
public interface StoredChars {

  /** How many there are. */
  int length();

  /**
   * Some of them, in a new array.
   *
   * @param from the first
   * @param to one past the last
   * @throws TemporaryFileException if they cannot be read from the temporary file
   * @throws java.util.concurrent.CancellationException if the thread is interrupted amid that
   */
  char[] copy(int from, int to);

  /**
   * Copies some of them into an array of {@code int}s, from its beginning until it is full.
   *
   * @param from the first
   */
  default void copyTo(int[] target, int from) {
    char[] chars = copy(from, from + target.length);
    for (int i = 0; i < chars.length; i++) {
      target[i] = chars[i];
    }
  }
}
