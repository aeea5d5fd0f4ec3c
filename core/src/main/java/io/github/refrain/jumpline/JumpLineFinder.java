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

  private static final String OPEN = "([{（［｛【〔〈《「『<＜";
  private static final String CLOSE = ")]}）］｝】〕〉》」』>＞";
  private static final String ARROWS = ">＞»▶►▷▸→⇒➔➤➡➜▲△▼▽☞■□●○◆◇★☆#*·•—-=＝<＜«";

  /** Those that stand for nothing else inside text. */
  private static final String SURE_ARROWS = "▶►▷▸→⇒➔➤➡➜☞▲▼»";

  /** Those that point; » also closes a quotation, and ▼ heads a list. */
  private static final String POINTERS = "▶►▷▸→⇒➔➤➡➜☞";

  private static final String STOPS = ".。．…,，;；:：";

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
    int at = left;
    while (at < end && !isBreak(text.charAt(at))) {
      at++;
    }
    boolean ends = at == right || (at < end && isBreak(text.charAt(at)));
    JumpStretch own = ends ? ownLine(left, at) : null;
    return own != null ? own : gluedHead();
  }

  private @Nullable JumpStretch tail() {
    int first = Math.max(left, right - MAX_LINE - 1);
    int at = right;
    while (at > first && !isBreak(text.charAt(at - 1))) {
      at--;
    }
    boolean starts = at > left && isBreak(text.charAt(at - 1));
    JumpStretch own = starts ? ownLine(skip(at, right, ""), right) : null;
    return own != null ? own : gluedTail();
  }

  private @Nullable JumpStretch ownLine(int from, int lineEnd) {
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
    boolean pointed = text.substring(from, start).chars().anyMatch(c -> POINTERS.indexOf(c) >= 0);
    EdgeText inner = EdgeText.of(text, start, end);
    JumpReading reading =
        JumpReading.of(
            new Frame(inner, Place.ALONE, true, true, new Marks(marks, pointed)), tables);
    return reading == null ? null : stretch(from, to, reading);
  }

  private @Nullable JumpStretch gluedHead() {
    int start = skip(left, right, ARROWS);
    int limit = Math.min(right, start + WINDOW);
    int arrows = start > left ? 1 : 0;
    boolean open = start < limit && OPEN.indexOf(text.charAt(start)) >= 0;
    int first = open ? start + 1 : start;
    int close = first;
    while (close < limit && !isIn(OPEN + CLOSE, text.charAt(close))) {
      close++;
    }
    boolean closed = close < limit && CLOSE.indexOf(text.charAt(close)) >= 0;
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
    int end = skipBack(right, left, ARROWS + STOPS);
    int limit = Math.max(left, end - WINDOW);
    if (end - limit < 2) {
      return null;
    }
    boolean close = CLOSE.indexOf(text.charAt(end - 1)) >= 0;
    int last = close ? end - 1 : end;
    int open = last;
    while (open > limit && !isIn(OPEN + CLOSE + SURE_ARROWS, text.charAt(open - 1))) {
      open--;
    }
    boolean opened = open > limit && CLOSE.indexOf(text.charAt(open - 1)) < 0;
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
    boolean pointed = opened && POINTERS.indexOf(text.charAt(first - 1)) >= 0;
    JumpReading reading =
        JumpReading.of(
            new Frame(inner, Place.TAIL, opened, true, new Marks(marks, pointed)), tables);
    if (reading == null) {
      return null;
    }
    int from = opened ? first - 1 : inner.place(reading.start());
    while (!opened && from < last && EdgeText.isSpace(text.charAt(from))) {
      from++;
    }
    return stretch(from, right, reading);
  }

  private static JumpStretch stretch(int from, int to, JumpReading reading) {
    return new JumpStretch(from, to, reading.way(), reading.page());
  }

  /** Glued to ideographs without a bracket, nothing is a jump line: 上接 and 第一版 are words. */
  private boolean isIdeographic(int at) {
    return EdgeText.isIdeographic(text.charAt(at));
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

  /** Whether a character is one of a set of marks; most are ideographs, and none of those is. */
  private static boolean isIn(String marks, char c) {
    boolean ideograph = c >= 0x4E00 && c < 0xD800;
    return !ideograph && marks.indexOf(c) >= 0;
  }

  /** The first place at or after {@code from} that is neither a space nor one of a set. */
  private int skip(int from, int to, String set) {
    int at = from;
    while (at < to && (isIn(set, text.charAt(at)) || EdgeText.isSpace(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  private int skipBack(int to, int from, String set) {
    int at = to;
    while (at > from && (isIn(set, text.charAt(at - 1)) || EdgeText.isSpace(text.charAt(at - 1)))) {
      at--;
    }
    return at;
  }

  /** Whether a character ends a line. */
  public static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
