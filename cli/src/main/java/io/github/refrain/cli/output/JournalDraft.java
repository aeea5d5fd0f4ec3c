package io.github.refrain.cli.output;

import io.github.refrain.cli.archive.CleanedFolder;
import io.github.refrain.cli.journal.FileRecord;
import io.github.refrain.cli.journal.JournalRecords;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A journal while its files are written. The files come first in it and are known last, so what was
 * taken out of them waits in a file of its own.
 */
public final class JournalDraft implements AutoCloseable {

  private final OutputFolder folder;
  private final Path waiting;
  private final OutputStream lines;
  private final List<FileRecord> files = new ArrayList<>();

  public JournalDraft(OutputFolder folder) throws IOException {
    this.folder = folder;
    this.waiting =
        folder
            .path()
            .resolve(
                StagedFile.PREFIX + "lines-" + ProcessHandle.current().pid() + StagedFile.SUFFIX);
    this.lines = new BufferedOutputStream(Files.newOutputStream(waiting), 1 << 16);
  }

  /** The number of the next file. */
  public int nextFile() {
    return files.size();
  }

  /** Adds a record about the next file. */
  public void add(byte[] line) throws IOException {
    lines.write(line);
  }

  /** Adds a record as it stood in another journal, without its line feed. */
  public void addLine(byte[] line) throws IOException {
    lines.write(line);
    lines.write('\n');
  }

  /** Adds the file itself. */
  public void add(FileRecord file) {
    files.add(file);
  }

  /** Writes the journal beside its place, from its first line on. */
  public StagedJournal finish(byte[] header) throws IOException {
    lines.close();
    StagedFile journal =
        StagedFile.write(
            folder.path().resolve(CleanedFolder.JOURNAL),
            out -> {
              out.write(header);
              out.write('\n');
              for (int i = 0; i < files.size(); i++) {
                out.write(JournalRecords.fileLine(i, files.get(i)));
              }
              Files.copy(waiting, out);
            });
    return new StagedJournal(journal, JournalRecords.endLine(files, journal.sum().sha256()));
  }

  @Override
  public void close() throws IOException {
    try {
      lines.close();
    } finally {
      Files.deleteIfExists(waiting);
    }
  }
}
