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
 * @param idPrefix what goes before the ids of its JSONL records
 * @param key what is equal for the same file under another name
 */
public record InputFile(
    @Nullable Path path, String shown, String source, String idPrefix, Object key) {

  /** How {@code -} is named. */
  static final String STANDARD_INPUT = "standard input";

  FileFormat format() {
    return path == null ? FileFormat.JSON_LINES : FileFormat.of(source);
  }

  boolean isPacked() {
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

  /** Its bytes, unpacked. */
  InputStream open(InputStream standardInput) throws IOException {
    if (path == null) {
      return standardInput;
    }
    InputStream file = Files.newInputStream(path);
    return isPacked() ? new GzipStream(file) : file;
  }
}
