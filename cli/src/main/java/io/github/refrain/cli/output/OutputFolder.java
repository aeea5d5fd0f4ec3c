package io.github.refrain.cli.output;

import io.github.refrain.cli.archive.CleanedFolder;
import io.github.refrain.cli.archive.FileName;
import io.github.refrain.cli.archive.Reasons;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The folder that a run writes to. One run at a time holds it; what a run that died has left of
 * files that were not done is removed; what a run that fails has made is removed.
 */
public final class OutputFolder implements AutoCloseable {

  private static final String LOCK = StagedFile.PREFIX + "lock";
  private static final String BUSY = ": another run is writing there";

  private final String typed;
  private final Path path;
  private final boolean isNew;
  private final FolderLock lock;
  private final List<Path> made = new ArrayList<>();
  private final Set<Path> touched = new TreeSet<>();

  private OutputFolder(String typed, Path path, boolean isNew, FolderLock lock) {
    this.typed = typed;
    this.path = path;
    this.isNew = isNew;
    this.lock = lock;
  }

  /**
   * Takes a folder, which is made if it is not there.
   *
   * @param typed how it was named
   * @throws RefusedException if it is no folder, or another run has it
   * @throws IOException if it cannot be written to
   */
  public static OutputFolder open(String typed) throws RefusedException, IOException {
    Path path = FileName.parse(typed).toAbsolutePath().normalize();
    String shown = "--output " + typed;
    boolean isNew = false;
    try {
      isNew = make(path, shown);
      return new OutputFolder(shown, path, isNew, lock(path, shown));
    } catch (NoSuchFileException e) {
      throw new RefusedException(shown + BUSY); // the run that made it has just removed it
    } catch (IOException e) {
      if (isNew) {
        deleteIfPossible(path.resolve(LOCK));
        deleteIfPossible(path);
      }
      throw new IOException(shown + ": " + Reasons.of(e), e);
    }
  }

  /** Makes a folder; whether it was not there. */
  private static boolean make(Path path, String shown) throws IOException, RefusedException {
    Path parent = path.getParent();
    if (parent != null && !Files.isDirectory(parent)) {
      String reason =
          Files.exists(parent) ? "what it lies in is no folder" : "its folder does not exist";
      throw new RefusedException(shown + ": " + reason);
    }
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      try {
        Files.createDirectory(path);
        return true;
      } catch (FileAlreadyExistsException e) {
        // another run that has started with this one has made it
      }
    }
    if (!Files.isDirectory(path)) {
      throw new RefusedException(shown + ": is no folder");
    }
    return false;
  }

  private static FolderLock lock(Path folder, String typed) throws IOException, RefusedException {
    return FolderLock.take(folder.resolve(LOCK))
        .orElseThrow(() -> new RefusedException(typed + BUSY));
  }

  /** The folder. */
  public Path path() {
    return path;
  }

  /** How messages name it. */
  public String typed() {
    return typed;
  }

  /** Whether a journal stands in it. */
  boolean hasJournal() throws IOException {
    Path journal = path.resolve(CleanedFolder.JOURNAL);
    return Files.isRegularFile(journal, LinkOption.NOFOLLOW_LINKS)
        && CleanedFolder.isJournal(journal);
  }

  /**
   * Refuses a folder in which something stands that no run has left.
   *
   * @throws RefusedException with the reason
   */
  public void checkUnused() throws IOException, RefusedException {
    if (!hasJournal() && !files().isEmpty()) {
      throw new RefusedException(typed + ": is not empty");
    }
  }

  /**
   * The files in it, but for what a run that died has left, which is removed.
   *
   * @throws IOException if it cannot be looked through, with its place in the message
   */
  public List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          path,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (attributes.isRegularFile() && isLeft(file)) {
                Files.delete(file);
              } else if (!file.endsWith(LOCK)) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw NamedException.of(e, path);
    }
    Collections.sort(files);
    return files;
  }

  private static boolean isLeft(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString();
    return name.startsWith(StagedFile.PREFIX) && name.endsWith(StagedFile.SUFFIX);
  }

  /** Makes the folders above a file. */
  public void makeFoldersOf(Path file) throws IOException {
    List<Path> missing = new ArrayList<>();
    Path at = file.getParent();
    for (; at != null && !Files.exists(at); at = at.getParent()) {
      missing.add(at);
    }
    Collections.reverse(missing);
    for (Path folder : missing) {
      Files.createDirectory(folder);
      made.add(folder);
      touch(folder);
    }
  }

  /** Notes that a name was made in the folder of a file. */
  public void touch(Path file) {
    Path folder = file.getParent();
    if (folder != null) {
      touched.add(folder);
    }
  }

  /** Brings all names to the disk that were made since the last time. */
  public void force() {
    touched.forEach(DiskNames::force);
    touched.clear();
  }

  /** Removes the folders that were made, as far as nothing stands in them. */
  public void undo() {
    Collections.reverse(made);
    made.forEach(OutputFolder::deleteIfPossible);
  }

  private static void deleteIfPossible(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // a folder in which something stands
    }
  }

  /** Gives the folder back; one that was made and has stayed empty goes. */
  @Override
  public void close() throws IOException {
    try {
      lock.close();
    } catch (IOException e) {
      throw new NamedException(typed, Reasons.of(e));
    }
    if (isNew) {
      deleteIfPossible(path);
    }
  }
}
