package io.github.refrain.split;

/** The punctuation that tells where sentences, clauses, quotations and brackets begin and end. */
final class Marks {

  private static final String FINAL = ".!?…。！？．｡।۔؟։።";
  private static final String COMMAS = ",，、،､";
  private static final String HYPHENS = "-¬\u00AD\u2010"; // ¬ is how OCR reads a soft hyphen
  private static final String DASHES = HYPHENS + "–—";
  private static final String BREAKS = ":：;；";
  private static final String OPENERS = "“‘『「（(《〈【[{«„‚";
  private static final String CLOSERS = "”’』」）)》〉】]}»";

  private Marks() {}

  /** Whether a character ends a sentence. */
  static boolean isFinal(char c) {
    return FINAL.indexOf(c) >= 0;
  }

  /** Whether a character parts what belongs to one clause or list. */
  static boolean isComma(char c) {
    return COMMAS.indexOf(c) >= 0;
  }

  /** Whether a character is a hyphen, or what OCR reads for one. */
  static boolean isHyphen(char c) {
    return HYPHENS.indexOf(c) >= 0;
  }

  /** Whether a character is a hyphen or a dash. */
  static boolean isDash(char c) {
    return DASHES.indexOf(c) >= 0;
  }

  /** Whether a character ends what stands above a list, or one of its items. */
  static boolean isBreak(char c) {
    return BREAKS.indexOf(c) >= 0;
  }

  /** Whether a character opens a quotation or bracket. */
  static boolean isOpener(char c) {
    return OPENERS.indexOf(c) >= 0;
  }

  /** Whether a character closes a quotation or bracket and cannot open one. */
  static boolean isCloser(char c) {
    return CLOSERS.indexOf(c) >= 0;
  }

  /** Whether a character is a straight quotation mark, which opens and closes. */
  static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  /** Whether a quotation or bracket is open at the end of {@code text[from, to)}. */
  static boolean leavesOpen(String text, int from, int to) {
    int closed = 0;
    for (int i = to - 1; i >= from; i--) {
      int step = step(text.charAt(i));
      if (step > 0 && closed == 0) {
        return true;
      }
      closed -= step;
    }
    return false;
  }

  /** Whether {@code text[from, to)} closes a quotation or bracket that it did not open. */
  static boolean closesMore(String text, int from, int to) {
    int open = 0;
    for (int i = from; i < to && open >= 0; i++) {
      open += step(text.charAt(i));
    }
    return open < 0;
  }

  private static int step(char c) {
    if (c == '’') {
      return 0; // an apostrophe
    }
    return isOpener(c) ? 1 : isCloser(c) ? -1 : 0;
  }
}
