package io.github.refrain.cli.clean;

import io.github.refrain.cli.archive.Checksums;
import io.github.refrain.cli.archive.InputFile;
import io.github.refrain.cli.archive.JsonLines;
import io.github.refrain.cli.decode.GzipStream;
import io.github.refrain.cli.journal.FileRecord.Sum;
import io.github.refrain.cli.output.NamedException;
import io.github.refrain.cli.output.StagedFile;
import io.github.refrain.cli.output.UnclosedOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Writes the cleaned copy of one file, and takes the checksum of what it reads on the way. */
final class FileCleaner {

  private final JsonLines json;
  private final Map<String, List<OwnedEdit>> edits; // by source

  FileCleaner(JsonLines json, Map<String, List<OwnedEdit>> edits) {
    this.json = json;
    this.edits = edits;
  }

  /** What was written. */
  record Copied(StagedFile file, Sum original, List<OwnedChange> changes) {}

  /**
   * Writes a copy beside its place.
   *
   * @param isChanged whether one of its texts has an edit; else the bytes are copied as they are
   */
  Copied copy(InputFile file, Path from, Path target, boolean isChanged) throws IOException {
    MessageDigest digest = Checksums.sha256();
    Outcome outcome = new Outcome();
    StagedFile staged =
        StagedFile.write(
            target,
            out -> {
              try (InputStream in =
                  NamedException.naming(Files.newInputStream(from), file.shown())) {
                DigestInputStream bytes = new DigestInputStream(in, digest);
                if (isChanged) {
                  outcome.changes = change(file, bytes, out);
                } else {
                  bytes.transferTo(out);
                }
                bytes.transferTo(OutputStream.nullOutputStream());
              }
            });
    return new Copied(staged, new Sum(Files.size(from), Checksums.hex(digest)), outcome.changes);
  }

  /** What the writing of a copy has to tell. */
  private static final class Outcome {
    private List<OwnedChange> changes = List.of();
  }

  private List<OwnedChange> change(InputFile file, InputStream in, OutputStream out)
      throws IOException {
    if (!file.isPacked()) {
      return changeUnpacked(file, in, out);
    }
    GZIPOutputStream packed = new GZIPOutputStream(new UnclosedOutput(out), 1 << 16);
    List<OwnedChange> changes = changeUnpacked(file, new GzipStream(in), packed);
    packed.close();
    return changes;
  }

  private List<OwnedChange> changeUnpacked(InputFile file, InputStream in, OutputStream out)
      throws IOException {
    return file.hasRecords()
        ? new RecordCopier(json, file.idPrefix(), edits).copy(in, out)
        : TextCopier.copy(in, out, edits.getOrDefault(file.source(), List.of()));
  }
}
