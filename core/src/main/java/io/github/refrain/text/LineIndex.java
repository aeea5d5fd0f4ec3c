package io.github.refrain.text;

import com.google.common.primitives.ImmutableIntArray;

/**
 * Where the lines of a paragraph begin, for the spans of its parts. Cost: a pass over the paragraph
 * once, then a binary search a span.
 */
public final class LineIndex {

  private final Span paragraph;
  private final ImmutableIntArray starts; // in code points of the document, but for the first line

  private LineIndex(Span paragraph, ImmutableIntArray starts) {
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
    return new LineIndex(span, starts.build());
  }

  /**
   * The span of a part.
   *
   * @param start the first code point, counted in the document
   * @param end one past the last
   */
  public Span span(int start, int end) {
    int low = 0;
    int high = starts.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts.get(middle) <= start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return new Span(paragraph.source(), start, end, paragraph.line() + low);
  }
}
