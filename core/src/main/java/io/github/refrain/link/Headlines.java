package io.github.refrain.link;

import io.github.refrain.text.Paragraph;
import io.github.refrain.text.Script;

/** Tells headlines from running text, and how alike two headlines are. */
final class Headlines {

  /**
   * Two decks of a headline are no longer than four of the shortest comparable paragraphs; if they
   * have more than one comma or stop they are rather a sentence, and half of that is the most.
   */
  private static final int MAX_SHORTEST = 4;

  /** So long a text has more letters than any headline, however wide it is set. */
  private static final int MAX_CHARS = 400;

  /** What ends or joins sentences; a headline may ask or call, so ? and ! are not among them. */
  private static final String STOPS = "。．.…；;，,、:：";

  private static final String CLOSERS = "”’」』\"')）】]》〉 \t\u3000";

  private Headlines() {}

  /** Whether a paragraph could be a headline: short, and without a stop at its end. */
  static boolean mightBeHeadline(Paragraph paragraph) {
    String text = paragraph.text();
    if (text.length() > MAX_CHARS || !paragraph.jumpLines().isEmpty() || endsWithStop(text)) {
      return false;
    }
    int[] letters = paragraph.letterCodePoints();
    int most = MAX_SHORTEST * Script.of(letters).minLetters();
    long stops = text.chars().filter(c -> STOPS.indexOf(c) >= 0).count();
    return letters.length > 1 && letters.length <= (stops > 1 ? most / 2 : most);
  }

  /** Whether a headline is short enough to be one line set large. */
  static boolean isOneDeck(Paragraph headline) {
    int[] letters = headline.letterCodePoints();
    return 2 * letters.length <= MAX_SHORTEST * Script.of(letters).minLetters();
  }

  static boolean endsWithStop(String text) {
    int at = text.length() - 1;
    while (at > 0 && CLOSERS.indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at >= 0 && STOPS.indexOf(text.charAt(at)) >= 0;
  }

  /**
   * How much two headlines speak for one article, as the logarithm of odds: jump headlines are
   * shortened, to the first words or to a keyword, so the shorter one is sought in the longer. Each
   * of its letters that is found counts for it and each that is not against it; in a longer
   * headline some letters are found by chance, in Latin more than in Chinese.
   */
  static double evidence(int[] left, int[] right) {
    int[] part = left.length <= right.length ? left : right;
    int[] whole = part == left ? right : left;
    if (part.length == 0) {
      return 0;
    }
    int lost = distanceInside(part, whole);
    boolean ideographic = Script.of(part) == Script.IDEOGRAPHIC;
    return (ideographic ? 0.9 : 0.45) * (part.length - lost) - lost;
  }

  /** The fewest edits that make a text a stretch of another (Sellers 1980). */
  static int distanceInside(int[] part, int[] whole) {
    int[] column = new int[part.length + 1];
    for (int i = 0; i < column.length; i++) {
      column[i] = i;
    }
    int best = part.length;
    for (int letter : whole) {
      int diagonal = 0;
      for (int i = 1; i < column.length; i++) {
        int replaced = diagonal + (part[i - 1] == letter ? 0 : 1);
        diagonal = column[i];
        column[i] = Math.min(replaced, Math.min(column[i], column[i - 1]) + 1);
      }
      best = Math.min(best, column[part.length]);
    }
    return best;
  }
}
