package io.github.refrain.cli.explain;

import static io.github.refrain.cli.screen.Counted.count;

import io.github.refrain.align.Alignment;
import io.github.refrain.cli.screen.DisplayWidth;
import io.github.refrain.cli.screen.Style;
import io.github.refrain.text.Letters;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Two texts below each other, letter by letter. What differs is marked between them; a letter that
 * only one has stands against dashes. Long stretches without a difference are folded.
 */
final class AlignedView {

  private static final int COLUMNS = 76;
  private static final int LABEL_COLUMNS = 14;
  private static final int MAX_BLOCKS = 60;

  /** Equal stretches up to here are shown whole. */
  private static final int SHOWN_LETTERS = 60;

  /** Of longer ones what stands beside a difference. */
  private static final int CONTEXT_LETTERS = 12;

  private static final int NONE = -1;

  private final Letters left;
  private final Letters right;
  private final Style style;
  private final Appendable out;
  private final StringBuilder upper = new StringBuilder();
  private final StringBuilder marks = new StringBuilder();
  private final StringBuilder lower = new StringBuilder();
  private int columns;
  private int blocks;
  private int leftAt;
  private int rightAt;
  private int leftFirst;
  private int rightFirst;

  AlignedView(Letters left, Letters right, Style style, Appendable out) {
    this.left = left;
    this.right = right;
    this.style = style;
    this.out = out;
  }

  void write(Alignment alignment) throws IOException {
    List<Alignment.Run> runs = alignment.runs();
    for (int i = 0; i < runs.size() && !isFull(); i++) {
      if (runs.get(i).equal()) {
        addEqual(runs.get(i).leftLength(), i == 0, i == runs.size() - 1);
      } else {
        addDifferent(runs.get(i));
      }
    }
    endBlock();
    if (leftAt < left.length() || rightAt < right.length()) {
      out.append("… more, up to letter ").append(left.length() + " and " + right.length() + "\n");
    }
  }

  private boolean isFull() {
    return blocks >= MAX_BLOCKS;
  }

  private void addEqual(int length, boolean first, boolean last) throws IOException {
    if (length <= SHOWN_LETTERS) {
      addPairs(length, length, false);
      return;
    }
    int head = first ? 0 : CONTEXT_LETTERS;
    int tail = last ? 0 : CONTEXT_LETTERS;
    addPairs(head, head, false);
    if (isFull()) {
      return;
    }
    endBlock();
    int folded = length - head - tail;
    out.append("  … ").append(count(folded, "equal letter", "equal letters")).append(" …\n\n");
    leftAt += folded;
    rightAt += folded;
    addPairs(tail, tail, false);
  }

  private void addDifferent(Alignment.Run run) throws IOException {
    int both = Math.min(run.leftLength(), run.rightLength());
    addPairs(both, both, true);
    addPairs(run.leftLength() - both, run.rightLength() - both, true);
  }

  /** Adds letters of both, or of one of them alone, as far as there is room. */
  private void addPairs(int lefts, int rights, boolean different) throws IOException {
    for (int i = 0; i < Math.max(lefts, rights) && !isFull(); i++) {
      int one = lefts > 0 ? left.codePointAt(leftAt) : NONE;
      int other = rights > 0 ? right.codePointAt(rightAt) : NONE;
      int width = Math.max(1, Math.max(width(one), width(other)));
      if (columns + width > COLUMNS) {
        endBlock();
        if (isFull()) {
          return;
        }
      }
      if (columns == 0) {
        leftFirst = leftAt;
        rightFirst = rightAt;
      }
      append(upper, one, width, different ? style.leftOnly() : "");
      marks.append((different ? "^" : " ").repeat(width));
      append(lower, other, width, different ? style.rightOnly() : "");
      columns += width;
      leftAt += lefts > 0 ? 1 : 0;
      rightAt += rights > 0 ? 1 : 0;
    }
  }

  private void append(StringBuilder line, int letter, int width, String colour) {
    line.append(colour);
    if (letter == NONE) {
      line.append("-".repeat(width));
    } else {
      line.appendCodePoint(letter).append(" ".repeat(width - width(letter)));
    }
    line.append(colour.isEmpty() ? "" : style.reset());
  }

  private static int width(int letter) {
    return letter == NONE ? 0 : DisplayWidth.of(letter);
  }

  private void endBlock() throws IOException {
    if (columns == 0) {
      return;
    }
    out.append(String.format(Locale.ROOT, "left  %6d  %s\n", leftFirst + 1, upper));
    out.append((" ".repeat(LABEL_COLUMNS) + marks).stripTrailing()).append("\n");
    out.append(String.format(Locale.ROOT, "right %6d  %s\n\n", rightFirst + 1, lower));
    upper.setLength(0);
    marks.setLength(0);
    lower.setLength(0);
    columns = 0;
    blocks++;
  }
}
