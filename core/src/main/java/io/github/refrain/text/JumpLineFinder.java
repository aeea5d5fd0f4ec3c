package io.github.refrain.text;

import io.github.refrain.text.JumpReading.Frame;
import io.github.refrain.text.JumpReading.Place;
import io.github.refrain.text.Paragraph.Stretch;
import java.util.ArrayList;
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
final class JumpLineFinder {

  /** Longer than any jump line glued to text, with brackets, arrows and spaces. */
  private static final int WINDOW = 64;

  /** Longer than any jump line with an article's title. */
  private static final int MAX_LINE = 96;

  /** A page number stands so near the end of a line without brackets. */
  private static final int LAST_WORD = 12;

  private static final String OPEN = "([{（［｛【〔〈《「『<＜";
  private static final String CLOSE = ")]}）］｝】〕〉》」』>＞";
  private static final String ARROWS = ">＞»▶►▷▸→⇒➔➤▲△▼▽☞■□●○◆◇★☆#*·•—-=＝<＜«";

  /** Those that stand for nothing else inside text. */
  private static final String SURE_ARROWS = "▶►▷▸→⇒➔➤☞▲▼»";

  private static final String STOPS = ".。．…,，;；:：";

  private final JumpLineGrammar grammar;
  private final Document document;
  private final int line;
  private final Stretch whole;
  private final String text;

  private JumpLineFinder(JumpLineGrammar grammar, Document document, int line, Stretch whole) {
    this.grammar = grammar;
    this.document = document;
    this.line = line;
    this.whole = whole;
    this.text = document.text();
  }

  /** The jump lines at the edges of a paragraph and what is left between them. */
  record Edges(Stretch body, List<JumpLine> jumpLines) {}

  /** A jump line in {@code char}s. */
  private record Found(int from, int to, JumpReading reading) {}

  static Edges find(JumpLineGrammar grammar, Document document, int line, Stretch whole) {
    return new JumpLineFinder(grammar, document, line, whole).find();
  }

