package io.github.refrain.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

  @ParameterizedTest
  @CsvSource({"1, 0", "1, 1000", "2, 0", "2, 1", "2, 64", "2, 65", "3, 10000", "8, 129"})
  void forEach_numbers_areEachDoneOnce(int threads, int count) {
    AtomicIntegerArray done = new AtomicIntegerArray(count);
    Workers.forEach(threads, count, done::incrementAndGet);
    assertTrue(IntStream.range(0, count).allMatch(i -> done.get(i) == 1));
  }

  /** Two pieces wait for each other, so that one thread alone would never end. */
  @Test
  @Timeout(30)
  void forEach_fewLongPieces_areDividedAmongThreads() {
    CyclicBarrier both = new CyclicBarrier(2);
    AtomicInteger done = new AtomicInteger();
    Workers.forEach(
        2,
        2,
        i -> {
          try {
            both.await();
          } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
          }
          done.incrementAndGet();
        });
    assertEquals(2, done.get());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void forEach_interrupted_endsAndLeavesNoThread(int threads) throws InterruptedException {
    Set<Thread> workers = ConcurrentHashMap.newKeySet();
    Thread caller = Thread.currentThread();
    AtomicBoolean once = new AtomicBoolean(true);
    try {
      assertThrows(
          CancellationException.class,
          () ->
              Workers.forEach(
                  threads,
                  1_000_000,
                  i -> {
                    workers.add(Thread.currentThread());
                    if (once.getAndSet(false)) {
                      caller.interrupt();
                    }
                  }));
      assertTrue(caller.isInterrupted(), "the mark must stay");
    } finally {
      assertTrue(Thread.interrupted());
    }
    assertGone(workers);
  }

  @Test
  void forEach_failure_isHandedOnAndLeavesNoThread() throws InterruptedException {
    Set<Thread> workers = ConcurrentHashMap.newKeySet();
    ArithmeticException failure = new ArithmeticException("made");
    ArithmeticException thrown =
        assertThrows(
            ArithmeticException.class,
            () ->
                Workers.forEach(
                    3,
                    100_000,
                    i -> {
                      workers.add(Thread.currentThread());
                      if (i == 777) {
                        throw failure;
                      }
                    }));
    assertSame(failure, thrown);
    assertGone(workers);
  }

  @Test
  void forEach_severalThreads_workAtOnce() {
    CountDownLatch both = new CountDownLatch(2);
    Set<Thread> workers = ConcurrentHashMap.newKeySet();
    Workers.forEach(
        2,
        128,
        i -> {
          if (workers.add(Thread.currentThread())) {
            both.countDown();
            await(both);
          }
        });
    assertEquals(2, workers.size());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertGone(Set<Thread> workers) throws InterruptedException {
    for (Thread worker : workers) {
      if (worker != Thread.currentThread()) {
        worker.join(10_000);
        assertFalse(worker.isAlive(), worker + " is left");
      }
    }
  }
}
