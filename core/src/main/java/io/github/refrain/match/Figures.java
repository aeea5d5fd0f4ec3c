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

  private Figures() {}

  /** Whether two texts tell the same figures. Cost: linear where their digits are the same. */
  static boolean same(int[] left, int[] right) {
    return Arrays.equals(digits(left), digits(right))
        || same(left, right, Alignment.of(left, right));
  }

  /** Whether two texts with a known alignment tell the same figures. */
  static boolean same(int[] left, int[] right, Alignment alignment) {
    return Arrays.equals(digits(left), digits(right))
        || alignment.runs().stream()
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
