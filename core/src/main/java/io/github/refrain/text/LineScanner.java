package io.github.refrain.text;

import com.google.common.primitives.ImmutableIntArray;
import io.github.refrain.parallel.Workers;
import java.util.List;

/**
 * Finds the lines of a text that are not blank, in one pass; of a large text in stretches that
 * begin where a line does, on several threads.
 */
final class LineScanner {

  /** A shorter stretch is done before another thread has begun. */
  private static final int MIN_STRETCH = 1 << 20;

  /** Characters that are looked at in one array, since a String gives each only after checks. */
  private static final int WINDOW = 1 << 14;

  /** Stands for any character that is neither a break nor half of a pair. */
  private static final char PLAIN = 'x';

  private final CharSequence text;
  private final int from;
  private final int to;
  private final char[] window;
  private final ImmutableIntArray.Builder lines = ImmutableIntArray.builder();
  private int number = 1;
  private boolean afterBlank;
  private int first = -1;
  private int last;
  private int start; // in code points, as the end
  private int end;
  private int codePoint;
  private char lastChar;

  private LineScanner(CharSequence text, int from, int to) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.window = new char[Math.min(WINDOW, to - from)];
  }

  static List<Line> scan(CharSequence text, int threads) {
    int stretches = Math.max(1, Math.min(threads, text.length() / MIN_STRETCH));
    int[] cuts = new int[stretches + 1];
    for (int i = 1; i <= stretches; i++) {
      int even = (int) ((long) text.length() * i / stretches);
      cuts[i] = lineStart(text, Math.max(cuts[i - 1], even));
    }
    ScannedLines.Part[] scanned = new ScannedLines.Part[stretches];
    Workers.forEach(
        threads, stretches, i -> scanned[i] = new LineScanner(text, cuts[i], cuts[i + 1]).scan());
    return ScannedLines.of(scanned);
  }

  /** Where the first line begins that a line feed behind a place comes before; else the end. */
  private static int lineStart(CharSequence text, int at) {
    int to;
    for (int from = at; from < text.length(); from = to) {
      to = from + Math.min(WINDOW, text.length() - from);
      Excerpt excerpt = Excerpt.of(text, from, to);
      int found = excerpt.string().indexOf('\n', excerpt.from());
      if (found >= 0) {
        return found + 1 + excerpt.shift();
      }
    }
    return text.length();
  }

  private ScannedLines.Part scan() {
    int stop;
    for (int begin = from; begin < to; begin = stop) {
      stop = begin + Math.min(window.length, to - begin);
      Excerpt excerpt = Excerpt.of(text, begin, stop);
      excerpt.string().getChars(excerpt.from(), excerpt.to(), window, 0);
      for (int at = begin; at < stop; at++) {
        int plain = begin + plainEnd(at - begin, stop - begin);
        if (plain > at) {
          addPlain(at, plain);
          at = plain;
        }
        if (at < stop) {
          add(window[at - begin], at);
        }
      }
    }
    if (first >= 0) {
      endLine();
    }
    return new ScannedLines.Part(lines.build(), codePoint, number - 1, afterBlank);
  }

  /** Where the characters of the window end that neither end a line nor are a space or a half. */
  private int plainEnd(int from, int to) {
    int at = from;
    while (at < to && isPlain(window[at])) {
      at++;
    }
    return at;
  }

  /** No ideograph and no kana is a space, which spares most letters the look-up. */
  private static boolean isPlain(int c) {
    return (c > ' ' && c < 0x7F) || (c > 0x3000 && c < 0xD800);
  }

  private void addPlain(int at, int next) {
    addToLine(at, next);
    codePoint += next - at;
    lastChar = PLAIN;
  }

  /** Adds a {@code char}; the second half of a pair adds no code point, and is no space. */
  private void add(char c, int at) {
    if (c == '\n' && lastChar == '\r') {
      codePoint++; // the line has ended
    } else if (c == '\n' || c == '\r') {
      endLine();
      codePoint++;
      number++;
    } else if (c == '\f') {
      endLine();
      afterBlank = true;
      codePoint++;
    } else {
      boolean second = Character.isLowSurrogate(c) && Character.isHighSurrogate(lastChar);
      if (second) {
        last = at + 1;
      } else if (!Blanks.isSpaceOrBreak(c)) {
        addToLine(at, at + 1);
      }
      codePoint += second ? 0 : 1;
    }
    lastChar = c;
  }

  private void addToLine(int at, int next) {
    if (first < 0) {
      first = at;
      start = codePoint;
    }
    last = next;
    end = codePoint + next - at;
  }

  private void endLine() {
    if (first < 0) {
      afterBlank = true;
      return;
    }
    ScannedLines.add(lines, new Line(first, last, start, end, number, afterBlank));
    first = -1;
    afterBlank = false;
  }
}
