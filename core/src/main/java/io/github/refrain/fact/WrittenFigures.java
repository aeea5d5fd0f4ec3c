package io.github.refrain.fact;

import io.github.refrain.align.Stutter;
import io.github.refrain.text.Blanks;
import io.github.refrain.text.Letters;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of a text as they are written. Marks are no letters, so 1.5 and 15, -5 and 5, 5 % and
 * 5 £, or ① and ②, make no difference to what is compared; to facts they do.
 */
final class WrittenFigures {

  private static final char MARK = '.';

  private static final String PLUS = "+＋";
  private static final String MINUS = "-−–－﹣";
  private static final String UNITS = "%％﹪‰°º℃℉";
  private static final String UNIT_NAMES = "%%%‰°°°°"; // at the same place as one writes them

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
        number.append(number.isEmpty() ? signBefore(text, i) : "").append(Character.digit(c, 10));
      } else if (!number.isEmpty() && !isMarkWithin(text, i)) {
        numbers.add(number.append(unitAt(text, i)).toString());
        number.setLength(0);
      } else if (!number.isEmpty()) {
        number.append(MARK); // OCR reads one for another
      }
    }
    numbers.add(number.toString());
  }

  /**
   * Whether two texts that are the same but for stutters have the same numbers, and the same
   * circled ones unless one of them has none: lists lose those.
   */
  static boolean same(String left, String right) {
    WrittenFigures one = new WrittenFigures(left);
    WrittenFigures other = new WrittenFigures(right);
    return one.isSame(other)
        || new WrittenFigures(Stutter.cut(left)).isSame(new WrittenFigures(Stutter.cut(right)));
  }

  private boolean isSame(WrittenFigures other) {
    boolean lists = circled.isEmpty() || other.circled.isEmpty();
    return numbers.equals(other.numbers) && (lists || circled.compareTo(other.circled) == 0);
  }

  /** The sign and the currency that stand before a number, each in one way of writing it. */
  private static String signBefore(String text, int number) {
    int at = number - 1;
    String sign = "";
    if (at >= 0 && PLUS.indexOf(text.charAt(at)) >= 0) {
      sign = "+";
    } else if (at >= 0 && MINUS.indexOf(text.charAt(at)) >= 0 && !endsWord(text, at)) {
      sign = "-";
    }
    at -= sign.length();
    at -= at >= 0 && Blanks.isSpaceOrBreak(text.charAt(at)) ? 1 : 0;
    return currencyAt(text, at) + sign;
  }

  /** Whether a word or number ends before a mark, which then is a hyphen or a dash. */
  private static boolean endsWord(String text, int mark) {
    char before = mark == 0 ? ' ' : text.charAt(mark - 1);
    return Character.isLetterOrDigit(before) && !Character.isIdeographic(before);
  }

  /** The currency or unit that stands behind a number. */
  private static String unitAt(String text, int end) {
    int at = end < text.length() && Blanks.isSpaceOrBreak(text.charAt(end)) ? end + 1 : end;
    int unit = at < text.length() ? UNITS.indexOf(text.charAt(at)) : -1;
    return unit < 0 ? currencyAt(text, at) : UNIT_NAMES.substring(unit, unit + 1);
  }

  private static String currencyAt(String text, int at) {
    boolean currency =
        at >= 0
            && at < text.length()
            && Character.getType(text.charAt(at)) == Character.CURRENCY_SYMBOL;
    return currency ? Normalizer.normalize(text.substring(at, at + 1), Normalizer.Form.NFKC) : "";
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
