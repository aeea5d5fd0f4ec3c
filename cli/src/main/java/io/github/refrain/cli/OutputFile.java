package io.github.refrain.cli;

import io.github.refrain.cli.Terminal.Content;
import io.github.refrain.cli.archive.FileList;
import io.github.refrain.cli.archive.FileName;
import io.github.refrain.cli.archive.Reasons;
import io.github.refrain.cli.output.DiskNames;
import io.github.refrain.cli.output.FolderOverlap;
import io.github.refrain.cli.output.StagedFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that is written whole or not at all: to a sibling first, which takes its name once all of
 * it is on the disk. Devices and pipes are written as they are.
 *
 * @param typed how messages name it
 * @param path where it is
 */
record OutputFile(String typed, Path path) {

  static OutputFile parse(String typed) {
    return new OutputFile(typed, FileName.parse(typed));
  }

  /** Why it cannot be written; null if nothing is known against it. */
  @Nullable String objection(FileList inputs) throws IOException {
    if (inputs.contains(path)) {
      return "is one of the files to read";
    }
    if (Files.isSymbolicLink(path) && !Files.exists(path)) {
      return "is a link that leads nowhere";
    }
    if (typed.isEmpty() || Files.isDirectory(path)) {
      return "is a folder";
    }
    if (!Files.isDirectory(folder(path))) {
      return "its folder does not exist";
    }
    boolean device = Files.exists(path) && !Files.isRegularFile(path);
    return !device && mayBeRead(target(), inputs)
        ? "lies in a folder to read, and would be read there"
        : null;
  }

  private static boolean mayBeRead(Path target, FileList inputs) throws IOException {
    return FileList.mayRead(target) && FolderOverlap.liesIn(target, inputs);
  }

  /** The file that is written: what a link leads to, or what is to be. */
  private Path target() throws IOException {
    return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
  }

  void write(Content content) throws IOException {
    try {
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        writeTo(Files.newOutputStream(path), content);
      } else {
        replace(target(), content);
      }
    } catch (IOException e) {
      throw new IOException(typed + ": " + Reasons.of(e), e);
    }
  }

  private static void replace(Path target, Content content) throws IOException {
    StagedFile staged = StagedFile.beside(target, content::writeTo);
    try {
      staged.commit();
    } finally {
      staged.discard();
    }
    DiskNames.force(folder(target));
  }

  private static void writeTo(OutputStream device, Content content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(device, 1 << 16)) {
      content.writeTo(out);
    }
  }

  private static Path folder(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file : parent;
  }
}
