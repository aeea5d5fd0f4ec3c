package io.github.refrain.text;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;

/**
 * Where the lines of a text begin, for the spans of its parts. Cost: a pass over the text once,
 * then a binary search a span.
 */
public final class LineIndex {

  private final Span whole;
  private final int[] starts; // in code points of the document, but for the first line

  private LineIndex(Span whole, int[] starts) {
    this.whole = whole;
    this.starts = starts;
  }

  /** The lines of a paragraph. */
  public static LineIndex of(Paragraph paragraph) {
    return of(paragraph.span(), paragraph.text().codePoints().toArray());
  }

  /** The lines of a document of which the code points are known. */
  public static LineIndex of(Document document, int[] text) {
    return of(new Span(document.source(), 0, text.length, 1), text);
  }

  private static LineIndex of(Span whole, int[] text) {
    ImmutableIntArray.Builder starts = ImmutableIntArray.builder();
    for (int i = 0; i < text.length; i++) {
      boolean pair = text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n';
      if (text[i] == '\n' || (text[i] == '\r' && !pair)) {
        starts.add(whole.start() + i + 1);
      }
    }
    return new LineIndex(whole, starts.build().toArray());
  }

  /**
   * The span of a part.
   *
   * @param start the first code point, counted in the document
   * @param end one past the last
   */
  public Span span(int start, int end) {
    int at = Arrays.binarySearch(starts, start);
    int lines = at >= 0 ? at + 1 : -at - 1; // those that begin at or before it
    return new Span(whole.source(), start, end, whole.line() + lines);
  }
}
