package io.github.refrain.clean;

import io.github.refrain.text.Letters;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of a text as they are written. Marks are no letters, so 1.5 and 15, or ① and ②, make
 * no difference to what is compared; to facts they do.
 */
final class WrittenFigures {

  private static final char MARK = '.';

  private final List<String> numbers = new ArrayList<>();
  private final StringBuilder circled = new StringBuilder();

  private WrittenFigures(String text) {
    StringBuilder number = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isCircled(c)) {
        circled.append(c);
      }
      if (Character.isDigit(c)) {
        number.append(Character.digit(c, 10));
      } else if (!number.isEmpty() && !isMarkWithin(text, i)) {
        numbers.add(number.toString());
        number.setLength(0);
      } else if (!number.isEmpty()) {
        number.append(MARK); // OCR reads one for another
      }
    }
    numbers.add(number.toString());
  }

  /**
   * Whether two texts of the same letters have the same numbers, and the same circled ones unless
   * one of them has none: lists lose those.
   */
  static boolean same(String left, String right) {
    WrittenFigures one = new WrittenFigures(left);
    WrittenFigures other = new WrittenFigures(right);
    boolean lists = one.circled.isEmpty() || other.circled.isEmpty();
    return one.numbers.equals(other.numbers)
        && (lists || one.circled.compareTo(other.circled) == 0);
  }

  /** Whether a character stands between two digits and is a mark: no space, no letter. */
  private static boolean isMarkWithin(String text, int at) {
    char c = text.charAt(at);
    boolean mark = !Character.isLetterOrDigit(c) && !Blanks.isSpaceOrBreak(c) && !isCircled(c);
    return mark && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
  }

  /**
   * Whether it is a number that is no letter: ① of a rule or a list, but not ½, which is 1 and 2.
   */
  private static boolean isCircled(char c) {
    return Character.getType(c) == Character.OTHER_NUMBER
        && Letters.of(String.valueOf(c)).length() == 0;
  }
}
