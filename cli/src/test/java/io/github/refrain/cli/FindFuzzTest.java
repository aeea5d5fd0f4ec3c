package io.github.refrain.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.refrain.match.Match;
import io.github.refrain.match.Verdict;
import io.github.refrain.match.Verifier;
import io.github.refrain.text.Document;
import io.github.refrain.text.JumpLine;
import io.github.refrain.text.Letters;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.ParagraphReader;
import io.github.refrain.text.Span;
import java.util.Arrays;

/**
 * Whatever the text, paragraphs lead back to it, jump lines lie in it, and two texts are as far
 * apart as a table of all prefixes says. Run and kept as {@link CleanFuzzTest} is.
 */
class FindFuzzTest {

  private static final int MAX_COMPARED = 300; // letters: the table is of the square of it

  /** Any text as a document. */
  @FuzzTest(maxDuration = "5m")
  void paragraphs_leadBack(byte[] bytes) {
    Document document = Document.of("d", text(bytes));
    int[] points = document.text().codePoints().toArray();
    int at = 0;
    for (Paragraph paragraph : ParagraphReader.read(document)) {
      Span span = paragraph.span();
      assertTrue(span.start() >= at && span.end() > span.start() && span.end() <= points.length);
      at = span.end();
      String shown = new String(points, span.start(), span.length());
      assertEquals(shown, paragraph.text());
      assertEquals(shown, paragraph.text(span));
      checkLetters(paragraph, points);
    }
  }

  private static void checkLetters(Paragraph paragraph, int[] points) {
    Letters letters = paragraph.letters();
    assertArrayEquals(letters.toArray(), paragraph.letterCodePoints());
    int at = paragraph.span().start();
    for (int i = 0; i < letters.length(); i++) {
      assertTrue(letters.start(i) >= at || (i > 0 && letters.start(i) == letters.start(i - 1)));
      assertTrue(letters.end(i) > letters.start(i));
      assertTrue(letters.end(i) <= paragraph.span().end());
      at = letters.end(i);
      String shown = new String(points, letters.start(i), letters.end(i) - letters.start(i));
      Letters again = Letters.of(shown);
      int letter = letters.codePointAt(i);
      assertTrue(
          Arrays.stream(again.toArray()).anyMatch(other -> other == letter),
          () -> "letter " + Character.getName(letter) + " is not in " + shown);
    }
  }

  /** Any text as lines that may be jump lines. */
  @FuzzTest(maxDuration = "5m")
  void jumpLines_lieInTheirParagraphs(byte[] bytes) {
    Document document = Document.of("d", text(bytes));
    for (Paragraph paragraph : ParagraphReader.read(document)) {
      int at = paragraph.span().start();
      for (JumpLine line : paragraph.jumpLines()) {
        assertTrue(line.span().start() >= at && line.span().end() <= paragraph.span().end());
        assertTrue(line.span().length() > 0);
        assertTrue(!line.page().isBlank());
        at = line.span().end();
        assertTrue(paragraph.text().contains(paragraph.text(line.span())));
      }
      assertTrue(!paragraph.isJumpLine() || paragraph.bodyText().isEmpty());
    }
  }

  /** Any two texts beside each other. */
  @FuzzTest(maxDuration = "5m")
  void match_isAsFarAsBruteForceSays(byte[] bytes) {
    String text = text(bytes);
    int middle = text.length() / 2;
    int[] left = letters(text.substring(0, middle));
    int[] right = letters(text.substring(middle));
    int edits = edits(left, right);
    Match match = new Verifier(Verifier.USUAL_CUT).verify(left, right);
    int longer = Math.max(left.length, right.length);
    assertEquals(edits, match.alignment().distance());
    assertEquals(longer == 0 ? 1 : 1 - (double) edits / longer, match.identity(), 1e-12);
    assertEquals(edits == 0, match.verdict() == Verdict.EXACT);
    if (match.verdict().isMatch()) {
      assertTrue(5L * edits <= longer, match::toString);
    }
    assertEquals(match.verdict(), new Verifier(Verifier.USUAL_CUT).verify(right, left).verdict());
  }

  /** As UTF-8 or, with lone surrogates, as UTF-16. */
  private static String text(byte[] bytes) {
    boolean wide = bytes.length > 0 && (bytes[0] & 1) == 1;
    if (!wide) {
      return new String(bytes, UTF_8);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 1; i + 1 < bytes.length; i += 2) {
      text.append((char) ((bytes[i] & 0xFF) | (bytes[i + 1] << Byte.SIZE)));
    }
    return text.toString();
  }

  private static int[] letters(String text) {
    int[] all = Letters.of(text).toArray();
    return Arrays.copyOf(all, Math.min(MAX_COMPARED, all.length));
  }

  private static int edits(int[] left, int[] right) {
    int[] row = new int[right.length + 1];
    Arrays.setAll(row, j -> j);
    for (int i = 1; i <= left.length; i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length; j++) {
        int replaced = corner + (left[i - 1] == right[j - 1] ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length];
  }
}
