package io.github.refrain.bench.scan;

import java.util.Arrays;

/** Whole numbers by a whole number, 0 where none was set. It grows as it must. */
final class IntTable {

  private int[] values = new int[1 << 10];
  private int size;

  int at(int index) {
    return index < size ? values[index] : 0;
  }

  void set(int index, int value) {
    if (index >= values.length) {
      values = Arrays.copyOf(values, Math.max(index + 1, 2 * values.length));
    }
    values[index] = value;
    size = Math.max(size, index + 1);
  }

  /** One more than the highest index that was set. */
  int size() {
    return size;
  }
}
