package io.github.refrain.cli.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"a/b.txt", "/a/b.txt", "人民/日报.txt", "/人民/日报.txt", "/a/日报.txt", "日报.txt"})
  void bytes_ofAPath_areItsBytes(String name) {
    Path path = path(name);
    assertEquals(name, new String(FileName.bytes(path), UTF_8));
    assertEquals(name, FileName.decode(FileName.bytes(path)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b.txt", "人民/日报.txt", "\\xFF/日.txt"})
  void below_isTheWayBack(String name) {
    Path path = path(name);
    Path folder = Path.of("/archive");
    assertEquals(folder.resolve(path), FileName.below(folder, FileName.bytes(path)));
  }

  /** The path itself, which {@link FileName#parse} may make absolute. */
  private static Path path(String name) {
    return name.startsWith("/")
        ? FileName.parse(name)
        : Path.of("/").relativize(FileName.parse("/" + name));
  }
}
