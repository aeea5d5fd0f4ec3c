package io.github.refrain.store;

import java.nio.ByteBuffer;

/**
 * Characters in a temporary file.
 *
 * @param start the byte there at which they begin
 */
record FiledChars(TemporaryFile file, long start, int length) implements StoredChars {

  static FiledChars write(char[] chars, TemporaryFile file) {
    ByteBuffer bytes = TemporaryFile.buffer((long) Character.BYTES * chars.length);
    bytes.asCharBuffer().put(chars);
    return new FiledChars(file, file.append(bytes), chars.length);
  }

  @Override
  public char[] copy(int from, int to) {
    char[] chars = new char[to - from];
    long bytes = (long) Character.BYTES * chars.length;
    file.read(start + (long) Character.BYTES * from, bytes).asCharBuffer().get(chars);
    return chars;
  }

  @Override
  public void copyTo(int[] target, int from) {
    char[] chars = copy(from, from + target.length);
    for (int i = 0; i < chars.length; i++) {
      target[i] = chars[i];
    }
  }
}
