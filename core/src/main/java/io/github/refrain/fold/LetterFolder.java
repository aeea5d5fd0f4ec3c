package io.github.refrain.fold;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Folds text to its letters: circled digits dropped, NFKC, case folded, of that only letters and
 * digits, Latin, Greek and Cyrillic ones without their accents, Han characters in their {@link
 * SimplifiedForms}. What OCR engines write differently for one print (full or half width,
 * ligatures, long s, accents, punctuation, spaces) folds to the same letters.
 *
 * <p>The text is cut before every code point that cannot combine with what stands before it, and
 * each such segment is folded by itself, so that a letter knows the segment it came from. Nearly
 * all segments are one code point long and cost an array look-up. A segment ends after {@value
 * #MAX_MARKS} marks, as in the Stream-Safe Text Format of <a
 * href="https://www.unicode.org/reports/tr15/">UAX #15</a>, which keeps normalization linear on
 * hostile text.
 *
 * <p>An instance folds one text.
 */
public final class LetterFolder {

  private static final int MAX_MARKS = 30;

  /**
   * What a {@code char} folds to where nothing combines with it; filled as they are met, and a race
   * writes the same value twice.
   */
  private static final int[] FOLDED = new int[0x10000];

  private static final int UNKNOWN = 0;
  public static final int NOTHING = -1;
  public static final int SEVERAL = -2; // it expands, or is half of a surrogate pair
  private static final int MARK = -3; // it may combine with what stands before it

  private final char[] text;
  private final boolean mapped;
  private int[] letters;
  private int[] starts;
  private int[] ends;
  private int count;

  /**
   * Folds {@code text[from, to)}.
   *
   * @param from the first {@code char}
   * @param to one past the last {@code char}
   * @param base what the map counts from: the code point at which {@code from} stands
   * @param mapped whether to keep the map back to the text
   */
  public LetterFolder(String text, int from, int to, int base, boolean mapped) {
    this.text = new char[to - from];
    text.getChars(from, to, this.text, 0);
    this.mapped = mapped;
    letters = new int[to - from];
    starts = new int[mapped ? to - from : 0];
    ends = new int[mapped ? to - from : 0];
    fold(base);
  }

  /** The letters. */
  public int[] letters() {
    return trimmed(letters);
  }

  /** For each letter the code point at which its segment starts. */
  public int[] starts() {
    return trimmed(starts);
  }

  /** For each letter the code point after its segment. */
  public int[] ends() {
    return trimmed(ends);
  }

  private int[] trimmed(int[] values) {
    return values.length == count ? values : Arrays.copyOf(values, count);
  }

  private void fold(int base) {
    int at = mapped ? 0 : foldPlain();
    int codePoint = base + at;
    int folded = at(at);
    while (at < text.length) {
      int next = at(at + 1);
      if (folded > SEVERAL && next > SEVERAL) {
        if (folded != NOTHING) {
          add(folded, codePoint, codePoint + 1);
        }
        folded = next;
        at++;
        codePoint++;
      } else {
        int end = segmentEnd(at);
        int points = Character.codePointCount(text, at, end - at);
        foldSegment(at, end, codePoint, codePoint + points);
        at = end;
        folded = at(at);
        codePoint += points;
      }
    }
  }

  /**
   * Folds what stands before the first character that may combine, expand or be half of a pair, but
   * for the one before it, which may be combined with: nearly always all. It does what {@link
   * #fold} does with such characters too, in a loop that has nothing else in it.
   *
   * @return where it stopped
   */
  private int foldPlain() {
    int at = 0;
    int folded = at(0);
    for (int next = at(1);
        at < text.length && folded > SEVERAL && next > SEVERAL;
        next = at(at + 1)) {
      letters[count] = folded;
      count += folded == NOTHING ? 0 : 1;
      folded = next;
      at++;
    }
    return at;
  }

  /** What the character at a place folds to; past the end nothing that combines. */
  private int at(int place) {
    return place < text.length ? folded(text[place]) : NOTHING;
  }

  /** What a character folds to where nothing combines with it; negative where that is no letter. */
  public static int folded(char c) {
    int folded = FOLDED[c];
    if (folded == UNKNOWN) {
      folded = foldAlone(c);
      FOLDED[c] = folded;
    }
    return folded;
  }

  private static int foldAlone(char c) {
    if (c >= 0x4E00 && c <= 0x9FFF) {
      return plain(c); // an archive has thousands of them, and normalization changes none
    }
    if (Character.isSurrogate(c)) {
      return SEVERAL;
    }
    if (isMark(c)) {
      return MARK;
    }
    int[] points = lettersOf(String.valueOf(c));
    return points.length == 0 ? NOTHING : points.length == 1 ? points[0] : SEVERAL;
  }

  /** Where the code point at {@code at} and the marks after it end. */
  private int segmentEnd(int at) {
    int end = at + Character.charCount(Character.codePointAt(text, at));
    for (int marks = 0; marks < MAX_MARKS && end < text.length; marks++) {
      int next = Character.codePointAt(text, end);
      if (!isMark(next)) {
        break;
      }
      end += Character.charCount(next);
    }
    return end;
  }

  private void foldSegment(int from, int to, int start, int end) {
    for (int letter : lettersOf(new String(text, from, to - from))) {
      add(letter, start, end);
    }
  }

  private void add(int letter, int start, int end) {
    if (count == letters.length) {
      int capacity = count + (count >> 1) + 18; // one ligature expands to 18 letters
      letters = Arrays.copyOf(letters, capacity);
      starts = Arrays.copyOf(starts, mapped ? capacity : 0);
      ends = Arrays.copyOf(ends, mapped ? capacity : 0);
    }
    letters[count] = letter;
    if (mapped) {
      starts[count] = start;
      ends[count] = end;
    }
    count++;
  }

  /** NFKC and case folding; by way of upper case, because that is what unites ß with ss. */
  private static int[] lettersOf(String segment) {
    String kept = isCircledDigit(segment.charAt(0)) ? " " + segment.substring(1) : segment;
    String composed = Normalizer.normalize(kept, Normalizer.Form.NFKC);
    String lower = composed.toLowerCase(Locale.ROOT); // ẞ is upper case already
    String folded = lower.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    String stable = Normalizer.normalize(folded, Normalizer.Form.NFKC);
    return stable.codePoints().filter(LetterFolder::isLetter).map(LetterFolder::plain).toArray();
  }

  /** A letter without what OCR loses and printers exchange; one letter stays one. */
  private static int plain(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case LATIN, GREEK, CYRILLIC -> base(letter);
      case HAN -> SimplifiedForms.of(letter);
      default -> letter; // voicing marks and vowel signs tell letters apart
    };
  }

  private static int base(int letter) {
    return Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD).codePointAt(0);
  }

  /**
   * Alphabetic rather than {@code isLetter}: that has the vowel signs of Indic scripts and 〇. The
   * ideographic blocks count whole, since each JDK knows another part of them. Small letters above
   * others are accents: aͤ is an old ä.
   */
  private static boolean isLetter(int codePoint) {
    return (Character.isAlphabetic(codePoint) && !(codePoint >= 0x0363 && codePoint <= 0x036F))
        || Character.isDigit(codePoint)
        || (codePoint >= 0x4E00 && codePoint <= 0x9FFF)
        || (codePoint >= 0x20000 && codePoint <= 0x3FFFD);
  }

  /** Whether a code point may combine with what stands before it. */
  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || (codePoint >= 0x1160 && codePoint <= 0x11FF) // Hangul vowels and finals
        || (codePoint >= 0x3133 && codePoint <= 0x313F) // the same as single characters
        || (codePoint >= 0x314F && codePoint <= 0x3163)
        || (codePoint >= 0xFF9E && codePoint <= 0xFFDC); // half-width voicing marks, Hangul
  }

  /** ①, ❶, ⓪, ㉑, ㊀ and their like: marks of lists and columns, which OCR finds or loses. */
  private static boolean isCircledDigit(char c) {
    return (c >= 0x2460 && c <= 0x2473)
        || (c >= 0x24EA && c <= 0x24FF)
        || (c >= 0x2776 && c <= 0x2793)
        || (c >= 0x3251 && c <= 0x325F)
        || (c >= 0x3280 && c <= 0x3289)
        || (c >= 0x32B1 && c <= 0x32BF);
  }
}
