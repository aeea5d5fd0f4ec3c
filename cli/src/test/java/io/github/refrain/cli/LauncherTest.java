package io.github.refrain.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    "6G, -Xmx5856m",
    "0512m, -Xmx400m",
    "0900m, -Xmx776m",
    "000000000129m, -Xmx29m"
  })
  void memory_isTheCeilingOfTheHeapAndTheRest(String size, String heap) throws Exception {
    assertTrue(arguments("scan", "a", "--memory", size).contains(heap), size);
    assertTrue(arguments("scan", "--memory=" + size, "a").contains(heap), size);
  }

  /** The last of two options counts; a large heap keeps what is usual. */
  @Test
  void memory_ofASmallHeapLeavesLittleToYoungObjects() throws Exception {
    List<String> small = arguments("scan", "a", "--memory", "128m");
    assertTrue(small.indexOf("-XX:MaxNewSize=2m") > small.indexOf("-XX:MaxNewSize=64m"));
    assertTrue(arguments("scan", "a", "--memory", "1g").contains("-XX:MaxNewSize=57m"));
    List<String> large = arguments("scan", "a", "--memory", "2g");
    assertEquals(1, large.stream().filter(each -> each.contains("MaxNewSize")).count());
  }

  @ParameterizedTest
  @CsvSource({
    "much",
    "''",
    "-1",
    "1t",
    "1 g",
    "$(id)",
    "99999999999g",
    "100000g",
    "16777217m",
    "100m",
    "0",
    "08m",
    "000",
    "0x200m"
  })
  void memory_thatIsNoneIsLeftToTheProgram(String size) throws Exception {
    List<String> given = arguments("scan", "a", "--memory", size);
    assertTrue(given.stream().noneMatch(argument -> argument.startsWith("-Xmx")), given::toString);
    assertEquals(size, given.get(given.size() - 1));
  }

  /** The script says how large a heap may be, and the program whether one is too large. */
  @ParameterizedTest
  @ValueSource(longs = {128, 129, 159, 160, 1000, 4096, 99_999})
  void memory_isTheSameToTheProgram(long megabytes) throws Exception {
    String heap = "-Xmx" + WorkOptions.heapMegabytes(megabytes) + "m";
    assertTrue(arguments("scan", "a", "--memory", megabytes + "m").contains(heap), heap);
  }

  @Test
  void temporaryFiles_areWhereTheSystemIsToldTo() throws Exception {
    Map<String, String> told = Map.of("TMPDIR", "/a b");
    assertTrue(arguments(told, "scan", "a").contains("-Djava.io.tmpdir=/a b"));
    assertTrue(arguments("scan", "a").stream().noneMatch(each -> each.contains("tmpdir")));
  }

  @Test
  void compiler_isTheQuickOneForFewFiles() throws Exception {
    fakeDiskUsage();
    String few = folder("it's a\n few", 59_999, "a.txt");
    String more = folder("more", 1, "a.txt");
    assertTrue(arguments("scan", few).contains(QUICK));
    assertTrue(arguments("scan", "nowhere", "--help").contains(QUICK));
    assertFalse(arguments("scan", few, more).contains(QUICK));
    assertFalse(arguments("clean", few).contains(QUICK), "checksums are slow without it");
    assertTrue(arguments("clean", folder("half", 24_999, "a.txt")).contains(QUICK));
    assertFalse(arguments("restore", folder("whole", 25_000, "a.txt")).contains(QUICK));
    assertFalse(arguments("scan", "-").contains(QUICK), "of standard input nobody knows");
  }

  /** What is packed may be ten times as much. */
  @Test
  void compiler_isTheQuickOneForFewPackedFiles() throws Exception {
    fakeDiskUsage();
    String few = folder("(few)", 5_999, "a.txt.gz");
    String more = folder("more", 1, "a.txt");
    String many = folder("many", 6_000, "a/b.jsonl.GZ");
    assertTrue(arguments("scan", few).contains(QUICK));
    assertTrue(arguments("scan", more, folder("plain", 50_000, "a.txt")).contains(QUICK));
    assertFalse(arguments("scan", more, few).contains(QUICK));
    assertFalse(arguments("scan", many).contains(QUICK));
    assertFalse(arguments("scan", many + "/a/b.jsonl.GZ", many).contains(QUICK));
  }

  /** Puts a du before the real one that believes what a file in each folder says. */
  private void fakeDiskUsage() throws IOException {
    Path fake = Files.createDirectories(home.resolve("bin")).resolve("du");
    Files.writeString(fake, "#!/bin/sh\nfor path; do :; done\ncat \"$path/kilobytes\"\n");
    Files.setPosixFilePermissions(fake, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String folder(String name, int kilobytes, String file) throws IOException {
    Path folder = Files.createDirectories(home.resolve(name));
    Files.writeString(folder.resolve("kilobytes"), kilobytes + "\n");
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), "");
    return folder.toString();
  }

  private List<String> arguments(String... typed) throws Exception {
    return arguments(Map.of(), typed);
  }

  private List<String> arguments(Map<String, String> variables, String... typed) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", home.resolve("refrain").toString()));
    command.addAll(List.of(typed));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    builder.environment().merge("PATH", home.resolve("bin") + ":", (old, first) -> first + old);
    builder.environment().remove("JAVA_OPTS");
    builder.environment().remove("REFRAIN_JAVA_OPTS");
    builder.environment().remove("TMPDIR");
    builder.environment().putAll(variables);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue(), out);
    return out.lines().toList();
  }
}
