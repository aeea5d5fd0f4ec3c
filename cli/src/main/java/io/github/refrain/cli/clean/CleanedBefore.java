package io.github.refrain.cli.clean;

import io.github.refrain.cli.archive.FileList;
import io.github.refrain.cli.archive.FileName;
import io.github.refrain.cli.archive.InputFile;
import io.github.refrain.cli.archive.Notices;
import io.github.refrain.cli.archive.Reasons;
import io.github.refrain.cli.journal.FileRecord;
import io.github.refrain.cli.journal.Journal;
import io.github.refrain.cli.output.Publication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says what it means to clean a folder that was cleaned before: its journal is not copied, and what
 * it cannot prove any more is not given back by the new one either.
 */
public final class CleanedBefore {

  private CleanedBefore() {}

  /**
   * Tells of each journal among what was read.
   *
   * @param notices is told of journals and files that are not as they were written
   */
  public static void note(List<Path> journals, CleanInput input, Notices notices) {
    Map<Object, InputFile> files = new HashMap<>();
    input.files().forEach(file -> files.put(file.key(), file));
    for (Path path : journals) {
      String shown = FileName.decode(FileName.bytes(path));
      notices.note(
          shown,
          "this folder was cleaned before; the new journal leads back to it only, so keep it as"
              + " long as you may want the originals");
      try (Journal journal = Journal.read(path)) {
        if (!journal.isComplete()) {
          notices.note(shown, "is not as it was written to its end");
        }
        for (int number : journal.fileNumbers()) {
          noteChanged(path, journal.file(number), files, input, notices);
        }
      } catch (IOException e) {
        notices.note(shown, "cannot be used: " + Reasons.of(e));
      }
    }
  }

  /** A file may have been read under another name, or not at all; it counts what stands there. */
  private static void noteChanged(
      Path journal,
      FileRecord record,
      Map<Object, InputFile> files,
      CleanInput input,
      Notices notices) {
    try {
      Path path = record.path().below(journal.toAbsolutePath().resolveSibling(""));
      BasicFileAttributes attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      InputFile file = files.get(FileList.key(path, attributes));
      String sum = file == null ? null : input.checksums().of(file);
      if (sum == null && attributes.isRegularFile()) {
        sum = Publication.sha256(path);
      }
      if (!record.cleaned().sha256().equals(sum)) {
        notices.note(record.path().toString(), "is not as its journal says it was cleaned");
      }
    } catch (IOException e) {
      notices.note(record.path().toString(), Reasons.of(e));
    }
  }
}
