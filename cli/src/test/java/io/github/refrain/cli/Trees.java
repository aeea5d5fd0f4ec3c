package io.github.refrain.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders, compared byte for byte. */
final class Trees {

  private Trees() {}

  /** The files below a folder with their bytes. */
  static Map<String, String> files(Path folder) throws Exception {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.toRealPath().toUri().relativize(path.toRealPath().toUri()).toString();
        files.put(name, new String(Files.readAllBytes(path), ISO_8859_1));
      }
    }
    return files;
  }

  static void assertSame(Path expected, Path actual) throws Exception {
    assertEquals(files(expected), files(actual));
  }
}
