package io.github.refrain.text;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;

/**
 * Where the lines of a paragraph begin, for the spans of its parts. Cost: a pass over the paragraph
 * once, then a binary search a span.
 */
public final class LineIndex {

  private final Span paragraph;
  private final int[] starts; // in code points of the document, but for the first line

  private LineIndex(Span paragraph, int[] starts) {
    this.paragraph = paragraph;
    this.starts = starts;
  }

  /** The lines of a paragraph. */
  public static LineIndex of(Paragraph paragraph) {
    int[] text = paragraph.text().codePoints().toArray();
    Span span = paragraph.span();
    ImmutableIntArray.Builder starts = ImmutableIntArray.builder();
    for (int i = 0; i < text.length; i++) {
      boolean pair = text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n';
      if (text[i] == '\n' || (text[i] == '\r' && !pair)) {
        starts.add(span.start() + i + 1);
      }
    }
    return new LineIndex(span, starts.build().toArray());
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
    return new Span(paragraph.source(), start, end, paragraph.line() + lines);
  }
}
