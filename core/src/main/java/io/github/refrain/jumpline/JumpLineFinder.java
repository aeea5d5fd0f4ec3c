package io.github.refrain.jumpline;

import io.github.refrain.jumpline.JumpReading.Frame;
import io.github.refrain.jumpline.JumpReading.Marks;
import io.github.refrain.jumpline.JumpReading.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the jump lines at the edges of a paragraph.
 *
 * <p>A line of its own is read whole; so is what stands in brackets before the first or after the
 * last words. Where a bracket is lost, or there is none, the line ends, or begins, where it reads
 * best. Only "from" goes before an article, only "to" and "see" after one. Cost: constant, since
 * only the edges are read; most have neither a bracket nor a figure there and are left at once.
 */
public final class JumpLineFinder {

  /** Longer than any jump line glued to text, with brackets, arrows and spaces. */
  private static final int WINDOW = 64;

  /** Longer than any jump line with an article's title. */
  private static final int MAX_LINE = 96;

  /** A page number stands so near the end of a line without brackets. */
  private static final int LAST_WORD = 12;

  private static final int BRACKETS = EdgeMarks.OPEN | EdgeMarks.CLOSE;

  private final List<JumpTable> tables;
  private final String text;
  private final int left;
  private final int right;

  private JumpLineFinder(List<JumpTable> tables, String text, int from, int to) {
    this.tables = tables;
    this.text = text;
    this.left = from;
    this.right = to;
  }

  /**
   * The jump lines at the edges of the paragraph {@code text[from, to)}, in order, two at most: the
   * first may begin with the paragraph, the last end with it.
   */
  public static List<JumpStretch> find(List<JumpTable> tables, String text, int from, int to) {
    return new JumpLineFinder(tables, text, from, to).find();
  }

  private List<JumpStretch> find() {
    JumpStretch head = head();
    if (head != null && head.to() == right) {
      return List.of(head);
    }
    JumpStretch tail = tail();
    if (head == null) {
      return tail == null ? List.of() : List.of(tail);
    }
    return tail == null || tail.from() < head.to() ? List.of(head) : List.of(head, tail);
  }

  private @Nullable JumpStretch head() {
    int end = Math.min(right, left + MAX_LINE + 1);
    int at = EdgeMarks.first(text, left, end, EdgeMarks.BREAK);
    boolean ends = at == right || at < end;
    JumpStretch own = ends ? ownLine(left, at) : null;
    return own != null ? own : gluedHead();
  }

  private @Nullable JumpStretch tail() {
    int first = Math.max(left, right - MAX_LINE - 1);
    int at = EdgeMarks.last(text, first, right, EdgeMarks.BREAK);
    boolean starts = at > left && isBreak(text.charAt(at - 1));
    JumpStretch own = starts ? ownLine(skip(at, right, 0), right) : null;
    return own != null ? own : gluedTail();
  }

  private @Nullable JumpStretch ownLine(int from, int lineEnd) {
    int to = skipBack(lineEnd, from, 0);
    int start = skip(from, to, EdgeMarks.ARROW);
    boolean arrow = start > from;
    boolean open = start < to && is(start, EdgeMarks.OPEN);
    arrow |= open && is(start, EdgeMarks.ARROW);
    start = skip(open ? start + 1 : start, to, EdgeMarks.ARROW);
    int end = skipBack(to, start, EdgeMarks.ARROW | EdgeMarks.STOP);
    boolean close = end > start && is(end - 1, EdgeMarks.CLOSE);
    end = skipBack(close ? end - 1 : end, start, EdgeMarks.ARROW | EdgeMarks.STOP);
    if (start == end) {
      return null;
    }
    int marks = (arrow ? 1 : 0) + (open ? 1 : 0) + (close ? 1 : 0);
    boolean pointed = EdgeMarks.first(text, from, start, EdgeMarks.POINTER) < start;
    EdgeText inner = EdgeText.of(text, start, end);
    JumpReading reading =
        JumpReading.of(
            new Frame(inner, Place.ALONE, true, true, new Marks(marks, pointed)), tables);
    if (reading == null) {
      return null;
    }
    boolean titled = reading.title() > 0 && !open; // in brackets it is part of the line
    int titleTo = titled ? inner.place(reading.title() - 1) + 1 : from;
    return new JumpStretch(from, titleTo, to, reading.way(), reading.page());
  }

