package io.github.refrain.cli.report;

import io.github.refrain.align.Alignment;
import io.github.refrain.cli.screen.CutLine;
import io.github.refrain.cli.screen.Style;
import io.github.refrain.text.Paragraph;
import java.util.List;

/**
 * One line that shows where two texts differ: {@code 会议[-指出-]{+强调+},要压实}. What counts is what of
 * them is compared, the letters; punctuation is the left one's.
 */
public final class DiffLine {

  /** How many equal letters stand beside a difference where others are left out. */
  private static final int CONTEXT_LETTERS = 12;

  /** Longer equal stretches between differences are left out where all of these are to be seen. */
  private static final int FOLDED_LETTERS = 40;

  /** How many lines of a terminal it may fill where all differences are to be seen. */
  private static final int MAX_LINES = 10;

  /** What {@code [-指-]} takes. */
  private static final int MARKED_LETTER_COLUMNS = 6;

  private final Style style;
  private final DiffSide left;
  private final DiffSide right;
  private final boolean all;
  private final Cursor leftText;
  private final Cursor rightText;
  private final CutLine line;

  /** Reads a paragraph from front to back by code points of its document. */
  private static final class Cursor {

    private final String text;
    private int codePoint;
    private int at;

    Cursor(DiffSide side) {
      text = side.text();
      codePoint = side.start();
    }

    /** Moves on and adds what it passes; stays where {@code to} lies behind. */
    void copy(int to, CutLine line) {
      int from = at;
      skip(to);
      line.add(text, from, at);
    }

    void skip(int to) {
      if (to > codePoint) {
        at = text.offsetByCodePoints(at, to - codePoint);
        codePoint = to;
      }
    }

    void copyRest(CutLine line) {
      line.add(text, at, text.length());
    }
  }

  private DiffLine(DiffSide left, DiffSide right, boolean all, int columns, Style style) {
    this.style = style;
    this.left = left;
    this.right = right;
    this.all = all;
    this.leftText = new Cursor(left);
    this.rightText = new Cursor(right);
    this.line = new CutLine(all ? MAX_LINES * columns : columns);
  }

  /** Where two paragraphs first differ. */
  static String of(Paragraph left, Paragraph right, int columns, Style style) {
    return new DiffLine(DiffSide.of(left), DiffSide.of(right), false, columns, style)
        .build(columns);
  }

  /** All places at which two texts differ; of long stretches between them only the ends. */
  public static String allOf(DiffSide left, DiffSide right, int columns, Style style) {
    return new DiffLine(left, right, true, columns, style).build(columns);
  }

  private String build(int columns) {
    List<Alignment.Run> runs = Alignment.of(left.compared(), right.compared()).runs();
    for (Alignment.Run run : runs) {
      if (line.isFull()) {
        line.cut();
        return line.toString();
      }
      if (run.equal()) {
        addEqual(run, columns);
      } else {
        addDifference(run);
      }
    }
    leftText.copyRest(line);
    return line.toString();
  }

  /** Adds equal letters; of a long start only the end, so that the first difference is seen. */
  private void addEqual(Alignment.Run run, int columns) {
    if (run.leftStart() == 0
        && run.leftLength() > CONTEXT_LETTERS
        && 4 * run.leftLength() > columns) {
      leftText.skip(left.start(run.leftEnd() - CONTEXT_LETTERS));
      line.mark("…");
    } else if (all && run.leftLength() > FOLDED_LETTERS) {
      leftText.copy(left.end(run.leftStart() + CONTEXT_LETTERS - 1), line);
      leftText.skip(left.start(run.leftEnd() - CONTEXT_LETTERS));
      line.mark("…");
    }
    leftText.copy(left.end(run.leftEnd() - 1), line);
  }

  private void addDifference(Alignment.Run run) {
    if (run.leftStart() < left.length()) {
      leftText.copy(left.start(run.leftStart()), line);
    }
    if (run.leftLength() > 0 && hasRoom()) {
      open(style.leftOnly(), "[-");
      leftText.copy(left.end(run.leftEnd() - 1), line);
      close("-]");
    }
    if (run.rightLength() > 0 && hasRoom()) {
      rightText.skip(right.start(run.rightStart()));
      open(style.rightOnly(), "{+");
      rightText.copy(right.end(run.rightEnd() - 1), line);
      close("+}");
    }
  }

  /** Whether marks and a letter fit; where they do not, the line ends. */
  private boolean hasRoom() {
    if (!line.hasRoom(MARKED_LETTER_COLUMNS)) {
      line.cut();
    }
    return !line.isFull();
  }

  private void open(String colour, String mark) {
    line.colour(colour);
    line.mark(mark);
  }

  private void close(String mark) {
    line.mark(mark);
    line.colour(style.reset());
  }
}
