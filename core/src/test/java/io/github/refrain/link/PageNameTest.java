package io.github.refrain.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageNameTest {

  @ParameterizedTest
  @CsvSource({
    "3, 1, 3, true",
    "3, 1, 4, false",
    "A3, 1, 3, true",
    "3, A1, A3, true",
    "3, A1, B3, false",
    "3, '', A3, false",
    "3, A1, 3, true",
    "B3, A1, B3, true",
    "A3, A1, B3, false",
  })
  void isSame_staysInItsSection(String named, String from, String own, boolean expected) {
    assertEquals(expected, PageName.isSame(named, from, own));
  }

  @ParameterizedTest
  @CsvSource({"?, 3, false", "3, '', false", "'', '', false", "3, 4, true"})
  void comparable_needsBoth(String named, String own, boolean expected) {
    assertEquals(expected, PageName.comparable(named, own));
  }
}
