package io.github.refrain.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

  @ParameterizedTest
  @CsvSource({
    "-1, 0, 1, start (-1) must be >= 0",
    "5, 4, 1, end (4) must be >= start (5)",
    "0, 0, 0, line (0) must be >= 1"
  })
  void span_outOfRange_isRefusedByNameAndValue(int start, int end, int line, String message) {
    var thrown =
        assertThrows(IllegalArgumentException.class, () -> new Span("a", start, end, line));
    assertEquals(message, thrown.getMessage());
  }

  @Test
  void span_empty_isAllowed() {
    assertEquals(0, new Span("a", 3, 3, 1).length());
    assertEquals(7, new Span("a", 3, 10, 1).length());
  }

  @Test
  void compareTo_spans_isBySourceThenStartThenEnd() {
    List<Span> ordered =
        List.of(
            new Span("a", 0, 5, 9),
            new Span("a", 1, 2, 1),
            new Span("a", 1, 3, 1),
            new Span("a", 10, 11, 1),
            new Span("b", 0, 1, 1));
    for (int i = 0; i < ordered.size(); i++) {
      for (int j = 0; j < ordered.size(); j++) {
        int sign = Integer.signum(ordered.get(i).compareTo(ordered.get(j)));
        assertEquals(Integer.compare(i, j), sign, i + " " + j);
      }
    }
  }

  @Test
  void place_isWhatPeopleWrite() {
    assertEquals("a/p.txt:12", new Span("a/p.txt", 40, 50, 12).place());
  }

  @Test
  void document_withoutSource_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> Document.of("", "text"));
  }

  @Test
  void document_toString_leavesOutTheText() {
    String text = "x".repeat(1000);
    assertTrue(Document.of("a", text).toString().length() < 50);
    assertTrue(Document.of("a", text).toString().contains("1000 chars"));
  }
}
