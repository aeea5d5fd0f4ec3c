package io.github.refrain.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * In the temporary file.
 *
 * @param start the byte there at which they begin
 */
record FiledInts(TemporaryFile file, long start, int length) implements StoredInts {

  static FiledInts write(int[] ints, TemporaryFile file) {
    ByteBuffer bytes = bytes(ints.length);
    bytes.asIntBuffer().put(ints);
    return new FiledInts(file, file.append(bytes), ints.length);
  }

  @Override
  public int[] all() {
    int[] ints = new int[length];
    ByteBuffer bytes = bytes(length);
    file.read(start, bytes);
    bytes.asIntBuffer().get(ints);
    return ints;
  }

  private static ByteBuffer bytes(int ints) {
    return ByteBuffer.allocate(Math.multiplyExact(ints, Integer.BYTES))
        .order(ByteOrder.nativeOrder());
  }
}
