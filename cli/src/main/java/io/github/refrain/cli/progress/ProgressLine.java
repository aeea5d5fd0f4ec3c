package io.github.refrain.cli.progress;

import io.github.refrain.match.Progress;
import java.io.PrintStream;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows on a terminal how far a long run is: stage, share, how many paragraphs (or files) a second,
 * time left. Nothing before the first second is over, and nothing is left behind. It shows nothing
 * that was read, so nothing of the archive reaches the terminal by it.
 */
public final class ProgressLine implements Progress, AutoCloseable {

  private static final long PATIENCE_NANOS = 1_000_000_000L;

  private final PrintStream err;
  private final int columns;
  private final boolean shown;
  private final long start = System.nanoTime();
  private @Nullable ProgressBar bar;
  private String stage = "";

  /** A line on standard error; where it is not shown, nothing is written at all. */
  ProgressLine(PrintStream err, int columns, boolean shown) {
    this.err = err;
    this.columns = columns;
    this.shown = shown;
  }

  @Override
  public synchronized void update(String newStage, long done, long total) {
    if (!shown) {
      return;
    }
    ProgressBar current = bar;
    if (current == null || !stage.equals(newStage)) {
      close();
      stage = newStage;
      current = bar(newStage, total);
      bar = current;
    }
    current.stepTo(done);
  }

  private ProgressBar bar(String name, long total) {
    return new ProgressBarBuilder()
        .setTaskName(name)
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .showSpeed(new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
        .setConsumer(new Eraser(err, columns - 1, start + PATIENCE_NANOS))
        .build();
  }

  /** Ends the stage; the line is empty then. */
  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  /** Writes over the same line, from a moment on, and empties it at the end. */
  private static final class Eraser implements ProgressBarConsumer {

    private final PrintStream err;
    private final int columns;
    private final long from;
    private boolean written;

    Eraser(PrintStream err, int columns, long from) {
      this.err = err;
      this.columns = columns;
      this.from = from;
    }

    @Override
    public int getMaxRenderedLength() {
      return columns;
    }

    @Override
    public void accept(String line) {
      if (System.nanoTime() - from >= 0) {
        written = true;
        err.print('\r' + line);
        err.flush();
      }
    }

    @Override
    public void close() {
      if (written) {
        err.print('\r' + " ".repeat(columns) + '\r');
        err.flush();
      }
    }
  }
}
