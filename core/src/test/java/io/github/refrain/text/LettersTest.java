package io.github.refrain.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.testing.EqualsTester;
import io.github.refrain.MadeText;
import io.github.refrain.fold.LetterFolder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {

  @Test
  void equals_sameLettersElsewhere_isTrue() {
    new EqualsTester()
        .addEqualityGroup(Letters.of("Ｒｅ-ﬁne"), Letters.of("  refine!"))
        .addEqualityGroup(Letters.of("refines"))
        .addEqualityGroup(Letters.of(""), Letters.of("—— ①"))
        .testEquals();
  }

  @Test
  void start_insideALigature_isTheLigature() {
    Letters letters = Letters.of("Ｒｅ-ﬁne");
    assertEquals("refine", letters.toString());
    assertEquals(6, letters.length());
    assertEquals('f', letters.codePointAt(2));
    assertEquals(3, letters.start(2));
    assertEquals(3, letters.start(3));
    assertEquals(4, letters.end(3));
  }

  @Test
  void of_stretchOfAText_countsFromItsBase() {
    String text = "😀😀 ab\u0301c";
    Letters letters = new Letters(new LetterFolder(text, 5, text.length(), 3, true));
    assertEquals("abc", letters.toString());
    assertEquals(List.of(3, 4, 6), IntStream.range(0, 3).mapToObj(letters::start).toList());
  }

  @Test
  void toArray_changed_leavesTheLetters() {
    Letters letters = Letters.of("abc");
    letters.toArray()[0] = 'x';
    assertArrayEquals(new int[] {'a', 'b', 'c'}, letters.toArray());
  }

  @Test
  void index_outOfBounds_isRefused() {
    Letters letters = Letters.of("a");
    assertThrows(IndexOutOfBoundsException.class, () -> letters.codePointAt(1));
    assertThrows(IndexOutOfBoundsException.class, () -> letters.start(-1));
    assertThrows(IndexOutOfBoundsException.class, () -> letters.end(1));
  }

  @Test
  void without_anyPart_isTheRestWithItsPlaces() {
    MadeText made = new MadeText(1);
    for (int round = 0; round < 500; round++) {
      Letters letters = Letters.of(made.chinese(10) + "—ﬁ " + made.latin(20) + "𠮷, Ｒ");
      int from = made.random().nextInt(letters.length() + 1);
      int to = from + made.random().nextInt(letters.length() + 1 - from);
      Letters rest = letters.without(from, to);
      int[] kept = IntStream.range(0, letters.length()).filter(i -> i < from || i >= to).toArray();
      assertEquals(kept.length, rest.length());
      for (int i = 0; i < kept.length; i++) {
        assertEquals(letters.codePointAt(kept[i]), rest.codePointAt(i));
        assertEquals(letters.start(kept[i]), rest.start(i));
        assertEquals(letters.end(kept[i]), rest.end(i));
      }
      assertEquals(Script.of(rest.toArray()), rest.script());
      assertEquals(letters, Letters.of(letters.toString()), "it changed the letters");
    }
  }

  @Test
  void without_noneOrAll_isDefined() {
    Letters letters = Letters.of("abc");
    assertEquals(letters, letters.without(0, 0));
    assertEquals(letters, letters.without(3, 3));
    assertEquals(Letters.of(""), letters.without(0, 3));
    assertEquals(Letters.of(""), Letters.of("").without(0, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> letters.without(-1, 2));
    assertThrows(IndexOutOfBoundsException.class, () -> letters.without(2, 1));
    assertThrows(IndexOutOfBoundsException.class, () -> letters.without(0, 4));
  }

  @ParameterizedTest
  @CsvSource({
    "'', IDEOGRAPHIC",
    "记者 WTO, ALPHABETIC",
    "记者 on, IDEOGRAPHIC",
    "ひらがな, IDEOGRAPHIC",
    "한국어, IDEOGRAPHIC",
    "𠮷𠮷, IDEOGRAPHIC",
    "豈, IDEOGRAPHIC",
    "кириллица, ALPHABETIC",
    "2022, ALPHABETIC"
  })
  void script_ofLetters_isWhatAtLeastHalfAreWrittenIn(String text, Script script) {
    assertEquals(script, Letters.of(text).script());
  }
}
