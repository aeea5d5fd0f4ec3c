package io.github.refrain.text;

import io.github.refrain.text.JumpLine.Direction;
import io.github.refrain.text.JumpLineGrammar.Reading;
import io.github.refrain.text.Paragraph.Stretch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the jump lines at the edges of a paragraph.
 *
 * <p>On a line of its own a jump line may stand bare. Glued to the first or last words it needs its
 * brackets, since 上接 and 第一版 are ordinary words inside text; and only "from" goes before an
 * article, only "to" and "see" after one. Cost: constant, since only the edges are read.
 */
final class JumpLineFinder {

  /** Longer than any jump line with brackets, arrows and spaces. */
  private static final int WINDOW = 40;

  private final Document document;
  private final int line;
  private final Stretch whole;
  private final String text;

  private JumpLineFinder(Document document, int line, Stretch whole) {
    this.document = document;
    this.line = line;
    this.whole = whole;
    this.text = document.text();
  }

  /** The jump lines at the edges of a paragraph and what is left between them. */
  record Edges(Stretch body, List<JumpLine> jumpLines) {}

  static Edges find(Document document, int line, Stretch whole) {
    return new JumpLineFinder(document, line, whole).find();
  }

  private Edges find() {
    Reading head = head();
    Reading tail = head != null && head.to() == whole.to() ? null : tail();
    if (head == null && tail == null) {
      return new Edges(whole, List.of());
    }
    List<JumpLine> found = new ArrayList<>(2);
    int from = whole.from();
    int to = whole.to();
    if (head != null) {
      found.add(jumpLine(head));
      from = head.to();
    }
    if (tail != null && tail.from() >= from) {
      found.add(jumpLine(tail));
      to = tail.from();
    }
    return new Edges(new Stretch(from, to, codePoint(from)), List.copyOf(found));
  }

  private @Nullable Reading head() {
    Reading reading = read(whole.from());
    if (reading == null || reading.to() == whole.to() || endsLine(reading.to())) {
      return reading;
    }
    return reading.bracketed() && reading.direction() == Direction.FROM ? reading : null;
  }

  private @Nullable Reading tail() {
    int first = Math.max(whole.from() + 1, whole.to() - WINDOW);
    for (int from = whole.to() - 1; from >= first; from--) {
      boolean ownLine = JumpLineGrammar.isBreak(text.charAt(from - 1));
      if (ownLine || JumpLineGrammar.OPEN.indexOf(text.charAt(from)) >= 0) {
        Reading reading = read(from);
        if (reading != null
            && reading.to() == whole.to()
            && (ownLine || (reading.bracketed() && reading.direction() != Direction.FROM))) {
          return reading;
        }
      }
    }
    return null;
  }

  private @Nullable Reading read(int from) {
    return JumpLineGrammar.read(text, from, Math.min(whole.to(), from + WINDOW));
  }

  private boolean endsLine(int at) {
    int next = at;
    while (JumpLineGrammar.isSpace(text.charAt(next))) {
      next++; // a paragraph ends with no space
    }
    return JumpLineGrammar.isBreak(text.charAt(next));
  }

  private JumpLine jumpLine(Reading reading) {
    int start = codePoint(reading.from());
    int end = start + text.codePointCount(reading.from(), reading.to());
    int breaks = (int) text.substring(whole.from(), reading.from()).lines().count();
    boolean firstInLine =
        reading.from() > whole.from() && JumpLineGrammar.isBreak(text.charAt(reading.from() - 1));
    int number = line + (firstInLine ? breaks : Math.max(0, breaks - 1));
    Span span = new Span(document.source(), start, end, number);
    return new JumpLine(span, reading.direction(), reading.page());
  }

  private int codePoint(int at) {
    return whole.start() + text.codePointCount(whole.from(), at);
  }
}
