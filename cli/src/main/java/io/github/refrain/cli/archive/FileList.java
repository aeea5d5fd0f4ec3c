package io.github.refrain.cli.archive;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The files behind the paths of a command line, by source; each file once, however often and under
 * whatever names it was reached.
 *
 * @param files what is to be read
 * @param ignored how many files in folders are of no format that is read
 * @param folders the keys of the folders that were looked into
 * @param journals the journals of earlier runs, which are no texts
 */
public record FileList(
    List<InputFile> files, int ignored, Set<Object> folders, List<Path> journals) {

  /** Checks the parts. */
  public FileList {
    files = List.copyOf(files);
    folders = Set.copyOf(folders);
    journals = List.copyOf(journals);
  }

  /**
   * Finds the files.
   *
   * @param paths files, folders or {@code -}, as they were typed
   * @param notices is told what cannot be looked into and what is skipped
   * @throws UnusablePathException if a path is missing; nothing was read then
   */
  public static FileList of(List<String> paths, Notices notices) throws UnusablePathException {
    return new Collector(paths.size() > 1, notices).collect(paths);
  }

  /** The same, where sources start with the path's own name even if there is only one. */
  public static FileList named(List<String> paths, Notices notices) throws UnusablePathException {
    return new Collector(true, notices).collect(paths);
  }

  /** Those files that are not among others. */
  public List<InputFile> without(FileList others) {
    Set<Object> keys = new HashSet<>();
    others.files().forEach(file -> keys.add(file.key()));
    return files.stream().filter(file -> !keys.contains(file.key())).toList();
  }

  /** Whether a path leads to one of the files. */
  public boolean contains(Path path) {
    try {
      Object key = key(path, Files.readAttributes(path, BasicFileAttributes.class));
      return files.stream().anyMatch(file -> key.equals(file.key()));
    } catch (IOException e) {
      return false; // what is not there is no input
    }
  }

  /** Whether a file of this name is read where its folder is. */
  public static boolean mayRead(Path path) {
    return FileFormat.of(String.valueOf(path.getFileName())) != FileFormat.OTHER;
  }

  /** What is equal for one file or folder under all its names. */
  public static Object key(Path path, BasicFileAttributes attributes) throws IOException {
    Object key = attributes.fileKey();
    return key == null ? path.toRealPath() : key;
  }

  private static final class Collector {

    private final boolean several;
    private final Notices notices;
    private final List<InputFile> found = new ArrayList<>();
    private final Set<Object> folders = new HashSet<>();
    private final List<Path> journals = new ArrayList<>();
    private int ignored;

    Collector(boolean several, Notices notices) {
      this.several = several;
      this.notices = notices;
    }

    FileList collect(List<String> paths) throws UnusablePathException {
      List<String> missing = new ArrayList<>();
      for (String typed : paths) {
        try {
          add(typed);
        } catch (AccessDeniedException e) {
          notices.error(typed, Reasons.of(e));
        } catch (InvalidPathException | IOException e) {
          missing.add(typed + ": " + Reasons.of(e));
        }
      }
      if (!missing.isEmpty()) {
        throw new UnusablePathException(String.join("; ", missing));
      }
      return new FileList(eachOnce(), ignored, folders, journals);
    }

    private void add(String typed) throws IOException {
      if (typed.equals("-")) {
        String prefix = several ? "-/" : "";
        found.add(new InputFile(null, InputFile.STANDARD_INPUT, "-", Path.of("-"), prefix, "-"));
        return;
      }
      if (typed.isEmpty()) {
        throw new IOException("the name is empty");
      }
      Path path = FileName.parse(typed);
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      Path last = path.toAbsolutePath().normalize().getFileName();
      Path below = last == null ? Path.of("") : last;
      String name = FileName.of(below);
      String prefix = several ? name + "/" : "";
      if (attributes.isDirectory()) {
        FolderWalk walk = new FolderWalk(prefix, several ? below : Path.of(""), notices);
        List<InputFile> files = walk.files(path, typed);
        if (files.isEmpty() && walk.ignored() > 0) {
          notices.note(typed, "has no file that is read: " + FileFormat.READ);
        }
        found.addAll(files);
        ignored += walk.ignored();
        folders.addAll(walk.folders());
        journals.addAll(walk.journals());
      } else if (attributes.isRegularFile()) {
        found.add(new InputFile(path, typed, name, below, prefix, key(path, attributes)));
      } else {
        notices.error(typed, "neither a file nor a folder");
      }
    }

    private List<InputFile> eachOnce() {
      found.sort(comparing(InputFile::source).thenComparing(InputFile::shown));
      Set<Object> keys = new HashSet<>();
      found.removeIf(file -> !keys.add(file.key()));
      return found;
    }
  }
}
