package io.github.refrain.jumpline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageNumberTest {

  @ParameterizedTest
  @CsvSource({
    "03, 3",
    "12, 12",
    "999, 999",
    "A04, A4",
    "b-4, B4",
    "B 4, B4",
    "4A, A4",
    "１２, 12",
    "Ａ０４, A4",
    "②, 2",
    "十二, 12",
    "十, 10",
    "二十, 20",
    "一二, 12",
    "一〇, 10",
    "一百一十七, 117",
    "l2, L2",
    "O5, O5",
    "I4, I4",
    "第3版, 3",
    "第十版, 10",
    "A4 版, A4"
  })
  void parse_pageAsItIsPrinted_isTheNumberWithoutZeros(String printed, String page) {
    assertEquals(page, PageNumber.parse(printed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "front", "0", "000", "1000", "A", "AA4", "4 5", "3/4", "1O", "?", "-3", "版"
      })
  void parse_whatIsNoPage_isEmpty(String text) {
    assertEquals("", PageNumber.parse(text));
  }
}
