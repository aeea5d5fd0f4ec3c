package io.github.refrain.store;

/**
 * Characters in a temporary file.
 *
 * @param start the byte there at which they begin
 */
record FiledChars(TemporaryFile file, long start, int length) implements StoredChars {

  static FiledChars write(char[] chars, TemporaryFile file) {
    long start =
        file.append(
            chars.length,
            Character.BYTES,
            (bytes, from, count) -> bytes.asCharBuffer().put(chars, from, count));
    return new FiledChars(file, start, chars.length);
  }

  @Override
  public char[] copy(int from, int to) {
    char[] chars = new char[to - from];
    file.read(
        start + (long) Character.BYTES * from,
        chars.length,
        Character.BYTES,
        (bytes, at, count) -> bytes.asCharBuffer().get(chars, at, count));
    return chars;
  }
}
