package io.github.refrain.store;

/**
 * Numbers in a temporary file.
 *
 * @param start the byte there at which they begin
 */
record FiledInts(TemporaryFile file, long start, int length) implements StoredInts {

  static FiledInts write(int[] ints, TemporaryFile file) {
    long start =
        file.append(
            ints.length,
            Integer.BYTES,
            (bytes, from, count) -> bytes.asIntBuffer().put(ints, from, count));
    return new FiledInts(file, start, ints.length);
  }

  @Override
  public int[] all() {
    int[] ints = new int[length];
    file.read(
        start,
        length,
        Integer.BYTES,
        (bytes, at, count) -> bytes.asIntBuffer().get(ints, at, count));
    return ints;
  }
}
