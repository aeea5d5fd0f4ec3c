package io.github.refrain.cli.journal;

import io.github.refrain.cli.archive.FileName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The place of a file below a folder, as bytes. A journal may come from anywhere, so what it names
 * never leads out of the folder: not upwards, not from the root, not through a link.
 */
public final class JournalPath {

  private static final int MAX_PART = 255; // what file systems take

  private final byte[] bytes;

  private JournalPath(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A place of a file that was read. */
  public static JournalPath of(Path relative) {
    return new JournalPath(FileName.bytes(relative));
  }

  /** A place as a journal tells it, by whatever bytes. */
  public static JournalPath copyOf(byte[] bytes) {
    return new JournalPath(bytes.clone());
  }

  /** The bytes, with {@code /} between the parts. */
  byte[] bytes() {
    return bytes;
  }

  /** Whether its bytes are UTF-8, so that text can say them. */
  boolean isText() {
    return Arrays.equals(text().getBytes(StandardCharsets.UTF_8), bytes);
  }

  private String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * The path below a folder.
   *
   * @throws IOException if it would lead out of the folder, with the reason
   */
  public Path below(Path folder) throws IOException {
    int start = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '/') {
        check(start, i);
        start = i + 1;
      }
    }
    try {
      Path path = FileName.below(folder, bytes);
      checkLinks(folder, path);
      return path;
    } catch (InvalidPathException e) {
      throw new IOException("is no name of a file");
    }
  }

  private void check(int from, int to) throws IOException {
    String part = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    if (part.isEmpty() || part.equals(".") || part.equals("..")) {
      throw new IOException("leads out of the folder");
    }
    if (part.length() > MAX_PART || part.indexOf(0) >= 0) {
      throw new IOException("is no name of a file");
    }
  }

  private static void checkLinks(Path folder, Path path) throws IOException {
    for (Path at = path; at != null && !at.equals(folder); at = at.getParent()) {
      if (Files.isSymbolicLink(at)) {
        throw new IOException("leads through a link");
      }
      if (!at.equals(path)
          && Files.exists(at, LinkOption.NOFOLLOW_LINKS)
          && !Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException("leads through a file");
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JournalPath that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** As messages name it. */
  @Override
  public String toString() {
    return FileName.decode(bytes);
  }
}
