package io.github.refrain.cli.clean;

import com.google.common.collect.ImmutableList;
import io.github.refrain.cli.archive.ArchiveReader;
import io.github.refrain.cli.archive.Checksums;
import io.github.refrain.cli.archive.FileList;
import io.github.refrain.cli.archive.InputFile;
import io.github.refrain.cli.archive.Notices;
import io.github.refrain.cli.archive.ReadOptions;
import io.github.refrain.cli.archive.UnusablePathException;
import io.github.refrain.match.Progress;
import io.github.refrain.store.Store;
import io.github.refrain.text.Document;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is cleaned, and what counts as seen.
 *
 * @param files the files that are copied
 * @param seen the files that are only read
 * @param documents the texts of all
 * @param untouched the sources of texts in which nothing is changed: those that count as seen, and
 *     those with bytes that are no text
 * @param reader knows the files of texts
 * @param checksums of the files
 */
public record CleanInput(
    List<InputFile> files,
    List<InputFile> seen,
    List<Document> documents,
    Set<String> untouched,
    ArchiveReader reader,
    Checksums checksums) {

  /** Checks the parts. */
  public CleanInput {
    files = ImmutableList.copyOf(files);
    seen = ImmutableList.copyOf(seen);
    documents = ImmutableList.copyOf(documents);
    untouched = Set.copyOf(untouched);
  }

  /** How many of the files to clean could not be read, and so cannot be copied. */
  public long unread() {
    return files.stream().filter(file -> checksums.of(file) == null).count();
  }

  /**
   * Reads everything.
   *
   * @param archive the files to clean; those of them that are references are copied as they are
   * @param progress is told how many files are read
   * @throws UnusablePathException if two texts have one source
   */
  public static CleanInput read(
      FileList archive,
      FileList references,
      ReadOptions options,
      Notices notices,
      Progress progress)
      throws UnusablePathException {
    Checksums checksums = new Checksums();
    ArchiveReader reader =
        new ArchiveReader(
            options, InputStream.nullInputStream(), notices, checksums, Store.inMemory());
    List<InputFile> seen = references.without(archive);
    reader.read(archive, progress);
    List<Document> documents = reader.read(seen, progress);
    Set<Object> seenKeys = new HashSet<>();
    references.files().forEach(file -> seenKeys.add(file.key()));
    Set<String> untouched = new HashSet<>(reader.damaged());
    for (Document document : documents) {
      if (seenKeys.contains(reader.fileOf(document.source()).key())) {
        untouched.add(document.source());
      }
    }
    return new CleanInput(archive.files(), seen, documents, untouched, reader, checksums);
  }
}
