package io.github.refrain.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.testing.EqualsTester;
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
    assertEquals(3, letters.start(2));
    assertEquals(3, letters.start(3));
    assertEquals(4, letters.end(3));
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
