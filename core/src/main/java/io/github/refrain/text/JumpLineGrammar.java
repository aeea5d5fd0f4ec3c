package io.github.refrain.text;

import io.github.refrain.text.JumpLine.Direction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one Chinese jump line: {@code [arrows] [bracket] marker [第] page 版 [circled digit]
 * [bracket] [arrows]}. Every step moves forward only; cost: the length of what is read.
 */
final class JumpLineGrammar {

  static final String OPEN = "([{（［｛【〔〈《「『";
  private static final String CLOSE = ")]}）］｝】〕〉》」』";
  private static final String ARROWS = ">＞»▶►▷→⇒➔➤▲△▼▽■□●○◆◇★☆#*·•—-";
  private static final String ORDINAL = "第笫弟";
  private static final String PAGE_WORD = "版面页頁";

  /** A word that makes a line a jump line; a short one needs a bracket or an arrow before it. */
  private record Marker(String word, Direction direction) {

    boolean isShort() {
      return word.length() == 1;
    }
  }

  /** Longer words first, since some begin with others; 土接 is the commonest misreading of 上接. */
  private static final List<Marker> MARKERS =
      List.of(
          new Marker("上接", Direction.FROM),
          new Marker("土接", Direction.FROM),
          new Marker("紧接", Direction.FROM),
          new Marker("緊接", Direction.FROM),
          new Marker("下转", Direction.TO),
          new Marker("下轉", Direction.TO),
          new Marker("详见", Direction.SEE),
          new Marker("詳見", Direction.SEE),
          new Marker("参见", Direction.SEE),
          new Marker("參見", Direction.SEE),
          new Marker("接", Direction.FROM),
          new Marker("转", Direction.TO),
          new Marker("轉", Direction.TO),
          new Marker("见", Direction.SEE),
          new Marker("見", Direction.SEE));

  /** A jump line in {@code char}s; {@code bracketed} if it stands in brackets. */
  record Reading(int from, int to, boolean bracketed, Direction direction, String page) {}

  private final String text;
  private final int from;
  private final int limit;
  private int at;

  private JumpLineGrammar(String text, int from, int limit) {
    this.text = text;
    this.from = from;
    this.limit = limit;
    this.at = from;
  }

  /** The jump line that starts at {@code from}, or null. */
  static @Nullable Reading read(String text, int from, int limit) {
    return new JumpLineGrammar(text, from, limit).read();
  }

  private @Nullable Reading read() {
    skipSpace();
    int start = at;
    skipAll(ARROWS);
    boolean bracketed = skipOne(OPEN);
    Direction direction = marker(at > start);
    if (direction == null) {
      return null;
    }
    boolean ordinal = skipOne(ORDINAL);
    String page = page();
    if ((page.isEmpty() && !ordinal) || !skipOne(PAGE_WORD)) {
      return null;
    }
    skipCircledDigits();
    if (bracketed && !skipOne(CLOSE)) {
      return null;
    }
    int end = at;
    skipAll(ARROWS);
    end = at > end && !atLineEnd() ? end : lastBlackBefore(at);
    String known = page.isEmpty() ? JumpLine.UNKNOWN_PAGE : page;
    return new Reading(start, end, bracketed, direction, known);
  }

  private @Nullable Direction marker(boolean marked) {
    skipSpace();
    for (Marker marker : MARKERS) {
      if ((marked || !marker.isShort()) && text.startsWith(marker.word(), at)) {
        at += marker.word().length();
        return marker.direction();
      }
    }
    return null;
  }

  private String page() {
    skipSpace();
    int start = at;
    while (at < limit && PageNumber.isPart(text.charAt(at))) {
      at++;
    }
    return PageNumber.parse(text.substring(start, at));
  }

  private void skipCircledDigits() {
    skipSpace();
    while (at < limit && text.charAt(at) >= '①' && text.charAt(at) <= '⑳') {
      at++;
    }
  }

  private boolean skipOne(String set) {
    skipSpace();
    boolean found = at < limit && set.indexOf(text.charAt(at)) >= 0;
    at += found ? 1 : 0;
    return found;
  }

  private void skipAll(String set) {
    skipSpace();
    while (at < limit && (set.indexOf(text.charAt(at)) >= 0 || isSpace(text.charAt(at)))) {
      at++;
    }
  }

  private void skipSpace() {
    while (at < limit && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private boolean atLineEnd() {
    return at >= limit || isBreak(text.charAt(at));
  }

  private int lastBlackBefore(int index) {
    int last = index;
    while (last > from && isSpace(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  static boolean isSpace(char c) {
    return !isBreak(c) && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
