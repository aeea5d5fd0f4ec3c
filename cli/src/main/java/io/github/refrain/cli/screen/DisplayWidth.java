package io.github.refrain.cli.screen;

/** How many columns of a terminal a text takes: East Asian wide characters take two. */
public final class DisplayWidth {

  /** First and last code points that take two columns (Unicode's East Asian Width W and F). */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0xA4CF,
    0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF00, 0xFF60,
    0xFFE0, 0xFFE6, 0x16FE0, 0x18AFF, 0x1AFF0, 0x1B2FF, 0x1F200, 0x1F2FF, 0x1F300, 0x1F64F, 0x1F680,
    0x1F6FF, 0x1F900, 0x1FAFF, 0x20000, 0x3FFFD
  };

  private DisplayWidth() {}

  public static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  public static int of(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    for (int i = 0; i < WIDE.length && codePoint >= WIDE[i]; i += 2) {
      if (codePoint <= WIDE[i + 1]) {
        return 2;
      }
    }
    return isCombining(codePoint) ? 0 : 1;
  }

  /** A text and as many spaces as it takes to fill the columns; two at least. */
  public static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(2, columns - of(text)));
  }

  private static boolean isCombining(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }
}
