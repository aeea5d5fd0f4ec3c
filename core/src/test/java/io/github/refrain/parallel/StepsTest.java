package io.github.refrain.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepsTest {

  private static final int TOLD = 3;

  @Test
  void begin_tellsThatNothingIsDone() {
    List<Integer> told = new CopyOnWriteArrayList<>();
    Steps steps = new Steps(told::add);
    steps.add();
    assertEquals(List.of(0), told);
  }

  /** Threads add until they have heard of it some times. */
  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  @Timeout(60)
  void add_forLong_tellsMoreAndMore_oneThreadAtATime(int threads) {
    List<Integer> told = new CopyOnWriteArrayList<>();
    AtomicBoolean telling = new AtomicBoolean();
    AtomicBoolean together = new AtomicBoolean();
    AtomicInteger added = new AtomicInteger();
    Steps steps =
        new Steps(
            done -> {
              together.compareAndSet(false, telling.getAndSet(true));
              told.add(done);
              telling.set(false);
            });
    Workers.forEach(
        threads,
        threads,
        thread -> {
          while (told.size() <= TOLD) {
            added.incrementAndGet();
            steps.add();
          }
        });
    assertFalse(together.get());
    assertEquals(told.stream().distinct().sorted().toList(), told);
    assertTrue(told.get(1) > 0 && told.get(told.size() - 1) <= added.get(), told.toString());
  }
}
