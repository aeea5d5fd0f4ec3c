package io.github.refrain.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is advised where memory has ended. */
class WorkOptionsTest {

  @Test
  void advice_withoutAMemoryThatWasTyped_namesTheHeapOnly() {
    assertEquals("REFRAIN_JAVA_OPTS=-Xmx60m allows more", WorkOptions.adviceForMore(null, 30));
  }

  @Test
  void advice_atTheCeilingThatWasTyped_isAnotherCeiling() {
    String larger = "a larger --memory allows more";
    assertEquals(larger, WorkOptions.adviceForMore("128m", 28));
    assertEquals(larger, WorkOptions.adviceForMore("4g", 3872));
  }

  /** Of one's own: what is named must not be refused for the memory that was typed. */
  @ParameterizedTest
  @CsvSource({"4g, 28", "4g, 1936", "1g, 448", "0512m, 200"})
  void advice_farBelowTheCeiling_isAHeapBelowIt(String typed, long heap) {
    String advice = WorkOptions.adviceForMore(typed, heap);
    assertEquals("REFRAIN_JAVA_OPTS=-Xmx" + 2 * heap + "m allows more", advice);
    long megabytes =
        typed.endsWith("g")
            ? 1024L * Long.parseLong(typed.substring(0, typed.length() - 1))
            : Long.parseLong(typed.substring(0, typed.length() - 1));
    assertTrue(2 * heap <= WorkOptions.heapMegabytes(megabytes));
  }
}
