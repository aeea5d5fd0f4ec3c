package io.github.refrain.cli.screen;

/**
 * A line that is cut where its columns are full. White space becomes one space; controls are made
 * visible.
 */
public final class CutLine {

  /** Per column: what takes none, such as marks upon marks, ends the line too. */
  private static final int MAX_CODE_POINTS_PER_COLUMN = 4;

  private final StringBuilder line = new StringBuilder();
  private final int columns;
  private int used;
  private int codePoints;
  private boolean cut;
  private boolean space = true; // none at the start

  public CutLine(int columns) {
    this.columns = columns;
  }

  /** The first words of a text. */
  public static String of(String text, int columns) {
    CutLine line = new CutLine(columns);
    line.add(text, 0, text.length());
    return line.toString();
  }

  /** Adds {@code text[from, to)} as far as there is room. */
  public void add(String text, int from, int to) {
    for (int at = from; at < to && !isFull(); ) {
      int codePoint = text.codePointAt(at);
      add(codePoint);
      at += Character.charCount(codePoint);
    }
  }

  /** Adds marks that are never cut. */
  public void mark(String marks) {
    line.append(marks);
    used += DisplayWidth.of(marks);
    space = false;
  }

  /** Adds what takes no columns: colours. */
  public void colour(String code) {
    line.append(code);
  }

  /** Says that there is more; nothing can be added then. */
  public void cut() {
    if (!cut) {
      line.append('…');
      cut = true;
    }
  }

  /** Whether so many columns are free. */
  public boolean hasRoom(int wanted) {
    return !cut && used + wanted <= columns;
  }

  public boolean isFull() {
    return cut || used > columns;
  }

  private void add(int codePoint) {
    boolean blank = Character.isWhitespace(codePoint) || codePoint == 0x3000;
    if (blank && space) {
      return;
    }
    space = blank;
    int before = line.length();
    Printable.append(line, blank ? ' ' : codePoint);
    int width = DisplayWidth.of(line.substring(before));
    codePoints++;
    if (used + width > columns || codePoints > MAX_CODE_POINTS_PER_COLUMN * columns) {
      line.setLength(before);
      cut();
    } else {
      used += width;
    }
  }

  @Override
  public String toString() {
    return line.toString().stripTrailing();
  }
}
