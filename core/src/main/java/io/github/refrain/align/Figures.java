package io.github.refrain.align;

import static java.util.Objects.requireNonNull;

import io.github.refrain.text.Script;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The figures that a text tells, and whether two texts that lie on each other tell the same.
 *
 * <p>Figures are digits and Chinese numerals. A digit that stands against another digit, or that
 * one text lacks, may be noise or another fact: it is another fact where the noise among the other
 * letters would hardly do as much, since to take a notice for a copy of yesterday's loses it; texts
 * that are equal besides have no noise. A digit that was read as a letter (said as sa1d, 10 as 1O)
 * is noise unless the letter looks like another digit, and so is one inside a word of letters.
 * Chinese numerals are letters of ordinary words too, and 一 is lost among dashes: they tell other
 * figures where more than a quarter stand against another numeral.
 *
 * <p>For one thread at a time.
 */
public final class Figures {

  /** More misread digits than a third of them leaves no text that can be read. */
  private static final double MAX_MISREAD = 1.0 / 3;

  /** Of a long text more than a tenth are a table, and no copy. */
  private static final double MAX_MISREAD_LONG = 1.0 / 10;

  /** Nor do more letters than one in 25 come out as digits. */
  private static final double MAX_SPURIOUS = 1.0 / 25;

  /** Among ideographs digits stand out: what noise does to one text in ten is another fact. */
  private static final double CHANCE = 0.1;

  /** Among letters that look like them (l, O, S) more of them are misread: one in a hundred. */
  private static final double CHANCE_ALPHABETIC = 0.01;

  /** Numerals are read as other numerals more seldom: they look less alike than digits do. */
  private static final double MAX_MISREAD_NUMERALS = 1.0 / 4;

  /** Folded letters that look like one digit only; b, which is 6 or 8, is none of them. */
  private static final String LOOKALIKES = "oilzsgq";

  /** At the same place the digits that they are taken for. */
  private static final String LOOKALIKE_DIGITS = "0112599";

  private static final int[] NONE = {};

  private final int letters;
  private final int[] digits;
  private @Nullable EditDistance distance; // from the digits, once they are compared

  private Figures(int[] text) {
    letters = text.length;
    digits = digits(text);
  }

  /** The figures of a text. */
  public static Figures of(int[] text) {
    return new Figures(text);
  }

  /**
   * A cheap test before an alignment: of two notices most digits differ.
   *
   * @return false only if the two do not tell the same figures
   */
  public boolean mightBeSame(Figures other) {
    if (Arrays.equals(digits, other.digits)) {
      return true;
    }
    if (distance == null) {
      distance = new EditDistance(digits);
    }
    int most = Math.max(digits.length, other.digits.length);
    double max = MAX_MISREAD * most + MAX_SPURIOUS * Math.max(letters, other.letters);
    return distance.to(other.digits, (int) Math.min(most, max)) != EditDistance.FARTHER;
  }

  /** Whether no more than a tenth of the digits differ, for texts too long to be aligned. */
  boolean mostlySame(Figures other) {
    int max = (int) (MAX_MISREAD_LONG * Math.max(digits.length, other.digits.length));
    return new EditDistance(digits).to(other.digits, max) != EditDistance.FARTHER;
  }

  /** Whether two texts with a known alignment tell the same figures. */
  public static boolean same(int[] left, int[] right, Alignment alignment) {
    requireNonNull(left, "left");
    requireNonNull(right, "right");
    requireNonNull(alignment, "alignment");
    if (!differInFigures(left, right, alignment)) {
      return true;
    }
    Figures figures = of(left);
    Figures others = of(right);
    if (!figures.mightBeSame(others)) {
      return false;
    }
    int otherDigits = 0;
    int otherNumerals = 0;
    for (Alignment.Run run : alignment.runs()) {
      if (!run.equal()) {
        int[] leftPart = Arrays.copyOfRange(left, run.leftStart(), run.leftEnd());
        int[] rightPart = Arrays.copyOfRange(right, run.rightStart(), run.rightEnd());
        boolean inWord =
            isInWord(left, run.leftStart(), run.leftEnd())
                && isInWord(right, run.rightStart(), run.rightEnd());
        otherDigits += otherDigits(leftPart, rightPart, inWord);
        otherDigits += joinsNumbers(left, right, run) ? 1 : 0;
        otherNumerals += otherNumerals(leftPart, rightPart);
      }
    }
    if (otherNumerals > 0) {
      int most = Math.max(numerals(left).length, numerals(right).length);
      boolean nothingElse = alignment.distance() == otherDigits + otherNumerals; // that is no noise
      if (nothingElse || otherNumerals > MAX_MISREAD_NUMERALS * most) {
        return false;
      }
    }
    int digits = Math.max(figures.digits.length, others.digits.length);
    return isChance(otherDigits, digits, left, alignment);
  }

