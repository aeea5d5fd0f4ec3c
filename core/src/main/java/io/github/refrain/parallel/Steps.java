package io.github.refrain.parallel;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Counts what several threads have done, and tells it now and then, one thread at a time. */
public final class Steps {

  /** A power of two, so many that looking at the clock costs nothing beside a paragraph. */
  private static final int LOOK_EVERY = 1 << 4;

  /** Oftener nobody can read it. */
  private static final long TELL_EVERY_NANOS = 100_000_000;

  private final IntConsumer listener;
  private final AtomicInteger done = new AtomicInteger();
  private int told;
  private volatile long nextTime = System.nanoTime() + TELL_EVERY_NANOS;

  /**
   * Begins with nothing done, and tells that.
   *
   * @param listener is told how much is done, never less than before
   */
  public Steps(IntConsumer listener) {
    this.listener = requireNonNull(listener, "listener");
    listener.accept(0);
  }

  /** Takes note of one more. Cost: an atomic increment. */
  public void add() {
    int now = done.incrementAndGet();
    if ((now & (LOOK_EVERY - 1)) == 0 && System.nanoTime() - nextTime >= 0) {
      tell(now);
    }
  }

  private synchronized void tell(int now) {
    if (now > told) { // a thread may come late
      told = now;
      nextTime = System.nanoTime() + TELL_EVERY_NANOS;
      listener.accept(now);
    }
  }
}
