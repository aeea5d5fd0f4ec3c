package io.github.refrain.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The inputs of {@link CleanFuzzTest} that are kept: odd ones, and those that were found. */
@Timeout(60)
class KeptInputsTest {

  private static final Path KEPT =
      Path.of("src/test/resources/io/github/refrain/cli/CleanFuzzTestInputs");

  private final CleanFuzzTest targets = new CleanFuzzTest();

  private static List<Path> kept(String method) throws Exception {
    try (Stream<Path> files = Files.list(KEPT.resolve(method))) {
      return files.sorted().toList();
    }
  }

  static List<Path> archives() throws Exception {
    return kept("clean_thenRestore_givesBackEveryByte");
  }

  static List<Path> records() throws Exception {
    return kept("records_areReadOrNamed");
  }

  static List<Path> journals() throws Exception {
    return kept("journals_areReadOrRefused");
  }

  @ParameterizedTest
  @MethodSource("archives")
  void archives_comeBack(Path input) throws Exception {
    targets.clean_thenRestore_givesBackEveryByte(Files.readAllBytes(input));
  }

  @ParameterizedTest
  @MethodSource("records")
  void records_areReadOrNamed(Path input) throws Exception {
    targets.records_areReadOrNamed(Files.readAllBytes(input));
  }

  @ParameterizedTest
  @MethodSource("journals")
  void journals_areReadOrRefused(Path input) throws Exception {
    targets.journals_areReadOrRefused(Files.readAllBytes(input));
  }
}
