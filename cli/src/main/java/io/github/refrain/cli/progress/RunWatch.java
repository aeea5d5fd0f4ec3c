package io.github.refrain.cli.progress;

import io.github.refrain.DuplicateFinder;
import io.github.refrain.cli.screen.Screen;
import io.github.refrain.match.Findings;
import io.github.refrain.text.Document;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;

/** Watches a run from its start: shows how far it is, and tells in the end what it has cost. */
public final class RunWatch {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String PEAK = "VmHWM:"; // kilobytes, as the kernel counts them

  private final PrintStream err;
  private final Screen screen;
  private final boolean shown;
  private final long start = System.nanoTime();

  /**
   * Starts a watch.
   *
   * @param quiet whether nothing is to be shown; it is not, either, where there is no terminal
   */
  public RunWatch(PrintStream err, Screen screen, boolean quiet) {
    this.err = err;
    this.screen = screen;
    this.shown = !quiet && screen.err();
  }

  /** A line that shows how far something is, until it is closed. */
  public ProgressLine progress() {
    return new ProgressLine(err, screen.columns(), shown);
  }

  /** Searches documents and shows how far that is. */
  public Findings find(DuplicateFinder finder, Collection<Document> documents) {
    try (ProgressLine line = progress()) {
      return finder.find(documents, line);
    }
  }

  /** Time since the start, and the most memory that the process has had: "0.6 s, 140 MB". */
  public String cost() {
    double seconds = (System.nanoTime() - start) / 1e9;
    return String.format(Locale.ROOT, "%.1f s, %,d MB", seconds, peakBytes() / 1_000_000);
  }

  /** As the system tells it; where it does not, what the JVM holds now. */
  private static long peakBytes() {
    try {
      for (String line : Files.readAllLines(STATUS)) {
        if (line.startsWith(PEAK)) {
          return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    } catch (IOException | NumberFormatException e) {
      // another system
    }
    return Runtime.getRuntime().totalMemory();
  }
}
