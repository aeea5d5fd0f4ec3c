package io.github.refrain.match;

import java.util.Arrays;

/**
 * Whether two texts that lie on each other tell the same figures.
 *
 * <p>A digit read as a letter (said as sa1d, 10 as 1O) is seen to be noise. A digit that stands
 * against another digit, or that one text lacks, may be noise or another fact; in doubt it is
 * another fact, since to take a notice for a copy of yesterday's loses it.
 */
final class Figures {

  /** More misread digits than a third of them leaves no text that can be read. */
  private static final double MAX_MISREAD = 1.0 / 3;

  /** Nor do more letters than one in 25 come out as digits. */
  private static final double MAX_SPURIOUS = 1.0 / 25;

  private Figures() {}

  /** Whether two texts tell the same figures. Cost: linear where their digits are the same. */
  static boolean same(int[] left, int[] right) {
    int[] leftDigits = digits(left);
    int[] rightDigits = digits(right);
    return Arrays.equals(leftDigits, rightDigits)
        || (mightBeAlike(leftDigits, rightDigits, Math.max(left.length, right.length))
            && onlyMisread(left, right, Alignment.of(left, right)));
  }

  /** Whether two texts with a known alignment tell the same figures. */
  static boolean same(int[] left, int[] right, Alignment alignment) {
    int[] leftDigits = digits(left);
    int[] rightDigits = digits(right);
    return Arrays.equals(leftDigits, rightDigits)
        || (mightBeAlike(leftDigits, rightDigits, Math.max(left.length, right.length))
            && onlyMisread(left, right, alignment));
  }

  /** A cheap test before the alignment: of two notices most digits differ. */
  private static boolean mightBeAlike(int[] leftDigits, int[] rightDigits, int letters) {
    int digits = Math.max(leftDigits.length, rightDigits.length);
    int max = (int) (MAX_MISREAD * digits + MAX_SPURIOUS * letters);
    return new EditDistance(leftDigits).to(rightDigits, Math.min(digits, max))
        != EditDistance.FARTHER;
  }

  private static boolean onlyMisread(int[] left, int[] right, Alignment alignment) {
    return alignment.runs().stream()
        .allMatch(run -> run.equal() || sameOrMisread(left, right, run));
  }

  private static boolean sameOrMisread(int[] left, int[] right, Alignment.Run run) {
    int[] leftDigits = digits(Arrays.copyOfRange(left, run.leftStart(), run.leftEnd()));
    int[] rightDigits = digits(Arrays.copyOfRange(right, run.rightStart(), run.rightEnd()));
    boolean misread =
        (leftDigits.length == 0 && rightDigits.length <= run.leftLength())
            || (rightDigits.length == 0 && leftDigits.length <= run.rightLength());
    return misread || Arrays.equals(leftDigits, rightDigits);
  }

  private static int[] digits(int[] letters) {
    return Arrays.stream(letters).filter(Character::isDigit).toArray();
  }
}
