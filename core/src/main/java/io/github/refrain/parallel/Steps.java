package io.github.refrain.parallel;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Counts what several threads have done, and tells it now and then, one thread at a time. */
public final class Steps {

  /** A power of two; some thousand paragraphs take a few hundredths of a second. */
  private static final int TELL_EVERY = 1 << 12;

  private final IntConsumer listener;
  private final AtomicInteger done = new AtomicInteger();
  private int told;

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
    if ((now & (TELL_EVERY - 1)) == 0) {
      tell(now);
    }
  }

  private synchronized void tell(int now) {
    if (now > told) { // a thread may come late
      told = now;
      listener.accept(now);
    }
  }
}
