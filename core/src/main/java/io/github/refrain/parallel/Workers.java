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

  /** Work on a stretch of numbers. */
  public interface Block {
    /**
     * Does it.
     *
     * @param from the first number
     * @param to one past the last
     */
    void run(int from, int to);
  }

  /** Calls {@code work} for 0 to {@code count - 1}. */
  public static void forEach(int threads, int count, IntConsumer work) {
    int batch = Math.max(1, Math.min(MAX_BATCH, count / BATCHES / threads));
    forEachBlock(
        threads,
        count,
        batch,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            stopIfInterrupted();
            work.accept(i);
          }
        });
  }

  /** Calls {@code work} for the blocks of so many numbers each that make 0 to {@code count - 1}. */
  public static void forEachBlock(int threads, int count, int size, Block work) {
    AtomicInteger next = new AtomicInteger();
    int blocks = (int) ((count + size - 1L) / size);
    Runnable worker =
        () -> {
          for (int block = next.getAndIncrement(); block < blocks; block = next.getAndIncrement()) {
            stopIfInterrupted();
            work.run(block * size, (int) Math.min(count, (block + 1L) * size));
          }
        };
    if (threads == 1 || blocks < 2) {
      worker.run();
    } else {
      runOn(Math.min(threads, blocks), worker);
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
