package io.github.refrain.jumpline;

import com.google.common.base.CharMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A page number as newspapers write it, read at one place of a line: 2, 02, A4, B-4, 4A, １２, ②, 十二;
 * l, I and O are read as the digits they stand for, and a mark that only a numeral's misreading can
 * be as {@link #UNKNOWN}.
 *
 * @param end one past its last symbol
 * @param page the page as an Arabic number or section and number, without leading zeros
 * @param cost what its reading costs, in tenths of a wrong letter
 */
public record PageNumber(int end, String page, int cost) {

  /** What a page is whose number is lost. */
  public static final String UNKNOWN = "?";

  /** A number that had to be guessed counts no more than this for sure. */
  static final int SURE = 3;

  /** A numeral lost or misread is a wrong letter that nothing contradicts. */
  static final int UNSURE = 8;

  /** A section's letter behind its number is no misreading. */
  private static final int TYPED = 1;

  /** What may stand before and behind a page's number where it is said in words: 第3版. */
  private static final CharMatcher BEFORE = CharMatcher.anyOf("第 ");

  private static final CharMatcher BEHIND = CharMatcher.anyOf("版面页頁 ");

  private static final String NUMERALS = "〇一二三四五六七八九";

  /** Neighbours by sight so near that print hardly tells them apart. */
  private static final String ALIKE = "零—―－ー-_=ニハ+";

  private static final String ALIKE_VALUES = "〇一一一一一一二二八十";

  /** No newspaper has a thousand pages. */
  private static final int MAX_DIGITS = 3;

  /** What numbers may begin at a symbol; none where none does. */
  static List<PageNumber> at(EdgeText text, int at, boolean ideographic) {
    List<PageNumber> found = new ArrayList<>(2);
    if (at >= text.length() || text.isDigit(at - 1)) {
      return found;
    }
    arabic(text, at, found);
    if (ideographic) {
      numeral(text, at, found);
    }
    if (found.isEmpty()) {
      unknown(text, at, ideographic, found);
    }
    return found;
  }

  /**
   * The page that somebody says a text is, as {@link #page}; empty where it is none, or more than
   * that. What is typed is not misread: I4 is page 4 of section I.
   */
  public static String parse(String text) {
    String bare = BEHIND.trimTrailingFrom(BEFORE.trimLeadingFrom(text));
    EdgeText symbols = EdgeText.of(bare, 0, bare.length());
    String typed = typed(symbols);
    return !typed.isEmpty()
        ? typed
        : at(symbols, 0, true).stream()
            .filter(number -> number.end() == symbols.length() && number.cost() <= TYPED)
            .map(PageNumber::page)
            .findFirst()
            .orElse("");
  }

  /** A section's letter, perhaps a dash, and up to three figures; empty for anything else. */
  private static String typed(EdgeText text) {
    int symbol = text.near(0);
    boolean lettered = symbol >= 'a' && symbol <= 'z';
    int first = lettered && (text.near(1) == '-' || text.near(1) == ' ') ? 2 : lettered ? 1 : 0;
    int value = 0;
    for (int i = first; i < text.length(); i++) {
      if (!text.isDigit(i) || i - first == MAX_DIGITS) {
        return "";
      }
      value = 10 * value + Character.digit(text.at(i), 10);
    }
    String section = lettered ? Character.toString(symbol - 'a' + 'A') : "";
    return value == 0 ? "" : section + value;
  }

  private static void arabic(EdgeText text, int at, List<PageNumber> found) {
    int circled = circled(text.at(at));
    if (circled > 0) {
      found.add(new PageNumber(at + 1, Integer.toString(circled), 0));
    }
    addDigits(text, at, at, "", found);
    int letter = text.at(at);
    boolean figure = digit(text, at) >= 0; // l2 is 12, and O5 is 5
    if (letter >= 'a' && letter <= 'z' && !figure && !text.isInWord(at - 1)) {
      String section = Character.toString(letter).toUpperCase(Locale.ROOT);
      int dash = text.near(at + 1) == '-' || text.near(at + 1) == ' ' ? 1 : 0;
      addDigits(text, at, at + 1 + dash, section, found);
    }
  }

  private static void addDigits(
      EdgeText text, int at, int first, String section, List<PageNumber> found) {
    int end = first;
    int value = 0;
    int digits = 0;
    while (end < text.length() && end - first <= MAX_DIGITS && digit(text, end) >= 0) {
      value = 10 * value + digit(text, end);
      digits += text.isDigit(end) ? 1 : 0;
      end++;
    }
    boolean whole = end > first && end - first <= MAX_DIGITS && !text.isDigit(end);
    boolean word = digits == 0 && (text.isInWord(at - 1) || text.isInWord(end));
    if (!whole || word || value == 0) {
      return;
    }
    int cost = (end - first - digits) * 2 + (section.isEmpty() ? 0 : first - at - 1);
    found.add(new PageNumber(end, section + value, Math.min(SURE, cost)));
    int after = text.near(end);
    if (section.isEmpty() && after >= 'a' && after <= 'h' && !text.isLetterOrDigit(end + 1)) {
      String letter = Character.toString(after).toUpperCase(Locale.ROOT);
      found.add(new PageNumber(end + 1, letter + value, cost + 1)); // 4A, as some papers count
    }
  }

  /** The digit that a symbol is, or is read for; negative for none. */
  private static int digit(EdgeText text, int index) {
    int symbol = text.at(index);
    return switch (symbol) {
      case 'l', '|', '丨' -> 1;
      case 'i' -> text.raw(index) == 'I' ? 1 : -1;
      case 'o' -> 0;
      default -> Character.digit(symbol, 10);
    };
  }

  private static int circled(int symbol) {
    return symbol >= '①' && symbol <= '⑳' ? symbol - '①' + 1 : 0;
  }

  /** 十二, 二十, 一百一十七, and digit by digit: 一二 is 12. */
  private static void numeral(EdgeText text, int at, List<PageNumber> found) {
    if (isNumeral(text.near(at - 1))) {
      return;
    }
    int end = at;
    int total = 0;
    int digit = 0;
    int cost = 0;
    while (end < text.length() && end - at < 7 && isNumeral(plain(text.at(end)))) {
      int symbol = plain(text.at(end));
      cost += symbol == text.at(end) ? 0 : 2;
      int value = NUMERALS.indexOf(symbol);
      if (value >= 0) {
        digit = 10 * digit + value;
      } else {
        total += Math.max(1, digit) * (symbol == '百' ? 100 : 10);
        digit = 0;
      }
      end++;
    }
    int number = total + digit;
    if (number > 0 && number < 1000) {
      found.add(new PageNumber(end, Integer.toString(number), Math.min(SURE, cost)));
    }
  }

  private static int plain(int symbol) {
    int alike = ALIKE.indexOf(symbol);
    return alike < 0 ? symbol : ALIKE_VALUES.charAt(alike);
  }

  private static boolean isNumeral(int symbol) {
    return NUMERALS.indexOf(symbol) >= 0 || symbol == '十' || symbol == '百';
  }

  /** One symbol that is no word: a numeral was there. */
  private static void unknown(EdgeText text, int at, boolean ideographic, List<PageNumber> found) {
    int symbol = text.at(at);
    boolean alone = !text.isLetterOrDigit(at - 1) && !text.isLetterOrDigit(at + 1);
    boolean numeral =
        ideographic
            ? EdgeText.isIdeographic(symbol) || symbol == '\uFFFD'
            : alone && (!Character.isLetter(symbol) || "szbgqto".indexOf(symbol) >= 0);
    if (numeral && symbol != ' ') {
      found.add(new PageNumber(at + 1, UNKNOWN, UNSURE));
    }
  }
}