  private Edges find() {
    Found head = head();
    Found tail = head != null && head.to() == whole.to() ? null : tail();
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

  private @Nullable Found head() {
    int end = Math.min(whole.to(), whole.from() + MAX_LINE + 1);
    int at = whole.from();
    while (at < end && !isBreak(text.charAt(at))) {
      at++;
    }
    boolean ends = at == whole.to() || (at < end && isBreak(text.charAt(at)));
    Found own = ends ? ownLine(whole.from(), at) : null;
    return own != null ? own : gluedHead();
  }

  private @Nullable Found tail() {
    int first = Math.max(whole.from(), whole.to() - MAX_LINE - 1);
    int at = whole.to();
    while (at > first && !isBreak(text.charAt(at - 1))) {
      at--;
    }
    boolean starts = at > whole.from() && isBreak(text.charAt(at - 1));
    Found own = starts ? ownLine(skip(at, whole.to(), ""), whole.to()) : null;
    return own != null ? own : gluedTail();
  }

  private @Nullable Found ownLine(int from, int lineEnd) {
    int to = skipBack(lineEnd, from, "");
    int start = skip(from, to, ARROWS);
    boolean arrow = start > from;
    boolean open = start < to && OPEN.indexOf(text.charAt(start)) >= 0;
    arrow |= open && ARROWS.indexOf(text.charAt(start)) >= 0;
    start = skip(open ? start + 1 : start, to, ARROWS);
    int end = skipBack(to, start, ARROWS + STOPS);
    boolean close = end > start && CLOSE.indexOf(text.charAt(end - 1)) >= 0;
    end = skipBack(close ? end - 1 : end, start, ARROWS + STOPS);
    if (start == end) {
      return null;
    }
    int marks = (arrow ? 1 : 0) + (open ? 1 : 0) + (close ? 1 : 0);
    EdgeText inner = EdgeText.of(text, start, end);
    JumpReading reading = JumpReading.of(new Frame(inner, Place.ALONE, true, true, marks), grammar);
    return reading == null ? null : new Found(from, to, reading);
  }

  private @Nullable Found gluedHead() {
    int start = skip(whole.from(), whole.to(), ARROWS);
    int limit = Math.min(whole.to(), start + WINDOW);
    int arrows = start > whole.from() ? 1 : 0;
    boolean open = start < limit && OPEN.indexOf(text.charAt(start)) >= 0;
    int first = open ? start + 1 : start;
    int close = first;
    while (close < limit && (OPEN + CLOSE).indexOf(text.charAt(close)) < 0) {
      close++;
    }
    boolean closed = close < limit && CLOSE.indexOf(text.charAt(close)) >= 0;
    if (!open && !closed && arrows == 0 && !hasDigit(start, limit)) {
      return null;
    }
    int marks = arrows + (open ? 1 : 0) + (closed ? 1 : 0);
    if (open || closed) {
      Found found = headBefore(first, closed ? close : limit, closed, marks);
      if (found != null || open) {
        return found;
      }
    }
    return headBefore(first, limit, false, arrows);
  }

  private @Nullable Found headBefore(int first, int limit, boolean closed, int marks) {
    EdgeText inner = EdgeText.of(text, first, limit);
    JumpReading reading =
        JumpReading.of(new Frame(inner, Place.HEAD, true, closed, marks), grammar);
    if (reading == null) {
      return null;
    }
    int to = closed ? limit + 1 : inner.place(reading.end());
    return new Found(whole.from(), to, reading);
  }

  private @Nullable Found gluedTail() {
    int end = skipBack(whole.to(), whole.from(), ARROWS + STOPS);
    int limit = Math.max(whole.from(), end - WINDOW);
    if (end - limit < 2) {
      return null;
    }
    boolean close = CLOSE.indexOf(text.charAt(end - 1)) >= 0;
    int last = close ? end - 1 : end;
    int open = last;
    while (open > limit && (OPEN + CLOSE + SURE_ARROWS).indexOf(text.charAt(open - 1)) < 0) {
      open--;
    }
    boolean opened = open > limit && CLOSE.indexOf(text.charAt(open - 1)) < 0;
    if (!close && !opened && !hasDigit(Math.max(limit, last - LAST_WORD), last)) {
      return null;
    }
    if (close || opened) {
      int marks = (close ? 1 : 0) + (opened ? 1 : 0);
      int first = opened ? open : Math.max(limit, open);
      Found found = tailAfter(first, last, opened, marks);
      if (found != null || close) {
        return found;
      }
    }
    return tailAfter(limit, last, false, 0);
  }

  private @Nullable Found tailAfter(int first, int last, boolean opened, int marks) {
    EdgeText inner = EdgeText.of(text, first, last);
    JumpReading reading =
        JumpReading.of(new Frame(inner, Place.TAIL, opened, true, marks), grammar);
    if (reading == null) {
      return null;
    }
    int from = opened ? first - 1 : inner.place(reading.start());
    while (!opened && from < last && EdgeText.isSpace(text.charAt(from))) {
      from++;
    }
    return new Found(from, whole.to(), reading);
  }

  private boolean hasDigit(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if ((c >= '0' && c <= '9') || (c >= '０' && c <= '９')) {
        return true;
      }
    }
    return false;
  }

  /** The first place at or after {@code from} that is neither a space nor one of a set. */
  private int skip(int from, int to, String set) {
    int at = from;
    while (at < to && (set.indexOf(text.charAt(at)) >= 0 || EdgeText.isSpace(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  private int skipBack(int to, int from, String set) {
    int at = to;
    while (at > from
        && (set.indexOf(text.charAt(at - 1)) >= 0 || EdgeText.isSpace(text.charAt(at - 1)))) {
      at--;
    }
    return at;
  }

  private JumpLine jumpLine(Found found) {
    int start = codePoint(found.from());
    int end = start + text.codePointCount(found.from(), found.to());
    Span span = new Span(document.source(), start, end, lineOf(found.from()));
    return new JumpLine(span, found.reading().direction(), found.reading().page());
  }

  private int lineOf(int at) {
    int number = line;
    for (int i = whole.from(); i < at; i++) {
      boolean pair = text.charAt(i) == '\r' && text.charAt(i + 1) == '\n';
      number += isBreak(text.charAt(i)) && !pair ? 1 : 0;
    }
    return number;
  }

  private int codePoint(int at) {
    return whole.start() + text.codePointCount(whole.from(), at);
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
