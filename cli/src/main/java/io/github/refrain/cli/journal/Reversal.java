package io.github.refrain.cli.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Takes changes of a file back, while it is copied. */
public final class Reversal {

  private final InputStream in;
  private final OutputStream out;
  private long at; // in the file as it was

  private Reversal(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /**
   * Copies a cleaned file with some of its changes taken back.
   *
   * @param in the cleaned file, unpacked
   * @param changes all its changes, in order
   * @param taken which of them are taken back
   * @throws IOException if the file is not what the changes were made of
   */
  public static void copy(
      InputStream in, OutputStream out, List<KeyedChange> changes, Predicate<KeyedChange> taken)
      throws IOException {
    Reversal reversal = new Reversal(in, out);
    for (KeyedChange keyed : changes) {
      reversal.copyTo(keyed.change().from());
      reversal.pass(keyed.change(), taken.test(keyed));
    }
    in.transferTo(out);
  }

  private void copyTo(long from) throws IOException {
    byte[] buffer = new byte[1 << 13];
    if (from < at) {
      throw new IOException("its changes overlap");
    }
    while (at < from) {
      int count = in.read(buffer, 0, (int) Math.min(buffer.length, from - at));
      if (count < 0) {
        throw new IOException("it is shorter than what was written");
      }
      out.write(buffer, 0, count);
      at += count;
    }
  }

  private void pass(Change change, boolean taken) throws IOException {
    byte[] inserted = in.readNBytes(change.insertedBytes().length);
    if (!Arrays.equals(inserted, change.insertedBytes())) {
      throw new IOException("it is not what was written");
    }
    out.write(taken ? change.removedBytes() : inserted);
    at = change.to();
  }
}
