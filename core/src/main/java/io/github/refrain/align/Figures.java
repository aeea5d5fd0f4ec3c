package io.github.refrain.align;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The figures that a text tells, and whether two texts that lie on each other tell the same.
 *
 * <p>Figures are digits and Chinese numerals. A digit that stands against another digit, or that
 * one text lacks, may be noise or another fact; in doubt it is another fact, since to take a notice
 * for a copy of yesterday's loses it. Only a digit that was read as a letter (said as sa1d, 10 as
 * 1O) is seen to be noise, unless the letter looks like another digit. Chinese numerals are letters
 * of ordinary words too, and 一 is lost among dashes: they tell other figures where more than a
 * quarter stand against another numeral.
 *
 * <p>For one thread at a time.
 */
public final class Figures {

  /** More misread digits than a third of them leaves no text that can be read. */
  private static final double MAX_MISREAD = 1.0 / 3;

  /** Nor do more letters than one in 25 come out as digits. */
  private static final double MAX_SPURIOUS = 1.0 / 25;

  /** Numerals are read as other numerals more seldom: they look less alike than digits do. */
  private static final double MAX_MISREAD_NUMERALS = 1.0 / 4;

  private static final String NUMERALS = "〇零一二两三四五六七八九十百千万億亿";

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

  /** Whether two texts with a known alignment tell the same figures. Cost: linear. */
  public static boolean same(int[] left, int[] right, Alignment alignment) {
    requireNonNull(alignment, "alignment");
    Figures figures = of(left);
    Figures others = of(right);
    boolean sameDigits = Arrays.equals(figures.digits, others.digits);
    if (!figures.mightBeSame(others)) {
      return false;
    }
    int otherNumerals = 0;
    for (Alignment.Run run : alignment.runs()) {
      if (!run.equal()) {
        int[] leftPart = Arrays.copyOfRange(left, run.leftStart(), run.leftEnd());
        int[] rightPart = Arrays.copyOfRange(right, run.rightStart(), run.rightEnd());
        if (!sameDigits && !sameOrMisread(leftPart, rightPart)) {
          return false;
        }
        otherNumerals += otherNumerals(leftPart, rightPart);
      }
    }
    int most = Math.max(numerals(left).length, numerals(right).length);
    return otherNumerals <= MAX_MISREAD_NUMERALS * most;
  }

  private static boolean sameOrMisread(int[] left, int[] right) {
    int[] leftDigits = digits(left);
    int[] rightDigits = digits(right);
    return Arrays.equals(leftDigits, rightDigits)
        || (rightDigits.length == 0 && isMisread(leftDigits, right))
        || (leftDigits.length == 0 && isMisread(rightDigits, left));
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
    return Arrays.stream(letters).filter(Figures::isNumeral).toArray();
  }

  private static boolean isNumeral(int letter) {
    return NUMERALS.indexOf(letter) >= 0;
  }

  private static int[] digits(int[] letters) {
    int count = 0;
    for (int letter : letters) {
      count += Character.isDigit(letter) ? 1 : 0;
    }
    if (count == 0) {
      return NONE;
    }
    int[] digits = new int[count];
    count = 0;
    for (int letter : letters) {
      if (Character.isDigit(letter)) {
        digits[count++] = letter;
      }
    }
    return digits;
  }
}
