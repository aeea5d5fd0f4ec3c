package io.github.refrain.cli.progress;

import io.github.refrain.match.Progress;
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

  /** How long a run shows nothing. */
  static final long PATIENCE_NANOS = 1_000_000_000L;

  /** Short beside the patience, so that a bar appears soon after it, and is soon back. */
  private static final int UPDATE_MILLIS = 250;

  private final BarLine line;
  private final boolean shown;
  private final long from;
  private @Nullable ProgressBar bar;
  private String stage = "";

  /**
   * A bar on a line, from a moment of {@link System#nanoTime} on; where it is not shown, nothing is
   * written at all.
   */
  ProgressLine(BarLine line, boolean shown, long from) {
    this.line = line;
    this.shown = shown;
    this.from = from;
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
        .setUpdateIntervalMillis(UPDATE_MILLIS)
        .continuousUpdate()
        .showSpeed(new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
        .setConsumer(new Drawer(line, from))
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

  /** Draws the bar of a stage, from a moment on and until the stage ends. */
  private static final class Drawer implements ProgressBarConsumer {

    private final BarLine line;
    private final long from;
    private boolean ended;

    Drawer(BarLine line, long from) {
      this.line = line;
      this.from = from;
    }

    @Override
    public int getMaxRenderedLength() {
      return line.columns();
    }

    @Override
    public synchronized void accept(String bar) {
      if (!ended && System.nanoTime() - from >= 0) {
        line.draw(bar);
      }
    }

    /** The thread that draws may be at it still: what it draws after the end would stay. */
    @Override
    public synchronized void close() {
      ended = true;
      line.clear();
    }
  }
}
