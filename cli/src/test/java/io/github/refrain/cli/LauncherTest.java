package io.github.refrain.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the script gives to the JVM: of a JDK that writes its arguments down, and runs nothing. */
class LauncherTest {

  private static final String QUICK = "-XX:TieredStopAtLevel=1";

  @TempDir private Path home;

  @BeforeEach
  void install() throws IOException {
    Files.copy(Path.of("..", "refrain"), home.resolve("refrain"));
    Files.createDirectories(home.resolve("cli/target"));
    Files.writeString(home.resolve("cli/target/refrain.jar"), "");
    Files.createDirectories(home.resolve("jdk/bin"));
    Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
    Path java = home.resolve("jdk/bin/java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @ParameterizedTest
  @CsvSource({
    "1g, -Xmx896m",
    "1024m, -Xmx896m",
    "1048576K, -Xmx896m",
    "1073741824, -Xmx896m",
    "128m, -Xmx28m",
    "6G, -Xmx5856m"
  })
  void memory_isTheCeilingOfTheHeapAndTheRest(String size, String heap) throws Exception {
    assertTrue(arguments("scan", "a", "--memory", size).contains(heap), size);
    assertTrue(arguments("scan", "--memory=" + size, "a").contains(heap), size);
  }

  @ParameterizedTest
  @CsvSource({"much", "''", "-1", "1t", "1 g", "$(id)", "99999999999g", "100m", "0"})
  void memory_thatIsNoneIsLeftToTheProgram(String size) throws Exception {
    List<String> given = arguments("scan", "a", "--memory", size);
    assertTrue(given.stream().noneMatch(argument -> argument.startsWith("-Xmx")), given::toString);
    assertEquals(size, given.get(given.size() - 1));
  }

  @Test
  void compiler_isTheQuickOneForFewFiles() throws Exception {
    Path few = Files.createDirectories(home.resolve("it's a\n few"));
    Files.writeString(few.resolve("a.txt"), "text");
    Path many = Files.createDirectories(home.resolve("many"));
    fill(many.resolve("a.txt"));
    assertTrue(arguments("scan", few.toString()).contains(QUICK));
    assertTrue(arguments("scan", "nowhere", "--help").contains(QUICK));
    assertFalse(arguments("scan", few.toString(), many.toString()).contains(QUICK));
    assertFalse(arguments("scan", "-").contains(QUICK), "of standard input nobody knows");
  }

  /** As many bytes as take the optimising compiler, and really on the disk. */
  private static void fill(Path file) throws IOException {
    byte[] block = "text ".repeat(1 << 20).getBytes(UTF_8);
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      while (out.length() < 160_000_000) {
        out.write(block);
      }
    }
  }

  private List<String> arguments(String... typed) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", home.resolve("refrain").toString()));
    command.addAll(List.of(typed));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    builder.environment().remove("JAVA_OPTS");
    builder.environment().remove("REFRAIN_JAVA_OPTS");
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue(), out);
    return out.lines().toList();
  }
}
