package io.github.refrain.cli.journal;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * One stretch of a file that something else stands for, mostly nothing. Equal by its bytes' places
 * only in so far as arrays are.
 */
public final class Change {

  private final long from;
  private final byte[] removed;
  private final byte[] inserted;

  private Change(long from, byte[] removed, byte[] inserted) {
    this.from = from;
    this.removed = removed;
    this.inserted = inserted;
  }

  /**
   * A change that keeps the arrays.
   *
   * @param from the first byte that goes, in the file as it was, unpacked
   * @param removed the bytes that go
   * @param inserted the bytes that stand there instead
   */
  public static Change wrap(long from, byte[] removed, byte[] inserted) {
    checkArgument(from >= 0, "from (%s) must be >= 0", from);
    return new Change(from, removed, inserted);
  }

  /** The first byte that goes, in the file as it was. */
  public long from() {
    return from;
  }

  /** One past the last byte that goes. */
  public long to() {
    return from + removed.length;
  }

  byte[] removedBytes() {
    return removed;
  }

  byte[] insertedBytes() {
    return inserted;
  }
}
