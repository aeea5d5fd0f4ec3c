package io.github.refrain.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.store.Store;
import io.github.refrain.store.StoredText;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineScannerTest {

  /** So large that five threads have something to do. */
  private static final int LENGTH = 6_000_000;

  private static final String[] PIECES = {
    "国", "𠮷", "\uD800", "\uDC00", "b c", " ", "\u3000", "\uFEFF", "\n", "\r\n", "\r", "\f"
  };

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\f", "\n\n", "\n \n\n", ""})
  void scan_largeTextOnSeveralThreads_isThatOnOne(String mostly) {
    Random random = new Random(1);
    StringBuilder made = new StringBuilder();
    while (made.length() < LENGTH) {
      made.append("字".repeat(random.nextInt(5_000))).append(mostly);
      for (int i = random.nextInt(4); i > 0; i--) {
        made.append(mostly.isEmpty() ? " " : PIECES[random.nextInt(PIECES.length)]);
      }
    }
    String text = made.toString();
    List<Line> lines = LineScanner.scan(text, 1);
    assertTrue(lines.size() > (mostly.isEmpty() ? 0 : 1_000));
    for (int threads : new int[] {2, 3, 5}) {
      assertEquals(lines, LineScanner.scan(text, threads));
    }
    CharSequence stored = StoredText.of(text, new Store(0));
    assertEquals(lines, LineScanner.scan(stored, 3));
  }

  @Test
  void of_withoutThreads_isRefused() {
    Document document = Document.of("p.txt", "a");
    JumpLineGrammar grammar = JumpLineGrammar.standard();
    assertThrows(IllegalArgumentException.class, () -> ParagraphReader.of(document, grammar, 0));
  }

  /** Of blank lines alone the first ones are another thread's than the line that follows. */
  @Test
  void scan_stretchesOfBlankLines_leaveTheNextLineBehindABlankOne() {
    String blank = " \n".repeat(LENGTH / 4);
    List<Line> lines = LineScanner.scan("a\n" + blank + blank + "b", 5);
    assertEquals(2, lines.size());
    assertEquals(
        new Line(LENGTH + 2, LENGTH + 3, LENGTH + 2, LENGTH + 3, LENGTH / 2 + 2, true),
        lines.get(1));
  }
}
