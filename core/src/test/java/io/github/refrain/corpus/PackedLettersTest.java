package io.github.refrain.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.refrain.MadeText;
import io.github.refrain.store.Store;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedLettersTest {

  private static final int ABOVE_THE_FIRST_PLANE = 0x20000;

  private final MadeText made = new MadeText(1);

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 100000", "5, 9223372036854775807"})
  void letters_ofAnyText_areWhatWasPacked(int threads, long inMemory) {
    int[][] texts = new int[2_000][];
    Arrays.setAll(texts, this::text);
    Store store = new Store(inMemory);
    PackedLetters packed = PackedLetters.of(texts.length, i -> texts[i], threads, store);
    assertEquals(texts.length, packed.size());
    for (int i = 0; i < texts.length; i++) {
      assertArrayEquals(texts[i], packed.letters(i));
      assertEquals(texts[i].length, packed.length(i));
    }
    PackedLetters some = packed.select(1_999, 3, 3);
    assertEquals(3, some.size());
    assertArrayEquals(texts[1_999], some.letters(0));
    assertArrayEquals(texts[3], some.letters(2));
  }

  @Test
  void same_ofAnyTwo_isWhetherTheirLettersAre() {
    int[][] texts = new int[120][];
    Arrays.setAll(texts, i -> made.letters(i % 4, 2));
    for (int i = 0; i < texts.length; i += 3) {
      texts[i] = Arrays.stream(texts[i]).map(c -> c + ABOVE_THE_FIRST_PLANE).toArray();
    }
    PackedLetters packed = PackedLetters.of(texts);
    for (int i = 0; i < texts.length; i++) {
      for (int j = 0; j < texts.length; j++) {
        assertEquals(Arrays.equals(texts[i], texts[j]), packed.same(i, j));
      }
    }
  }

  @Test
  void size_ofNoTexts_isNone() {
    assertEquals(0, PackedLetters.of().size());
  }

  /**
   * Mostly short ones; some have letters that take two chars, a few fill an array by themselves.
   */
  private int[] text(int i) {
    int[] text = made.letters(i % 500 == 7 ? 300_000 : i % 300, 1_000);
    if (i % 10 == 3 && text.length > 0) {
      text[text.length / 2] += ABOVE_THE_FIRST_PLANE;
    }
    return text;
  }
}
