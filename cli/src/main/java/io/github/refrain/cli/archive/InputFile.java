package io.github.refrain.cli.archive;

import io.github.refrain.cli.decode.GzipStream;
import io.github.refrain.text.PagePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file to read.
 *
 * @param path where it is; null for standard input
 * @param shown how messages name it: as it was typed, and what is below that
 * @param source the source of its text; for JSONL what sorts the file
 * @param below where it stands below the folder that was named; below an output folder its copy has
 *     the same place
 * @param idPrefix what goes before the ids of its JSONL records
 * @param key what is equal for the same file under another name
 */
public record InputFile(
    @Nullable Path path, String shown, String source, Path below, String idPrefix, Object key) {

  /** How {@code -} is named. */
  static final String STANDARD_INPUT = "standard input";

  FileFormat format() {
    return path == null ? FileFormat.JSON_LINES : FileFormat.of(source);
  }

  /** Whether it holds a record a line; else it is one text. */
  public boolean hasRecords() {
    return format() == FileFormat.JSON_LINES;
  }

  /** Whether its bytes are gzip. */
  public boolean isPacked() {
    return path != null && FileFormat.isPacked(source);
  }

  /**
   * The page that it is by its path. A file right below the PATH that was named belongs to no
   * issue; the PATH's own name tells equal folders below several PATHs apart.
   */
  PagePath page() {
    boolean inFolder = source.startsWith(idPrefix); // a file that was named is no folder's
    PagePath below = PagePath.parse(inFolder ? source.substring(idPrefix.length()) : source);
    return below.issue().isEmpty() ? below : new PagePath(idPrefix + below.issue(), below.page());
  }

  /** What a byte offset counts in messages about its text. */
  String byteUnit() {
    return isPacked() ? "unpacked byte" : "byte";
  }

  /**
   * Its bytes, unpacked.
   *
   * @param checksums is told the checksum of the bytes as they stand in the file
   */
  InputStream open(InputStream standardInput, Checksums checksums) throws IOException {
    if (path == null) {
      return standardInput;
    }
    InputStream file = checksums.over(this, Files.newInputStream(path));
    return isPacked() ? new GzipStream(file) : file;
  }
}
