package io.github.refrain.store;

import java.nio.ByteBuffer;

/**
 * Numbers in a temporary file.
 *
 * @param start the byte there at which they begin
 */
record FiledInts(TemporaryFile file, long start, int length) implements StoredInts {

  static FiledInts write(int[] ints, TemporaryFile file) {
    ByteBuffer bytes = TemporaryFile.buffer((long) Integer.BYTES * ints.length);
    bytes.asIntBuffer().put(ints);
    return new FiledInts(file, file.append(bytes), ints.length);
  }

  @Override
  public int[] all() {
    int[] ints = new int[length];
    file.read(start, (long) Integer.BYTES * length).asIntBuffer().get(ints);
    return ints;
  }
}
