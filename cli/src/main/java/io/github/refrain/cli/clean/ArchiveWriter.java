package io.github.refrain.cli.clean;

import static java.util.Comparator.comparing;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.github.refrain.clean.Edit;
import io.github.refrain.clean.Removal;
import io.github.refrain.cli.archive.CleanedFolder;
import io.github.refrain.cli.archive.InputFile;
import io.github.refrain.cli.archive.JsonLines;
import io.github.refrain.cli.clean.FileCleaner.Copied;
import io.github.refrain.cli.journal.Change;
import io.github.refrain.cli.journal.FileRecord;
import io.github.refrain.cli.journal.JournalPath;
import io.github.refrain.cli.journal.JournalRecords;
import io.github.refrain.cli.journal.RemovalRecord;
import io.github.refrain.cli.output.JournalDraft;
import io.github.refrain.cli.output.NamedException;
import io.github.refrain.cli.output.OutputFolder;
import io.github.refrain.cli.output.Publication;
import io.github.refrain.cli.output.RefusedException;
import io.github.refrain.match.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the cleaned copies of an archive with their journal, see {@link Publication}. */
public final class ArchiveWriter {

  private static final int PACKED_PART = 1 << 20; // a line of a journal should fit into memory

  private final CleanJob job;
  private final OutputFolder folder;
  private final Map<String, List<OwnedEdit>> edits = new HashMap<>();
  private final Set<InputFile> changed = new HashSet<>();
  private final FileCleaner cleaner;

  /** A writer for one run. */
  public ArchiveWriter(CleanJob job, OutputFolder folder) {
    this.job = job;
    this.folder = folder;
    for (int i = 0; i < job.removals().size(); i++) {
      Removal removal = job.removals().get(i);
      String source = removal.span().source();
      changed.add(job.input().reader().fileOf(source));
      List<OwnedEdit> ofSource = edits.computeIfAbsent(source, key -> new ArrayList<>());
      for (Edit edit : removal.edits()) {
        ofSource.add(new OwnedEdit(i, edit));
      }
    }
    edits.values().forEach(list -> list.sort(comparing(OwnedEdit::edit, Edit.ORDER)));
    this.cleaner = new FileCleaner(new JsonLines(job.options()), edits);
  }

  /**
   * Writes everything.
   *
   * @param version of the program
   * @param progress is told how many files are written
   * @throws RefusedException if something else stands in the folder
   * @throws IOException if a file has changed since it was read, or something cannot be written;
   *     the message names it
   */
  public void write(String version, Progress progress) throws IOException, RefusedException {
    checkNames();
    try (Publication publication = new Publication(folder)) {
      try (JournalDraft draft = new JournalDraft(folder)) {
        checkSeen();
        List<InputFile> files = job.input().files();
        for (int i = 0; i < files.size(); i++) {
          InputFile file = files.get(i);
          Path from = file.path();
          progress.update("writing files", i, files.size());
          if (from != null && job.input().checksums().of(file) != null) {
            add(file, from, draft, publication);
          }
        }
        publication.publish(draft.finish(JournalRecords.headerLine(version, job.settings())));
      } catch (IOException e) {
        IOException named = NamedException.of(e, folder.path());
        throw new IOException(named.getMessage() + publication.progress(), e);
      }
    }
  }

  /** Copies of files from several places must not get in each other's way. */
  private void checkNames() throws RefusedException {
    Map<Path, InputFile> places = new HashMap<>();
    for (InputFile file : job.input().files()) {
      InputFile other = places.putIfAbsent(file.below(), file);
      if (other != null) {
        throw new RefusedException(
            "two files are '" + file.source() + "': " + other.shown() + " and " + file.shown());
      }
      if (file.below().equals(Path.of(CleanedFolder.JOURNAL))) {
        throw new RefusedException(file.shown() + ": is the name of the journal");
      }
    }
    for (InputFile file : job.input().files()) {
      for (Path at = file.below().getParent(); at != null; at = at.getParent()) {
        InputFile other = places.get(at);
        if (other != null) {
          throw new RefusedException(
              "a file and a folder are '" + other.source() + "': " + other.shown());
        }
      }
    }
  }

  private void add(InputFile file, Path from, JournalDraft draft, Publication publication)
      throws IOException {
    Path target = folder.path().resolve(file.below());
    folder.makeFoldersOf(target);
    Copied copied = cleaner.copy(file, from, target, changed.contains(file));
    publication.add(copied.file());
    if (!copied.original().sha256().equals(job.input().checksums().of(file))) {
      throw new NamedException(file.shown(), "has changed since it was read");
    }
    List<RemovalRecord> records = records(copied.changes());
    for (RemovalRecord record : records) {
      draft.add(JournalRecords.removalLine(draft.nextFile(), record));
    }
    boolean packed = file.isPacked() && !records.isEmpty();
    int parts = packed ? addPacked(file, from, draft) : 0;
    draft.add(
        new FileRecord(
            JournalPath.of(file.below()),
            copied.original(),
            copied.file().sum(),
            records.size(),
            parts));
  }

  /** The records of one file, in the order of what they change first. */
  private List<RemovalRecord> records(List<OwnedChange> changes) {
    ListMultimap<Integer, Change> byRemoval =
        MultimapBuilder.linkedHashKeys().arrayListValues().build();
    changes.forEach(change -> byRemoval.put(change.removal(), change.change()));
    List<RemovalRecord> records = new ArrayList<>();
    byRemoval
        .asMap()
        .forEach(
            (removal, of) ->
                records.add(new RemovalRecord(job.removals().get(removal), List.copyOf(of))));
    return records;
  }

  /** A packed file cannot be made again from what is in it, so the journal has it whole. */
  private static int addPacked(InputFile file, Path from, JournalDraft draft) throws IOException {
    int part = 0;
    try (InputStream in = NamedException.naming(Files.newInputStream(from), file.shown())) {
      byte[] bytes = in.readNBytes(PACKED_PART);
      while (bytes.length > 0) {
        draft.add(JournalRecords.packedLine(draft.nextFile(), part, bytes));
        part++;
        bytes = in.readNBytes(PACKED_PART);
      }
    }
    return part;
  }

  /** What was only read holds copies of what goes, so it must still be as it was. */
  private void checkSeen() throws IOException {
    Set<InputFile> holding = new HashSet<>();
    for (Removal removal : job.removals()) {
      if (removal.copy() != null) {
        holding.add(job.input().reader().fileOf(removal.copy().source()));
      }
    }
    for (InputFile file : job.input().seen()) {
      Path path = file.path();
      if (path != null
          && holding.contains(file)
          && !Publication.sha256(path).equals(job.input().checksums().of(file))) {
        throw new NamedException(file.shown(), "has changed since it was read");
      }
    }
  }
}
