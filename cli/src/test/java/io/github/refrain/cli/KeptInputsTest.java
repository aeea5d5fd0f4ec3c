package io.github.refrain.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The inputs of {@link CleanFuzzTest} and {@link FindFuzzTest} that are kept: odd ones, and those
 * that were found.
 */
@Timeout(60)
class KeptInputsTest {

  private static final Path KEPT = Path.of("src/test/resources/io/github/refrain/cli");

  private final CleanFuzzTest targets = new CleanFuzzTest();
  private final FindFuzzTest findTargets = new FindFuzzTest();

  private static List<Path> kept(String method) throws Exception {
    return kept("CleanFuzzTestInputs", method);
  }

  private static List<Path> kept(String folder, String method) throws Exception {
    try (Stream<Path> files = Files.list(KEPT.resolve(folder).resolve(method))) {
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

  static List<Path> documents() throws Exception {
    return kept("FindFuzzTestInputs", "paragraphs_leadBack");
  }

  static List<Path> lines() throws Exception {
    return kept("FindFuzzTestInputs", "jumpLines_lieInTheirParagraphs");
  }

  static List<Path> pairs() throws Exception {
    return kept("FindFuzzTestInputs", "match_isAsFarAsBruteForceSays");
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

  @ParameterizedTest
  @MethodSource("documents")
  void paragraphs_leadBack(Path input) throws Exception {
    findTargets.paragraphs_leadBack(Files.readAllBytes(input));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void jumpLines_lieInTheirParagraphs(Path input) throws Exception {
    findTargets.jumpLines_lieInTheirParagraphs(Files.readAllBytes(input));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void match_isAsFarAsBruteForceSays(Path input) throws Exception {
    findTargets.match_isAsFarAsBruteForceSays(Files.readAllBytes(input));
  }
}
