package io.github.refrain.parallel;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Does independent work on several threads. What each piece writes must be its own, so that the
 * result does not depend on the number of threads. An interrupt ends the run within a piece.
 */
public final class Workers {

  /** Pieces that a thread takes at a time, where there are many. */
  private static final int MAX_BATCH = 64;

  /** Batches for each thread, so that none waits long for another's last one. */
  private static final int BATCHES = 8;

  private Workers() {}

  /** Calls {@code work} for 0 to {@code count - 1}. */
  public static void forEach(int threads, int count, IntConsumer work) {
    int batch = Math.max(1, Math.min(MAX_BATCH, count / BATCHES / threads));
    AtomicInteger next = new AtomicInteger();
    Runnable worker =
        () -> {
          for (int from = next.getAndAdd(batch); from < count; from = next.getAndAdd(batch)) {
            for (int i = from; i < Math.min(count, from + batch); i++) {
              stopIfInterrupted();
              work.accept(i);
            }
          }
        };
    if (threads == 1 || count < 2) {
      worker.run();
    } else {
      runOn(threads, worker);
    }
  }

  /** Throws {@link CancellationException} where the thread was interrupted; the mark stays. */
  public static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted");
    }
  }

  private static void runOn(int threads, Runnable worker) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(pool.submit(worker));
      }
      for (Future<?> future : running) {
        future.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      Throwable cause = requireNonNull(e.getCause());
      Throwables.throwIfUnchecked(cause);
      throw new IllegalStateException(cause);
    } finally {
      pool.shutdownNow();
      Uninterruptibles.awaitTerminationUninterruptibly(pool);
    }
  }
}
