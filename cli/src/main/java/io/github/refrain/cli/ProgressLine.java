package io.github.refrain.cli;

import io.github.refrain.match.Progress;
import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal how far a long run is, and leaves nothing behind. */
final class ProgressLine implements Progress, AutoCloseable {

  private static final long PATIENCE_NANOS = 1_000_000_000L;

  private final PrintStream err;
  private final int columns;
  private final long start = System.nanoTime();
  private @Nullable ProgressBar bar;
  private String stage = "";

  ProgressLine(PrintStream err, int columns) {
    this.err = err;
    this.columns = columns;
  }

  @Override
  public void update(String newStage, long done, long total) {
    if (System.nanoTime() - start < PATIENCE_NANOS) {
      return;
    }
    if (bar == null || !stage.equals(newStage)) {
      close();
      stage = newStage;
      bar =
          new ProgressBarBuilder()
              .setTaskName(newStage)
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.UNICODE_BLOCK)
              .setConsumer(new Eraser(err, columns - 1))
              .build();
    }
    bar.stepTo(done);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  /** Writes over the same line, and empties it at the end. */
  private record Eraser(PrintStream err, int getMaxRenderedLength) implements ProgressBarConsumer {

    @Override
    public void accept(String line) {
      err.print('\r' + line);
      err.flush();
    }

    @Override
    public void close() {
      err.print('\r' + " ".repeat(getMaxRenderedLength) + '\r');
      err.flush();
    }
  }
}