  /**
   * Whether a figure stands in any difference, or numbers are joined by one: rare in most texts.
   */
  private static boolean differInFigures(int[] left, int[] right, Alignment alignment) {
    for (Alignment.Run run : alignment.runs()) {
      if (!run.equal()
          && (hasFigure(left, run.leftStart(), run.leftEnd())
              || hasFigure(right, run.rightStart(), run.rightEnd())
              || joinsNumbers(left, right, run))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasFigure(int[] letters, int start, int end) {
    for (int i = start; i < end; i++) {
      if (isDigit(letters[i]) || isNumeral(letters[i])) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether so many digits may differ by noise, if there is at least as much of it as among the
   * other letters, less what may be chance there. Texts that are equal besides have none.
   */
  private static boolean isChance(int other, int digits, int[] left, Alignment alignment) {
    if (other == 0) {
      return true;
    }
    int letters = Math.max(alignment.leftLetters(), alignment.rightLetters());
    double edits = Math.max(0, alignment.distance() - other);
    double noise = Math.min(0.5, (edits - Math.sqrt(edits)) / (letters - digits + 1.0));
    double fewer = 0;
    double term = StrictMath.pow(1 - noise, digits);
    for (int k = 0; k < other; k++) {
      fewer += term;
      term *= (digits - k) / (k + 1.0) * noise / (1 - noise);
    }
    boolean ideographic = Script.of(left) == Script.IDEOGRAPHIC;
    return 1 - fewer > (ideographic ? CHANCE : CHANCE_ALPHABETIC);
  }

  /** Whether a letter that one text lacks parts two numbers in the other: 1月13日, 11月3日. */
  private static boolean joinsNumbers(int[] left, int[] right, Alignment.Run run) {
    if (run.leftLength() == 0) {
      return isBetweenDigits(left, run.leftStart())
          && Character.isIdeographic(right[run.rightStart()]);
    }
    return run.rightLength() == 0
        && isBetweenDigits(right, run.rightStart())
        && Character.isIdeographic(left[run.leftStart()]);
  }

  private static boolean isBetweenDigits(int[] letters, int at) {
    return at > 0 && at < letters.length && isDigit(letters[at - 1]) && isDigit(letters[at]);
  }

  /** Whether a part stands between letters of an alphabet, where a digit is noise: 9nowth. */
  private static boolean isInWord(int[] letters, int start, int end) {
    return (start == 0 || isAlphabetic(letters[start - 1]))
        && (end == letters.length || isAlphabetic(letters[end]));
  }

  private static boolean isAlphabetic(int letter) {
    return !isDigit(letter) && !Character.isIdeographic(letter);
  }

  /** How many digits of two parts that lie on each other differ, but for misread letters. */
  private static int otherDigits(int[] left, int[] right, boolean inWord) {
    int[] leftDigits = digits(left);
    int[] rightDigits = digits(right);
    boolean misread =
        (rightDigits.length == 0 && (inWord || isMisread(leftDigits, right)))
            || (leftDigits.length == 0 && (inWord || isMisread(rightDigits, left)));
    int most = Math.max(leftDigits.length, rightDigits.length);
    return misread ? 0 : new EditDistance(leftDigits).to(rightDigits, most);
  }

  /** Whether digits may have been read as these letters. */
  private static boolean isMisread(int[] digits, int[] letters) {
    if (digits.length > letters.length) {
      return false;
    }
    for (int i = 0; digits.length == letters.length && i < digits.length; i++) {
      int lookalike = LOOKALIKES.indexOf(letters[i]);
      if (lookalike >= 0 && LOOKALIKE_DIGITS.charAt(lookalike) != digits[i]) {
        return false;
      }
    }
    return true;
  }

  /** How many numerals of two parts that lie on each other differ, where both have some. */
  private static int otherNumerals(int[] left, int[] right) {
    int[] leftNumerals = numerals(left);
    int[] rightNumerals = numerals(right);
    boolean other = !Arrays.equals(leftNumerals, rightNumerals);
    return other ? Math.min(leftNumerals.length, rightNumerals.length) : 0;
  }

  private static int[] numerals(int[] letters) {
    return chosen(letters, Figures::isNumeral);
  }

  /** Whether a letter is a digit of any script; quick for the usual ones and for ideographs. */
  public static boolean isDigit(int letter) {
    if (letter <= '9') {
      return letter >= '0';
    }
    boolean ideograph = letter >= 0x2E80 && letter <= 0x9FFF;
    return letter > 0x7F && !ideograph && Character.isDigit(letter);
  }

  /** Whether a letter is a Chinese numeral; by comparisons only, since nearly no letter is one. */
  public static boolean isNumeral(int letter) {
    return switch (letter) {
      case '〇', '零', '一', '二', '两', '三', '四', '五', '六', '七' -> true;
      case '八', '九', '十', '百', '千', '万', '亿', '廿', '卅' -> true;
      case '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖', '拾', '佰', '仟' -> true; // of amounts
      default -> false;
    };
  }

  private static int[] digits(int[] letters) {
    return chosen(letters, Figures::isDigit);
  }

  /** The letters of a kind, in order. */
  private static int[] chosen(int[] letters, IntPredicate kind) {
    int[] chosen = NONE;
    int count = 0;
    for (int letter : letters) {
      if (kind.test(letter)) {
        chosen = count == chosen.length ? Arrays.copyOf(chosen, 2 * count + 4) : chosen;
        chosen[count++] = letter;
      }
    }
    return count == chosen.length ? chosen : Arrays.copyOf(chosen, count);
  }
}
