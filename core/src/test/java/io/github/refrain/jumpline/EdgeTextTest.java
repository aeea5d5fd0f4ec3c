package io.github.refrain.jumpline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Page 4|page 4|0 1 2 3 4 5",
        "Ｐ．４|p.4|0 1 2",
        "a \t\u3000b|a b|0 1 4",
        "ﬁn|fin|0 0 1",
        "Straße|strasse|0 1 2 3 4 4 5",
        "pa\u0301g|pag|0 1 3",
        "下轉④|下转④|0 1 2",
        "𠮷1|\uFFFD1|0 2"
      })
  void symbols_knowTheCharThatTheyCameFrom(String text, String symbols, String places) {
    EdgeText edge = EdgeText.of(text, 0, text.length());
    assertEquals(symbols, symbols(edge));
    assertEquals(places, places(edge));
    assertEquals(text.length(), edge.place(edge.length()));
  }

  @Test
  void stretchOfAText_countsFromItsBeginning() {
    EdgeText edge = EdgeText.of("so (Page 4) on", 4, 10);
    assertEquals("page 4", symbols(edge));
    assertEquals("4 5 6 7 8 9", places(edge));
    assertEquals(10, edge.place(6));
    assertEquals('P', edge.raw(0));
    assertEquals(' ', edge.near(-1));
    assertEquals(' ', edge.near(6));
  }

  @Test
  void first_endsWhereTheNextSymbolBegins() {
    EdgeText head = EdgeText.of("ﬁnd page 4", 0, 10).first(4);
    assertEquals("find", symbols(head));
    assertEquals(3, head.place(4));
    assertEquals(4, head.letterCount());
    assertFalse(head.hasFigure());
  }

  @ParameterizedTest
  @CsvSource({
    "page 4, true",
    "page ④, true",
    "page l, true",
    "page I, true",
    "page |, true",
    "pail, false",
    "I see, false"
  })
  void hasFigure_isWhatALoneFigureIsMisreadForToo(String text, boolean expected) {
    assertEquals(expected, EdgeText.of(text, 0, text.length()).hasFigure());
  }

  @ParameterizedTest
  @CsvSource({"See SENATE, true", "See 《新闻》, true", "See Us AB C, false", "see senate, false"})
  void hasTitle_isCapitalsOrAQuotation(String text, boolean expected) {
    assertEquals(expected, EdgeText.of(text, 0, text.length()).hasTitle());
  }

  @Test
  void buckets_leaveOutMarksAndStrokes() {
    EdgeText edge = EdgeText.of("下丨转, 4", 0, 6);
    assertEquals(3, edge.buckets().length);
  }

  private static String symbols(EdgeText edge) {
    return IntStream.range(0, edge.length())
        .mapToObj(i -> Character.toString(edge.at(i)))
        .collect(Collectors.joining());
  }

  private static String places(EdgeText edge) {
    return IntStream.range(0, edge.length())
        .mapToObj(i -> Integer.toString(edge.place(i)))
        .collect(Collectors.joining(" "));
  }
}
