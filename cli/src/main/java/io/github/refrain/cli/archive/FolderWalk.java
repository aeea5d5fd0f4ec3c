package io.github.refrain.cli.archive;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the files below a folder. Links are not followed; only one folder is open at a time, so
 * that depth costs no file descriptors.
 */
final class FolderWalk {

  private final String prefix;
  private final Path below;
  private final Notices notices;
  private final Deque<Folder> open = new ArrayDeque<>();
  private final List<InputFile> files = new ArrayList<>();
  private final Set<Object> folders = new HashSet<>();
  private final List<Path> journals = new ArrayList<>();
  private int ignored;

  /**
   * A folder to look into: how messages name it, and what goes before its files' sources and
   * places.
   */
  private record Folder(Path path, String shown, String source, Path below) {}

  FolderWalk(String prefix, Path below, Notices notices) {
    this.prefix = prefix;
    this.below = below;
    this.notices = notices;
  }

  /** The journals of earlier runs, which are no texts. */
  List<Path> journals() {
    return journals;
  }

  /** The keys of the folders. */
  Set<Object> folders() {
    return folders;
  }

  /** How many files were left out because of their names. */
  int ignored() {
    return ignored;
  }

  List<InputFile> files(Path root, String shown) {
    open.push(new Folder(root, shown.endsWith("/") ? shown : shown + "/", prefix, below));
    while (!open.isEmpty()) {
      Folder folder = open.pop();
      try {
        folders.add(
            FileList.key(
                folder.path(), Files.readAttributes(folder.path(), BasicFileAttributes.class)));
        for (Path entry : list(folder.path())) {
          add(entry, folder);
        }
      } catch (IOException e) {
        notices.error(folder.shown(), Reasons.of(e));
      }
    }
    return files;
  }

  private static List<Path> list(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(null);
    return entries;
  }

  private void add(Path entry, Folder folder) {
    String name = FileName.of(entry);
    String shown = folder.shown() + name;
    String source = folder.source() + name;
    Path place = folder.below().resolve(entry.getFileName());
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isSymbolicLink()) {
        notices.note(shown, "a link, not followed");
      } else if (attributes.isDirectory()) {
        open.push(new Folder(entry, shown + "/", source + "/", place));
      } else if (!attributes.isRegularFile()) {
        notices.note(shown, "neither a file nor a folder, skipped");
      } else if (FileFormat.of(name) == FileFormat.OTHER) {
        ignored++;
      } else if (CleanedFolder.isJournal(entry)) {
        journals.add(entry);
      } else {
        Object key = FileList.key(entry, attributes);
        files.add(new InputFile(entry, shown, source, place, prefix, key));
      }
    } catch (IOException e) {
      notices.error(shown, Reasons.of(e));
    }
  }
}
