package io.github.refrain.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LineIndexTest {

  private static final String[] PIECES = {"a", "𠮷", "\n", "\r", "\r\n", "\f", " "};

  /** The line of a place is one more than the line ends before it, of which \r\n is one. */
  @Test
  void spans_haveTheLineOnWhichTheyBegin() {
    Random random = new Random(3);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder made = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        made.append(PIECES[random.nextInt(PIECES.length)]);
      }
      Document document = Document.of("p.txt", made.toString());
      int[] points = document.text().codePoints().toArray();
      LineIndex lines = LineIndex.of(document, points);
      for (int start = 0; start <= points.length; start++) {
        int end = start + random.nextInt(points.length - start + 1);
        Span expected = new Span("p.txt", start, end, lineOf(points, start));
        assertEquals(expected, lines.span(start, end));
      }
    }
  }

  @Test
  void spans_ofAParagraph_countFromTheTopOfItsDocument() {
    Document document =
        Document.of("p.txt", "𠮷\n\nfirst line,\nsecond line,\nthird line;\n\nnext\n");
    Paragraph paragraph = ParagraphReader.read(document).get(1);
    assertEquals("first line,\nsecond line,\nthird line;", paragraph.text());
    LineIndex lines = LineIndex.of(paragraph);
    int second = paragraph.span().start() + "first line,\n".length();
    assertEquals(new Span("p.txt", second - 1, second + 3, 3), lines.span(second - 1, second + 3));
    assertEquals(new Span("p.txt", second, second + 3, 4), lines.span(second, second + 3));
  }

  private static int lineOf(int[] points, int start) {
    int line = 1;
    for (int i = 0; i < start; i++) {
      boolean pair = i + 1 < points.length && points[i] == '\r' && points[i + 1] == '\n';
      line += points[i] == '\n' || (points[i] == '\r' && !pair) ? 1 : 0;
    }
    return line;
  }
}
