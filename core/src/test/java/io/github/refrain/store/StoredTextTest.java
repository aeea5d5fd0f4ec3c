package io.github.refrain.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredTextTest {

  private static final int LONGEST = 40_000;

  @ParameterizedTest
  @ValueSource(longs = {0, 50_000, Long.MAX_VALUE})
  void parts_ofATextInPieces_areThoseOfTheString(long limit) {
    Random random = new Random(1);
    StringBuilder whole = new StringBuilder();
    try (Store store = new Store(limit)) {
      StoredText.Builder builder = new StoredText.Builder(store, LONGEST);
      while (whole.length() <= LONGEST) {
        String piece = piece(random, random.nextInt(3_000));
        builder.add(piece);
        whole.append(piece);
        assertEquals(whole.length(), builder.length());
      }
      CharSequence text = builder.build();
      assertEquals(StoredText.class, text.getClass());
      assertEquals(whole.length(), text.length());
      assertEquals(whole.toString(), text.toString());
      assertEquals(0, CharSequence.compare(whole, text));
      for (int i = 0; i < 1_000; i++) {
        int from = random.nextInt(whole.length() + 1);
        int to = from + random.nextInt(whole.length() - from + 1) / (1 + i);
        assertEquals(whole.substring(from, to), text.subSequence(from, to));
        int at = random.nextInt(whole.length());
        assertEquals(whole.charAt(at), text.charAt(at));
      }
    }
  }

  @Test
  void of_aTextThatHasRoom_isTheStringItself() {
    Store store = new Store(100);
    String first = "a".repeat(40);
    assertSame(first, StoredText.of(first, store));
    assertEquals(StoredText.class, StoredText.of(first, store).getClass());
    assertEquals("b", StoredText.of("b", store));
    assertEquals("", StoredText.of("", new Store(0)));
  }

  @Test
  void charAt_outside_fails() {
    CharSequence text = StoredText.of("abc", new Store(0));
    assertThrows(IndexOutOfBoundsException.class, () -> text.charAt(3));
    assertThrows(IndexOutOfBoundsException.class, () -> text.charAt(-1));
    assertThrows(IndexOutOfBoundsException.class, () -> text.subSequence(2, 4));
    assertThrows(IndexOutOfBoundsException.class, () -> text.subSequence(2, 1));
    assertEquals("", text.subSequence(3, 3));
  }

  private static String piece(Random random, int length) {
    char[] chars = new char[length];
    for (int i = 0; i < length; i++) {
      chars[i] = (char) random.nextInt(1 << 16);
    }
    return new String(chars);
  }
}
