package io.github.refrain.cli.progress;

import io.github.refrain.DuplicateFinder;
import io.github.refrain.cli.screen.Screen;
import io.github.refrain.match.Findings;
import io.github.refrain.match.Progress;
import io.github.refrain.text.Document;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.OptionalLong;

/** Watches a run from its start: shows how far it is, and tells in the end what it has cost. */
public final class RunWatch {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String PEAK = "VmHWM:"; // kilobytes, as the kernel counts them

  private final BarLine line;
  private final boolean shown;
  private final long patienceNanos;
  private final long start = System.nanoTime();

  /**
   * Starts a watch.
   *
   * @param quiet whether nothing is to be shown; it is not, either, where there is no terminal
   */
  public RunWatch(PrintStream err, Screen screen, boolean quiet) {
    this(err, screen, quiet, ProgressLine.PATIENCE_NANOS);
  }

  /** The same, showing something after so long a time. */
  RunWatch(PrintStream err, Screen screen, boolean quiet, long patienceNanos) {
    this.line = new BarLine(err, screen.columns());
    this.shown = !quiet && screen.err();
    this.patienceNanos = patienceNanos;
  }

  /** A line that shows how far something is, until it is closed. */
  public ProgressLine progress() {
    return new ProgressLine(line, shown, start + patienceNanos);
  }

  /** Prints a line on standard error, not on the one that shows how far something is. */
  public void println(String message) {
    line.println(message);
  }

  /** Searches documents and shows how far that is. */
  public Findings find(DuplicateFinder finder, Collection<Document> documents) {
    try (ProgressLine progress = progress()) {
      return finder.find(documents, new BetweenStages(progress));
    }
  }

  /**
   * Has the memory collected that the stages before a stage have left, where it is much. JDK 17
   * does so by itself whenever the heap has grown, as often and amid the stages; later ones wait
   * until it may grow no more, and would take twice the memory.
   */
  private static final class BetweenStages implements Progress {

    /** Twice as much is still little beside what a JVM may take by itself. */
    private static final long MUCH = 512L << 20;

    private final Progress progress;
    private String known = "";

    BetweenStages(Progress progress) {
      this.progress = progress;
    }

    @Override
    public void update(String stage, long done, long total) {
      Runtime memory = Runtime.getRuntime();
      if (!stage.equals(known) && memory.totalMemory() - memory.freeMemory() > MUCH) {
        System.gc();
      }
      known = stage;
      progress.update(stage, done, total);
    }
  }

  /**
   * Time since the start, and the most memory that the process has had: "0.6 s, 140 MB". Only Linux
   * tells the memory; elsewhere the time stands alone.
   */
  public String cost() {
    return cost(STATUS);
  }

  String cost(Path status) {
    String seconds = String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
    OptionalLong peak = peakBytes(status);
    return peak.isEmpty()
        ? seconds
        : seconds + String.format(Locale.ROOT, ", %,d MB", peak.getAsLong() / 1_000_000);
  }

  private static OptionalLong peakBytes(Path status) {
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith(PEAK)) {
          return OptionalLong.of(1024 * Long.parseLong(line.replaceAll("\\D", "")));
        }
      }
    } catch (IOException | NumberFormatException e) {
      // another system
    }
    return OptionalLong.empty();
  }
}
