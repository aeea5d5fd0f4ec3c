package io.github.refrain.cli;

import io.github.refrain.cli.Terminal.Content;
import io.github.refrain.cli.archive.FileList;
import io.github.refrain.cli.archive.FileName;
import io.github.refrain.cli.archive.Reasons;
import io.github.refrain.cli.output.DiskNames;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
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
  @Nullable String objection(FileList inputs) {
    if (inputs.contains(path)) {
      return "is one of the files to read";
    }
    if (Files.isSymbolicLink(path) && !Files.exists(path)) {
      return "is a link that leads nowhere";
    }
    if (typed.isEmpty() || Files.isDirectory(path)) {
      return "is a folder";
    }
    return Files.isDirectory(folder(path)) ? null : "its folder does not exist";
  }

  void write(Content content) throws IOException {
    try {
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        writeTo(Files.newOutputStream(path), content);
      } else {
        replace(Files.exists(path) ? path.toRealPath() : path, content);
      }
    } catch (IOException e) {
      throw new IOException(typed + ": " + Reasons.of(e), e);
    }
  }

  private static void replace(Path target, Content content) throws IOException {
    String unique = ProcessHandle.current().pid() + "-" + System.nanoTime();
    Path temporary = folder(target).resolve(".refrain-" + unique + ".tmp");
    try {
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        keepMode(target, temporary);
        content.writeTo(out);
        out.flush();
        channel.force(true);
      }
      DiskNames.move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
    DiskNames.force(folder(target));
  }

  private static void writeTo(OutputStream device, Content content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(device, 1 << 16)) {
      content.writeTo(out);
    }
  }

  /** Lets nobody read the new file, before it is written even, who could not read the old one. */
  private static void keepMode(Path old, Path temporary) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(old, PosixFileAttributeView.class);
    if (view != null && Files.exists(old)) {
      Files.setPosixFilePermissions(temporary, view.readAttributes().permissions());
    }
  }

  private static Path folder(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file : parent;
  }
}
