package io.github.refrain.cli.restore;

import io.github.refrain.cli.archive.Reasons;
import io.github.refrain.cli.decode.GzipStream;
import io.github.refrain.cli.journal.FileRecord;
import io.github.refrain.cli.journal.Journal;
import io.github.refrain.cli.journal.KeyedChange;
import io.github.refrain.cli.journal.Reversal;
import io.github.refrain.cli.output.JournalDraft;
import io.github.refrain.cli.output.NamedException;
import io.github.refrain.cli.output.OutputFolder;
import io.github.refrain.cli.output.Publication;
import io.github.refrain.cli.output.RefusedException;
import io.github.refrain.cli.output.StagedFile;
import io.github.refrain.cli.output.UnclosedOutput;
import io.github.refrain.match.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** Writes a cleaned folder again in which what was done for some findings is undone. */
final class KeyUndo {

  private final Path cleaned;
  private final Journal journal;
  private final Set<String> keys;

  KeyUndo(Path cleaned, Journal journal, Set<String> keys) {
    this.cleaned = cleaned;
    this.journal = journal;
    this.keys = keys;
  }

  /** Writes the folder, telling a listener how many files are written. */
  void write(OutputFolder folder, Progress progress) throws IOException, RefusedException {
    try (Publication publication = new Publication(folder)) {
      try (JournalDraft draft = new JournalDraft(folder)) {
        List<Integer> numbers = journal.fileNumbers();
        int done = 0;
        for (int number : numbers) {
          progress.update("writing files", done++, numbers.size());
          add(number, folder, draft, publication);
        }
        publication.publish(draft.finish(journal.header()));
      } catch (IOException e) {
        IOException named = NamedException.of(e, folder.path());
        throw new IOException(named.getMessage() + publication.progress(), e);
      }
    }
  }

  private void add(int number, OutputFolder folder, JournalDraft draft, Publication publication)
      throws IOException {
    FileRecord record = journal.file(number);
    Path file = record.path().below(cleaned);
    Path target = record.path().below(folder.path());
    List<byte[]> kept = journal.removalsWithout(number, keys);
    try {
      Restorer.checkUnchanged(file, record);
    } catch (IOException e) {
      throw new NamedException(record.path().toString(), Reasons.of(e));
    }
    folder.makeFoldersOf(target);
    boolean packed = record.packed() > 0 && !kept.isEmpty();
    boolean same = kept.size() == record.removals();
    StagedFile staged =
        StagedFile.write(
            target,
            out -> {
              if (same) {
                Files.copy(file, out);
              } else if (packed) {
                repack(number, file, out);
              } else if (record.packed() > 0) {
                journal.packed(number).writeTo(out);
              } else {
                undo(number, Files.newInputStream(file), out);
              }
            });
    publication.add(staged);
    for (byte[] line : kept) {
      draft.addLine(line);
    }
    if (packed) {
      for (byte[] line : journal.packedLines(number)) {
        draft.addLine(line);
      }
    }
    draft.add(
        new FileRecord(
            record.path(),
            record.original(),
            staged.sum(),
            kept.size(),
            packed ? record.packed() : 0));
  }

  private void undo(int number, InputStream bytes, OutputStream out) throws IOException {
    List<KeyedChange> changes = journal.changes(number);
    try (InputStream in = bytes) {
      Reversal.copy(in, out, changes, change -> keys.contains(change.key()));
    }
  }

  private void repack(int number, Path file, OutputStream out) throws IOException {
    GZIPOutputStream packed = new GZIPOutputStream(new UnclosedOutput(out), 1 << 16);
    undo(number, new GzipStream(Files.newInputStream(file)), packed);
    packed.close();
  }
}
