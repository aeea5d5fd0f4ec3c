package io.github.refrain.sketch;

/** Keeps the lowest few of the values that it is offered, each once and in order. */
final class Lowest {

  /** What {@link #offer} says where nothing is left over; no value that may be offered. */
  static final long NONE = Long.MAX_VALUE;

  private final long[] values;
  private int size;

  /** Room for so many values. */
  Lowest(int room) {
    values = new long[room];
  }

  /** Takes a value; returns the one that there is no room for, NONE where it is known or fits. */
  long offer(long value) {
    boolean full = size == values.length;
    if (full && value > values[size - 1]) {
      return value;
    }
    int at = size;
    while (at > 0 && values[at - 1] >= value) {
      at--;
    }
    if (at < size && values[at] == value) {
      return NONE;
    }
    long left = full ? values[size - 1] : NONE;
    size += full ? 0 : 1;
    for (int i = size - 1; i > at; i--) { // a dozen, for most: a call would take longer
      values[i] = values[i - 1];
    }
    values[at] = value;
    return left;
  }

  int size() {
    return size;
  }

  /** The value at a place, from the lowest. */
  long at(int place) {
    return values[place];
  }
}
