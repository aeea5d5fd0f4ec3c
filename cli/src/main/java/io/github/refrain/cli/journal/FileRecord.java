package io.github.refrain.cli.journal;

import static java.util.Objects.requireNonNull;

/**
 * A file of the archive: where its copy stands, and what proves both.
 *
 * @param path the place below the folder
 * @param original the file as it was
 * @param cleaned its copy
 * @param removals how many records there are of what was taken out of it
 * @param packed how many records hold the packed original; 0 where it can be made from the changes
 */
public record FileRecord(JournalPath path, Sum original, Sum cleaned, int removals, int packed) {

  /** The length and the SHA-256 of a file. */
  public record Sum(long bytes, String sha256) {

    /** Checks the parts. */
    public Sum {
      requireNonNull(sha256, "sha256");
    }
  }

  /** Checks the parts. */
  public FileRecord {
    requireNonNull(path, "path");
    requireNonNull(original, "original");
    requireNonNull(cleaned, "cleaned");
  }
}
