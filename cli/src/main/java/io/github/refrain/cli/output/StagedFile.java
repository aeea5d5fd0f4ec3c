package io.github.refrain.cli.output;

import io.github.refrain.cli.archive.Checksums;
import io.github.refrain.cli.journal.FileRecord.Sum;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A file that is written beside its place and takes its name later, once all of it is on the disk.
 */
public final class StagedFile {

  /** How names of files begin that are not done yet. */
  static final String PREFIX = ".refrain-";

  /** How they end. */
  static final String SUFFIX = ".tmp";

  private static final AtomicLong NUMBER = new AtomicLong();

  private final Path target;
  private final Path temporary;
  private final Sum sum;

  /** What is written. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private StagedFile(Path target, Path temporary, Sum sum) {
    this.target = target;
    this.temporary = temporary;
    this.sum = sum;
  }

  /**
   * Writes a file beside its place, whose folder exists.
   *
   * @throws IOException if it cannot be written, with its place in the message; nothing is left
   *     then
   */
  public static StagedFile write(Path target, Content content) throws IOException {
    try {
      return beside(target, content);
    } catch (IOException e) {
      throw NamedException.of(e, target);
    }
  }

  /** The same, where who catches the failure knows its place. */
  public static StagedFile beside(Path target, Content content) throws IOException {
    String unique =
        ProcessHandle.current().pid() + "-" + System.nanoTime() + "-" + NUMBER.incrementAndGet();
    Path temporary = target.resolveSibling(PREFIX + unique + SUFFIX);
    try {
      return new StagedFile(target, temporary, writeTo(temporary, target, content));
    } catch (IOException | RuntimeException | Error e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  private static Sum writeTo(Path temporary, Path target, Content content) throws IOException {
    MessageDigest digest = Checksums.sha256();
    try (FileChannel channel =
        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out =
          new BufferedOutputStream(
              new DigestOutputStream(Channels.newOutputStream(channel), digest), 1 << 16);
      keepMode(target, temporary);
      content.writeTo(out);
      out.flush();
      channel.force(true);
      return new Sum(channel.size(), Checksums.hex(digest));
    }
  }

  /** Lets nobody read the new file, before it is written even, who could not read the old one. */
  private static void keepMode(Path old, Path temporary) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(old, PosixFileAttributeView.class);
    if (view != null && Files.exists(old)) {
      Files.setPosixFilePermissions(temporary, view.readAttributes().permissions());
    }
  }

  /** Where it will stand. */
  Path target() {
    return target;
  }

  /** Where it stands now. */
  Path temporary() {
    return temporary;
  }

  /** What was written. */
  public Sum sum() {
    return sum;
  }

  /** Takes its name, in the place of what has it now. */
  public void commit() throws IOException {
    DiskNames.move(temporary, target);
  }

  /** Goes away; what cannot be removed now is removed by the next run. */
  public void discard() {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // what made the run fail is said already
    }
  }
}
