package io.github.refrain.text;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * A stretch of a document: {@code start} inclusive, {@code end} exclusive, counted in Unicode code
 * points of the decoded text (a lone surrogate is one; a byte order mark is not counted).
 *
 * <p>Spans are ordered by source, then start, then end.
 *
 * @param source the id of the document
 * @param start the first code point
 * @param end one past the last code point
 * @param line the line of {@code start}, from 1
 */
public record Span(String source, int start, int end, int line) implements Comparable<Span> {

  private static final Comparator<Span> ORDER =
      Comparator.comparing(Span::source).thenComparingInt(Span::start).thenComparingInt(Span::end);

  /** Checks the parts; throws {@link IllegalArgumentException} where they make no span. */
  public Span {
    requireNonNull(source, "source");
    checkArgument(start >= 0, "start (%s) must be >= 0", start);
    checkArgument(end >= start, "end (%s) must be >= start (%s)", end, start);
    checkArgument(line >= 1, "line (%s) must be >= 1", line);
  }

  /** How many code points it covers. */
  public int length() {
    return end - start;
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }

  /** The place as people write it, {@code source:line}. */
  public String place() {
    return source + ":" + line;
  }
}
