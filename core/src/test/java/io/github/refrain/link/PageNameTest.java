package io.github.refrain.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageNameTest {

  @ParameterizedTest
  @CsvSource({
    "3, 3, true",
    "3, 4, false",
    "A3, 3, true",
    "3, A3, true",
    "A3, A3, true",
    "A3, B3, false",
    "?, 3, false",
    "3, '', false",
    "'', '', false",
  })
  void isNamed_mindsTheSectionOnlyWhereBothHaveOne(String named, String own, boolean expected) {
    assertEquals(expected, PageName.isNamed(named, own));
  }
}
