package io.github.refrain.cli.output;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;

/** A journal that stands beside its place, and its closing record, which comes last of all. */
public final class StagedJournal {

  private final StagedFile file;
  private final byte[] endLine;

  StagedJournal(StagedFile file, byte[] endLine) {
    this.file = file;
    this.endLine = endLine;
  }

  StagedFile file() {
    return file;
  }

  /**
   * Whether the journal that stands there is this one, with its closing record or a part of it; one
   * that died at its last step has that.
   */
  boolean isThere() throws IOException {
    Path there = file.target();
    long length = file.sum().bytes();
    long rest = Files.size(there) - length;
    if (rest < 0 || rest > endLine.length) {
      return false;
    }
    try (InputStream is = new BufferedInputStream(Files.newInputStream(there));
        InputStream should = new BufferedInputStream(Files.newInputStream(file.temporary()))) {
      for (long i = 0; i < length; i++) {
        if (is.read() != should.read()) {
          return false;
        }
      }
      byte[] tail = is.readAllBytes();
      return Arrays.equals(tail, 0, tail.length, endLine, 0, tail.length);
    }
  }

  /** Adds the closing record to the journal, which has its name. */
  void end() throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file.target(),
            Set.of(
                StandardOpenOption.WRITE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS))) {
      ByteBuffer bytes = ByteBuffer.wrap(endLine);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }
}
