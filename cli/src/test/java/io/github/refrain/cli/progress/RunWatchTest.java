package io.github.refrain.cli.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.cli.screen.Screen;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a run shows of itself. */
@Timeout(60)
class RunWatchTest {

  private static final Screen TERMINAL = new Screen(true, true, false, 80);

  @TempDir private Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private RunWatch watch(Screen screen, long patienceNanos) {
    return new RunWatch(new PrintStream(err, true, UTF_8), screen, false, patienceNanos);
  }

  private String written() {
    return err.toString(UTF_8);
  }

  /** Bars are drawn by a thread of their own. */
  private void awaitBar(String name) throws InterruptedException {
    while (!written().substring(written().lastIndexOf('\n') + 1).contains(name)) {
      Thread.sleep(5);
    }
  }

  /** What stands on a terminal after all that: a carriage return goes back, letters go over. */
  private static List<String> standing(String written) {
    List<String> lines = new ArrayList<>();
    for (String line : written.split("\n", -1)) {
      StringBuilder cells = new StringBuilder();
      for (String part : line.split("\r", -1)) {
        cells.replace(0, Math.min(part.length(), cells.length()), part);
      }
      lines.add(cells.toString().stripTrailing());
    }
    return lines;
  }

  @Test
  void messages_takeThePlaceOfTheBar() throws Exception {
    RunWatch watch = watch(TERMINAL, 0);
    try (ProgressLine progress = watch.progress()) {
      progress.update("reading", 0, 10);
      awaitBar("reading");
      watch.println("one");
      watch.println("two");
      progress.update("reading", 5, 10);
      awaitBar("reading");
      watch.println("three");
      progress.update("writing", 0, 10);
      awaitBar("writing");
      assertTrue(standing(written()).get(3).startsWith("writing"), written());
    }
    watch.println("four");
    assertEquals(List.of("one", "two", "three", "four", ""), standing(written()));
  }

  @Test
  void bars_comeWhenPatienceEndsOnly() {
    RunWatch watch = watch(TERMINAL, Long.MAX_VALUE / 2);
    try (ProgressLine progress = watch.progress()) {
      progress.update("reading", 0, 10);
      watch.println("one");
    }
    assertEquals("one\n", written());
  }

  /** A stage that is told nothing more has its bar all the same, and again below a message. */
  @Test
  void bars_comeOfAStageThatBeganBefore() throws Exception {
    RunWatch watch = watch(TERMINAL, 400_000_000);
    try (ProgressLine progress = watch.progress()) {
      progress.update("reading", 0, 10);
      awaitBar("reading");
      watch.println("one");
      awaitBar("reading");
    }
    assertEquals(List.of("one", ""), standing(written()));
  }

  @Test
  void bars_areShownOnTerminalsOnly() {
    RunWatch watch = watch(Screen.NONE, 0);
    try (ProgressLine progress = watch.progress()) {
      progress.update("reading", 0, 10);
      watch.println("one");
    }
    assertEquals("one\n", written());
  }

  /** What a JVM holds at the end is no peak: where the system tells none, none is told. */
  @Test
  void cost_tellsThePeakWhereTheSystemDoes() throws Exception {
    Path status = Files.writeString(folder.resolve("status"), "Pid:\t7\nVmHWM:\t  2000 kB\n");
    RunWatch watch = watch(Screen.NONE, 0);
    assertTrue(watch.cost(status).matches("[0-9]+\\.[0-9] s, 2 MB"), watch.cost(status));
    String alone = watch.cost(folder.resolve("nothing"));
    assertTrue(alone.matches("[0-9]+\\.[0-9] s"), alone);
  }
}
