package io.github.refrain.cli.restore;

import io.github.refrain.cli.archive.Checksums;
import io.github.refrain.cli.archive.CleanedFolder;
import io.github.refrain.cli.archive.Notices;
import io.github.refrain.cli.archive.Reasons;
import io.github.refrain.cli.journal.FileRecord;
import io.github.refrain.cli.journal.FileRecord.Sum;
import io.github.refrain.cli.journal.Journal;
import io.github.refrain.cli.journal.JournalPath;
import io.github.refrain.cli.journal.KeyedChange;
import io.github.refrain.cli.journal.PackedParts;
import io.github.refrain.cli.journal.Reversal;
import io.github.refrain.cli.output.GuardedOutput;
import io.github.refrain.cli.output.NamedException;
import io.github.refrain.cli.output.OutputFolder;
import io.github.refrain.cli.output.Publication;
import io.github.refrain.cli.output.RefusedException;
import io.github.refrain.cli.output.StagedFile;
import io.github.refrain.match.Progress;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the originals of a cleaned folder again. A file is given back only if its checksum proves
 * that it is right; what cannot be proved is named.
 */
public final class Restorer implements AutoCloseable {

  private static final JournalPath JOURNAL = JournalPath.of(Path.of(CleanedFolder.JOURNAL));

  private final Path cleaned;
  private final Journal journal;
  private final Notices notices;
  private int restored;
  private int undone;

