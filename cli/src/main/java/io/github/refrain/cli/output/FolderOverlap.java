package io.github.refrain.cli.output;

import io.github.refrain.cli.archive.FileList;
import io.github.refrain.cli.archive.FileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says whether a folder to write to and the paths to read have files in common. Folders are
 * compared by what they are and not by their names, so links and mounts do not hide anything.
 */
public final class FolderOverlap {

  private FolderOverlap() {}

  /**
   * Refuses an output folder that lies in an input, or the other way round.
   *
   * @param output the folder as it was typed
   * @param typed the paths as they were typed
   * @param inputs what was found behind them
   */
  public static void check(String output, List<String> typed, FileList inputs)
      throws RefusedException, IOException {
    if (output.isEmpty()) {
      throw new RefusedException("--output: the name is empty");
    }
    Path path = FileName.parse(output).toAbsolutePath().normalize();
    if (liesIn(path, inputs)) {
      throw new RefusedException("--output " + output + ": lies in a folder to read");
    }
    if (!Files.exists(path)) {
      return;
    }
    Object key = key(path);
    for (String input : typed) {
      if (keysUpwards(FileName.parse(input).toRealPath()).contains(key)) {
        throw new RefusedException("--output " + output + ": " + input + " lies in it");
      }
    }
  }

  /** Whether a path lies in a folder to read, or leads into one, whether it exists or not. */
  public static boolean liesIn(Path path, FileList inputs) throws IOException {
    return keysUpwards(path).stream().anyMatch(inputs.folders()::contains);
  }

  /** What a path and the folders above it are, as far as they exist. */
  private static Set<Object> keysUpwards(Path path) throws IOException {
    Path at = path;
    while (at != null && !Files.exists(at)) {
      at = at.getParent();
    }
    Set<Object> keys = new HashSet<>();
    for (Path real = at == null ? null : at.toRealPath(); real != null; real = real.getParent()) {
      keys.add(key(real));
    }
    return keys;
  }

  private static Object key(Path path) throws IOException {
    return FileList.key(path, Files.readAttributes(path, BasicFileAttributes.class));
  }
}