  private @Nullable JumpStretch gluedHead() {
    int start = skip(left, right, EdgeMarks.ARROW);
    int limit = Math.min(right, start + WINDOW);
    int arrows = start > left ? 1 : 0;
    boolean open = start < limit && is(start, EdgeMarks.OPEN);
    int first = open ? start + 1 : start;
    int close = EdgeMarks.first(text, first, limit, BRACKETS);
    boolean closed = close < limit && is(close, EdgeMarks.CLOSE);
    boolean bare = !open && !closed && arrows == 0;
    if (bare && (isIdeographic(start) || !hasDigit(start, limit))) {
      return null;
    }
    int marks = arrows + (open ? 1 : 0) + (closed ? 1 : 0);
    if (open || closed) {
      JumpStretch found = headBefore(first, closed ? close : limit, closed, marks);
      if (found != null || open) {
        return found;
      }
    }
    return headBefore(first, limit, false, arrows);
  }

  private @Nullable JumpStretch headBefore(int first, int limit, boolean closed, int marks) {
    EdgeText inner = EdgeText.of(text, first, limit);
    JumpReading reading =
        JumpReading.of(new Frame(inner, Place.HEAD, true, closed, new Marks(marks, false)), tables);
    if (reading == null) {
      return null;
    }
    int to = closed ? limit + 1 : inner.place(reading.end());
    return stretch(left, to, reading);
  }

  private @Nullable JumpStretch gluedTail() {
    int end = skipBack(right, left, EdgeMarks.ARROW | EdgeMarks.STOP);
    int limit = Math.max(left, end - WINDOW);
    if (end - limit < 2) {
      return null;
    }
    boolean close = is(end - 1, EdgeMarks.CLOSE);
    int last = close ? end - 1 : end;
    int open = EdgeMarks.last(text, limit, last, BRACKETS | EdgeMarks.SURE_ARROW);
    boolean opened = open > limit && !is(open - 1, EdgeMarks.CLOSE);
    boolean bare = !close && !opened;
    if (bare && (isIdeographic(last - 1) || !hasDigit(Math.max(limit, last - LAST_WORD), last))) {
      return null;
    }
    if (close || opened) {
      int marks = (close ? 1 : 0) + (opened ? 1 : 0);
      int first = opened ? open : Math.max(limit, open);
      JumpStretch found = tailAfter(first, last, opened, marks);
      if (found != null || close) {
        return found;
      }
    }
    return tailAfter(limit, last, false, 0);
  }

  private @Nullable JumpStretch tailAfter(int first, int last, boolean opened, int marks) {
    EdgeText inner = EdgeText.of(text, first, last);
    boolean pointed = opened && is(first - 1, EdgeMarks.POINTER);
    JumpReading reading =
        JumpReading.of(
            new Frame(inner, Place.TAIL, opened, true, new Marks(marks, pointed)), tables);
    if (reading == null) {
      return null;
    }
    int from = opened ? first - 1 : inner.place(reading.start());
    return stretch(opened ? from : skip(from, last, 0), right, reading);
  }

  private static JumpStretch stretch(int from, int to, JumpReading reading) {
    return new JumpStretch(from, from, to, reading.way(), reading.page());
  }

  /** Glued to ideographs without a bracket, nothing is a jump line: 上接 and 第一版 are words. */
  private boolean isIdeographic(int at) {
    return EdgeText.isIdeographic(text.charAt(at));
  }

  private boolean hasDigit(int from, int to) {
    return EdgeMarks.first(text, from, to, EdgeMarks.DIGIT) < to;
  }

  private boolean is(int at, int kinds) {
    return EdgeMarks.is(text.charAt(at), kinds);
  }

  /** The first place at or after {@code from} that is neither a space nor of some kinds. */
  private int skip(int from, int to, int kinds) {
    return EdgeMarks.skip(text, from, to, kinds | EdgeMarks.SPACE);
  }

  private int skipBack(int to, int from, int kinds) {
    return EdgeMarks.skipBack(text, from, to, kinds | EdgeMarks.SPACE);
  }

  /** Whether a character ends a line. */
  public static boolean isBreak(char c) {
    return EdgeMarks.is(c, EdgeMarks.BREAK);
  }
}