  /**
   * A restorer.
   *
   * @param cleaned the folder that was written by {@code clean}
   * @param notices is told what cannot be given back
   * @throws RefusedException if it has no journal, and so is no such folder
   * @throws IOException if its journal cannot be used
   */
  public Restorer(Path cleaned, String shown, Notices notices)
      throws IOException, RefusedException {
    this.cleaned = cleaned;
    this.notices = notices;
    Path file = cleaned.resolve(CleanedFolder.JOURNAL);
    String name = shown + "/" + CleanedFolder.JOURNAL;
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new RefusedException(name + ": no such file; this is no folder that clean has written");
    }
    try {
      this.journal = Journal.read(file);
    } catch (IOException e) {
      throw new IOException(name + ": " + Reasons.of(e), e);
    }
    for (int line : journal.damaged()) {
      notices.error(name, "line " + line + " is damaged");
    }
    if (!journal.isComplete()) {
      notices.error(
          name, "is not as it was written to its end; only what checksums prove is given back");
    }
  }

  /** How many removals, cuts and joins were undone, where only some were. */
  public int undone() {
    return undone;
  }

  /** How many files were given back. */
  public int restored() {
    return restored;
  }

  /**
   * Gives all files back that can be proved.
   *
   * @param folder where to; null only checks
   * @param progress is told how many files are given back
   * @throws RefusedException if something else stands there
   */
  public void restore(@Nullable OutputFolder folder, Progress progress)
      throws IOException, RefusedException {
    if (folder != null) {
      checkFree(folder);
    }
    List<Integer> numbers = journal.fileNumbers();
    int done = 0;
    for (int number : numbers) {
      FileRecord record = journal.file(number);
      progress.update("restoring files", done++, numbers.size());
      try {
        if (folder == null) {
          check(number, record);
        } else {
          restore(number, record, folder);
        }
        restored++;
      } catch (UnprovenException e) {
        notices.error(record.path().toString(), String.valueOf(e.getMessage()));
      }
    }
    if (folder != null) {
      folder.force();
    }
    noteUnknown();
  }

  /** Files that were put there later are no originals. */
  private void noteUnknown() throws IOException {
    Set<JournalPath> known = new HashSet<>();
    journal.fileNumbers().forEach(number -> known.add(journal.file(number).path()));
    try (Stream<Path> there = Files.walk(cleaned)) {
      for (Path file : (Iterable<Path>) there::iterator) {
        JournalPath path = JournalPath.of(cleaned.relativize(file));
        boolean regular = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        if (regular && !known.contains(path) && !path.equals(JOURNAL)) {
          notices.note(path.toString(), "is not in the journal, and not given back");
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Writes the cleaned folder again, with what was done for some findings undone.
   *
   * @param progress is told how many files are written
   * @throws RefusedException if a key is in none of its records, or something else stands there
   */
  public void undo(Set<String> keys, OutputFolder folder, Progress progress)
      throws IOException, RefusedException {
    for (String key : keys) {
      if (journal.count(Set.of(key)) == 0) {
        throw new RefusedException("--only " + key + ": nothing was taken out for this key");
      }
    }
    if (journal.isComplete()) {
      new KeyUndo(cleaned, journal, keys).write(folder, progress);
      undone = journal.count(keys);
      restored = journal.fileNumbers().size();
    }
  }

  /** What stands there already must be what a run that died has given back. */
  private void checkFree(OutputFolder folder) throws IOException, RefusedException {
    Set<Path> known = new HashSet<>();
    for (int number : journal.fileNumbers()) {
      FileRecord record = journal.file(number);
      try {
        Path target = record.path().below(folder.path());
        if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
            && Publication.sha256(target).equals(record.original().sha256())) {
          known.add(target);
        }
      } catch (IOException e) {
        // a name that leads out of the folder is none that stands in it
      }
    }
    for (Path there : folder.files()) {
      if (!known.contains(there)) {
        throw new RefusedException(folder.typed() + ": is not empty");
      }
    }
  }

  private void check(int number, FileRecord record) throws UnprovenException {
    MessageDigest digest = Checksums.sha256();
    try (OutputStream out =
        new BufferedOutputStream(
            new DigestOutputStream(OutputStream.nullOutputStream(), digest), 1 << 16)) {
      write(number, record, out);
      out.flush();
    } catch (IOException e) {
      throw UnprovenException.of(e);
    }
    prove(Checksums.hex(digest), record.original());
  }

  private void restore(int number, FileRecord record, OutputFolder folder) throws IOException {
    Path target;
    try {
      target = record.path().below(folder.path());
    } catch (IOException e) {
      throw UnprovenException.of(e);
    }
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return; // it was proved when the folder was looked at
    }
    folder.makeFoldersOf(target);
    StagedFile staged = StagedFile.write(target, out -> writeGuarded(number, record, out));
    try {
      prove(staged.sum().sha256(), record.original());
      staged.commit();
      folder.touch(target);
    } catch (FileSystemException e) {
      throw NamedException.of(new IOException(Reasons.of(e), e), target); // not the temporary file
    } finally {
      staged.discard();
    }
  }

  /** Tells failures of the disk that is written to from those of what is read. */
  private void writeGuarded(int number, FileRecord record, OutputStream out) throws IOException {
    GuardedOutput guarded = new GuardedOutput(out);
    try {
      write(number, record, guarded);
    } catch (IOException e) {
      throw guarded.hasFailed() ? e : UnprovenException.of(e);
    }
  }

  /** Writes a file as it was. */
  private void write(int number, FileRecord record, OutputStream out) throws IOException {
    Path file = record.path().below(cleaned);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new NoSuchFileException(file.toString());
    }
    if (record.packed() > 0) {
      PackedParts parts = journal.packed(number);
      checkUnchanged(file, record);
      parts.writeTo(out);
      return;
    }
    List<KeyedChange> changes = journal.changes(number);
    checkUnchanged(file, record);
    try (InputStream in = Files.newInputStream(file)) {
      Reversal.copy(in, out, changes, change -> true);
    }
  }

  /** Refuses a copy that is not as {@code clean} has written it. */
  static void checkUnchanged(Path file, FileRecord record) throws IOException {
    if (!Publication.sha256(file).equals(record.cleaned().sha256())) {
      throw new IOException("has changed since it was cleaned");
    }
  }

  private static void prove(String sha256, Sum original) throws UnprovenException {
    if (!sha256.equals(original.sha256())) {
      throw new UnprovenException("does not become what it was; it is not given back");
    }
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
