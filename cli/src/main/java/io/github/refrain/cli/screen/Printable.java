package io.github.refrain.cli.screen;

import java.util.Locale;

/**
 * Text that a terminal shows and does not obey. Control characters, what turns the direction of
 * writing, line and paragraph separators and lone surrogates are written so that they are seen: ESC
 * as ␛, others as U+202E. Everything else stays as it is.
 */
public final class Printable {

  private static final int CONTROL_PICTURES = 0x2400;
  private static final int DELETE = 0x7F;
  private static final int DELETE_PICTURE = 0x2421;

  private Printable() {}

  /** A text, every control made visible. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> append(out, codePoint));
    return out.toString();
  }

  /** Appends a code point, made visible where it is a control. */
  public static void append(StringBuilder out, int codePoint) {
    if (!isControl(codePoint)) {
      out.appendCodePoint(codePoint);
    } else if (codePoint < ' ') {
      out.append((char) (CONTROL_PICTURES + codePoint));
    } else if (codePoint == DELETE) {
      out.append((char) DELETE_PICTURE);
    } else {
      out.append(String.format(Locale.ROOT, "U+%04X", codePoint));
    }
  }

  /** Whether a code point is not shown but obeyed, or cannot be written at all. */
  public static boolean isControl(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint < ' ' || codePoint == DELETE;
    }
    if (codePoint > 0x206F && codePoint < Character.MIN_SURROGATE) {
      return false; // ideographs and other letters in one look
    }
    return codePoint < 0xA0
        || codePoint == 0x061C // Arabic letter mark
        || codePoint == 0x200E // left-to-right mark
        || codePoint == 0x200F
        || (codePoint >= 0x2028 && codePoint <= 0x202E) // separators, embeddings, overrides
        || (codePoint >= 0x2066 && codePoint <= 0x206F) // isolates, deprecated controls
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)
        || codePoint == 0xFEFF
        || (codePoint >= 0xFFF9 && codePoint <= 0xFFFB) // annotation marks
        || (codePoint & 0xFFFE) == 0xFFFE // no characters
        || (codePoint >= 0xE0000 && codePoint <= 0xE007F); // tags
  }
}
