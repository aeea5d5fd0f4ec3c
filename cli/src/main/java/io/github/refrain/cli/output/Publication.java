package io.github.refrain.cli.output;

import io.github.refrain.cli.archive.Checksums;
import io.github.refrain.cli.archive.FileName;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Files with a journal that take their names, in an order that leaves at every moment either
 * nothing under a final name or what a second run completes: all of them beside their places, the
 * journal, then the names, last the journal's closing record.
 */
public final class Publication implements AutoCloseable {

  private final OutputFolder folder;
  private final boolean resumed;
  private final List<Path> there;
  private final List<StagedFile> staged = new ArrayList<>();
  private final Set<Path> done = new HashSet<>(); // by an earlier run, and as it left it
  private int named;
  private boolean begun;

  /**
   * Looks at the folder.
   *
   * @throws RefusedException if something stands in it that no run has left
   */
  public Publication(OutputFolder folder) throws IOException, RefusedException {
    this.folder = folder;
    this.resumed = folder.hasJournal();
    folder.checkUnused();
    this.there = folder.files();
  }

  public void add(StagedFile file) {
    staged.add(file);
  }

  /**
   * Gives all files their names.
   *
   * @throws RefusedException if what a run has left is another's
   * @throws IOException if it fails, with what was done
   */
  public void publish(StagedJournal journal) throws IOException, RefusedException {
    try {
      if (resumed) {
        checkSame(journal);
      }
      begun = true;
      journal.file().commit();
      folder.touch(journal.file().target());
      folder.force();
      for (StagedFile file : staged) {
        name(file);
      }
      folder.force();
      journal.end();
      folder.force();
    } finally {
      journal.file().discard();
    }
  }

  private void name(StagedFile file) throws IOException {
    if (Files.exists(file.target(), LinkOption.NOFOLLOW_LINKS)) {
      if (!done.contains(file.target())) {
        checkUnchanged(file);
      }
      file.discard();
    } else {
      file.commit();
      folder.touch(file.target());
    }
    named++;
  }

  private static void checkUnchanged(StagedFile file) throws IOException {
    if (!sha256(file.target()).equals(file.sum().sha256())) {
      throw new NamedException(
          FileName.of(file.target()), "has changed since an earlier run wrote it");
    }
  }

  /** Before the journal is touched, which is whole if that run came to its end. */
  private void checkSame(StagedJournal journal) throws IOException, RefusedException {
    if (!journal.isThere()) {
      throw new RefusedException(
          folder.typed() + ": holds a cleaned archive of other input or settings");
    }
    Set<Path> expected = new HashSet<>();
    staged.forEach(file -> expected.add(file.target()));
    expected.add(journal.file().target());
    for (Path path : there) {
      if (!expected.contains(path)) {
        throw new RefusedException(folder.typed() + ": is not empty (" + FileName.of(path) + ")");
      }
    }
    for (StagedFile file : staged) {
      if (Files.exists(file.target(), LinkOption.NOFOLLOW_LINKS)) {
        checkUnchanged(file);
        done.add(file.target());
      }
    }
  }

  /** How far it came, for a message; empty where nothing was begun. */
  public String progress() {
    return begun
        ? "; "
            + named
            + " of "
            + staged.size()
            + " files are written, the same command completes it"
        : "; nothing was written";
  }

  /** The checksum of a file. */
  public static String sha256(Path file) throws IOException {
    MessageDigest digest = Checksums.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return Checksums.hex(digest);
  }

  /** Removes what did not get its name. */
  @Override
  public void close() {
    staged.forEach(StagedFile::discard);
    folder.undo();
  }
}
