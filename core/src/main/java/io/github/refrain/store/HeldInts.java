package io.github.refrain.store;

/** Numbers in memory. */
final class HeldInts implements StoredInts {

  private final int[] ints;

  HeldInts(int[] ints) {
    this.ints = ints;
  }

  @Override
  public int length() {
    return ints.length;
  }

  @Override
  public int[] all() {
    return ints;
  }
}
