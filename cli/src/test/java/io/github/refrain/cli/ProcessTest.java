package io.github.refrain.cli;

import static io.github.refrain.cli.CommandRun.sentence;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.refrain.cli.archive.FileName;
import io.github.refrain.cli.output.OutputFolder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a process of its own, where the locale, pipes and exit codes are real. */
@Timeout(120)
class ProcessTest {

  private static final String CHINESE = "一九三二年.txt";

  @TempDir private Path folder;

  /** What a shell command with {@code $REFRAIN} in it wrote and how it ended. */
  private record Ran(int code, String out, String err) {}

  @BeforeEach
  void needsAShell() {
    assumeTrue(File.separatorChar == '/');
  }

  private Ran shell(String command, String locale) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> words = new ArrayList<>(List.of("sh", "-c"));
    words.add("refrain() { \"$JAVA\" io.github.refrain.cli.Refrain \"$@\"; }; " + command);
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().put("JAVA", java);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.environment().put("LC_ALL", locale);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.directory(folder.toFile());
    int code = builder.start().waitFor();
    return new Ran(code, Files.readString(out), Files.readString(err));
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "C.UTF-8", "tr_TR.UTF-8", "POSIX"})
  void names_areTheSameUnderAnyLocale(String locale) throws Exception {
    Path archive = Files.createDirectory(folder.resolve("a"));
    for (String name : List.of(CHINESE, "b\\xFF.txt", "c\u001b.txt")) {
      Files.writeString(FileName.parse(archive + "/" + name), sentence(1));
    }
    Ran whole = shell("refrain scan a --format jsonl", locale);
    Ran named = shell("refrain scan a/* --format jsonl", locale);
    Ran output = shell("refrain scan a --format jsonl -o 结果; cat 结果", locale);
    for (String source : List.of(CHINESE, "b\\\\xFF.txt", "c\\u001B.txt")) {
      assertTrue(whole.out().contains("\"" + source + "\""), whole.out());
    }
    assertEquals(whole.out(), named.out(), named.err());
    assertEquals(whole.out(), output.out(), output.err());
    assertEquals(0, whole.code());
  }

  @Test
  void texts_areUtf8UnderAnyLocale() throws Exception {
    Files.writeString(folder.resolve("a.txt"), sentence(1) + "\n" + sentence(1) + "\n");
    Ran run = shell("refrain scan a.txt", "C");
    assertTrue(run.out().contains(sentence(1).substring(0, 30)), run.out());
    assertTrue(run.err().contains(" · 1 finding · "), run.err());
  }

  @Test
  void exitCodes_reachTheShell() throws Exception {
    Files.writeString(folder.resolve("a.txt"), sentence(1) + "\n" + sentence(1) + "\n");
    assertEquals(0, shell("refrain scan a.txt", "C").code());
    assertEquals(2, shell("refrain scan b.txt", "C").code());
    assertEquals(3, shell("refrain scan a.txt --fail-on-findings", "C").code());
  }

  @Test
  void passagesAndStutters_areFoundByAProcess() throws Exception {
    Files.writeString(folder.resolve("a.txt"), sentence(2) + sentence(1).repeat(3) + "\n");
    Files.writeString(folder.resolve("b.txt"), sentence(1) + "\n");
    Ran run = shell("refrain scan a.txt b.txt --identity auto --fail-on-findings", "C");
    assertTrue(run.out().startsWith("CONTAINED  1 paragraph stands whole inside "), run.out());
    assertTrue(
        run.out().contains("40 letters, 2 times more\n        1  " + sentence(1)), run.out());
    assertTrue(run.err().contains("\n1 contained, 2 repeats · identity cut 0.800, "), run.err());
    assertEquals(3, run.code());
    assertEquals(2, shell("refrain scan a.txt --identity high", "C").code());
  }

  @Test
  void nextStep_runsAsItIsWrittenThere() throws Exception {
    String text = sentence(1);
    Files.writeString(folder.resolve("it's a.txt"), text + "\n" + text.substring(1) + "\n");
    String launcher =
        "#!/bin/sh\nexec \"$JAVA\" \"-Drefrain.command=$0\" io.github.refrain.cli.Refrain \"$@\"\n";
    Path script = Files.writeString(folder.resolve("the refrain"), launcher);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    String scan = "'./the refrain' scan \"it's a.txt\" 2>&1 >/dev/null";
    Ran run = shell(scan + " | sed -n 's/^Next: //p' >next; cat next; sh ./next", "C");
    assertTrue(run.out().startsWith("'./the refrain' explain "), run.out() + run.err());
    assertTrue(run.out().contains("\nSAME TEXT, "), run.out() + run.err());
  }

  /** What it names can be typed: no folder for copies may lie in what was scanned. */
  @Test
  void nextStep_namesAFolderWhereOneMayStand() throws Exception {
    Path archive = Files.createDirectory(folder.resolve("a"));
    Files.writeString(archive.resolve("a.txt"), sentence(1) + "\n" + sentence(1) + "\n");
    Ran here = shell("refrain scan . 2>&1 >/dev/null", "C");
    assertTrue(here.out().endsWith(" . --format html --output report.html\n"), here.out());
    Ran above = shell("refrain scan a 2>&1 >/dev/null", "C");
    assertTrue(above.out().endsWith("   refrain clean a --output out\n"), above.out());
  }

  @Test
  void closedPipes_endQuietly() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      text.append(sentence(i / 2)).append('\n');
    }
    Files.writeString(folder.resolve("a.txt"), text);
    Ran run = shell("refrain scan a.txt -q --format jsonl | head -n 1", "C");
    assertEquals(1, run.out().lines().count());
    assertEquals("", run.err());
  }

  @Test
  void fullDevices_failWithTheReason() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    Files.writeString(folder.resolve("a.txt"), sentence(1) + "\n" + sentence(1) + "\n");
    Ran run = shell("refrain scan a.txt > /dev/full", "C");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("refrain: standard output: No space left on device"), run.err());
  }

  @Test
  void output_toAPipe_isWrittenThere() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/stdout")));
    Files.writeString(folder.resolve("a.txt"), sentence(1) + "\n" + sentence(1) + "\n");
    Ran run = shell("refrain scan . -q --format jsonl -o /dev/stdout | cat", "C");
    assertEquals(1, run.out().lines().count(), run.err());
  }

  /** From the first moment to the last: the other run is this one, which stands still. */
  @Test
  void folders_areHeldAgainstOtherProcesses() throws Exception {
    Path out = folder.resolve("cleaned");
    Files.writeString(folder.resolve("a.txt"), sentence(1));
    try (OutputFolder held = OutputFolder.open(out.toString())) {
      assertEquals(List.of(), held.files());
      Ran refused = shell("refrain clean a.txt -o cleaned", "C");
      assertEquals(2, refused.code(), refused.err());
      assertTrue(refused.err().contains("cleaned: another run is writing there"), refused.err());
    }
    assertEquals(0, shell("refrain clean a.txt -o cleaned", "C").code());
    assertEquals(Set.of("a.txt", "journal.jsonl"), Trees.files(out).keySet());
  }

  @Test
  void smallHeaps_areNamed() throws Exception {
    Files.write(folder.resolve("a.txt"), "的".repeat(20 << 20).getBytes(UTF_8));
    Ran run = shell("\"$JAVA\" -Xmx32m io.github.refrain.cli.Refrain scan a.txt", "C");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("refrain: out of memory at "), run.err());
    assertTrue(run.err().contains("JAVA_OPTS=-Xmx"), run.err());
    assertFalse(run.err().contains("--memory"), run.err());
    Ran explain = shell("\"$JAVA\" -Xmx32m io.github.refrain.cli.Refrain explain a.txt a.txt", "C");
    assertTrue(explain.err().contains(" MB; REFRAIN_JAVA_OPTS=-Xmx"), explain.err());
    String ceiling = "\"$JAVA\" -Xmx28m io.github.refrain.cli.Refrain scan a.txt --memory 128m";
    Ran kept = shell(ceiling, "C");
    assertEquals(1, kept.code());
    assertTrue(kept.err().endsWith(" MB; a larger --memory allows more\n"), kept.err());
  }

  @Test
  void temporaryFiles_withoutTheirFolder_areSaid() throws Exception {
    String lines = "的一是了我不人在他有这个上们来到时大地\n".repeat(300_000);
    Files.writeString(folder.resolve("a.txt"), lines);
    String java = "\"$JAVA\" -Xmx48m -Djava.io.tmpdir=/nowhere io.github.refrain.cli.Refrain";
    Ran run = shell(java + " scan a.txt --find duplicates", "C");
    assertEquals(1, run.code(), run.err());
    String where = "refrain: cannot make a temporary file in /nowhere: no such file or folder\n";
    assertTrue(run.err().contains(where), run.err()); // the JVM may warn before
    assertTrue(run.err().contains("TMPDIR"), run.err());
  }

  /** The heap that is named where one is too large is taken, to whatever a collector rounds it. */
  @ParameterizedTest
  @CsvSource({
    "128m, Serial",
    "129m, Serial",
    "129m, Parallel",
    "129m, G1",
    "131m, G1",
    "4g, Serial",
    "9001m, G1"
  })
  void memory_isKeptByTheHeapThatIsNamed(String size, String collector) throws Exception {
    Files.writeString(folder.resolve("a.txt"), sentence(1));
    String java = "\"$JAVA\" -XX:+Use" + collector + "GC -Xmx";
    String scan = " io.github.refrain.cli.Refrain scan a.txt --memory " + size;
    Ran refused = shell(java + size + scan, "C");
    assertEquals(2, refused.code(), refused.err());
    Matcher named = Pattern.compile("with -Xmx([0-9]+m)\n").matcher(refused.err());
    assertTrue(named.find(), refused.err());
    Ran taken = shell(java + named.group(1) + scan, "C");
    assertEquals(0, taken.code(), taken.err());
  }
}
