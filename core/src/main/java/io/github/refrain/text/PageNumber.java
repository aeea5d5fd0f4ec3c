package io.github.refrain.text;

import java.util.Locale;

/**
 * The number of a page as newspapers write it: 2, 02, A4, １２, 十二, 头 (the first); l, I and O are
 * read as the digits they stand for.
 */
final class PageNumber {

  private static final String NUMERALS = "〇一二三四五六七八九";
  private static final int MAX_LENGTH = 5;

  private PageNumber() {}

  /** Whether a character can be part of a page number. */
  static boolean isPart(char c) {
    return Character.digit(c, 10) >= 0 || isLatin(c) || "零十百头頭".indexOf(c) >= 0 || numeral(c) >= 0;
  }

  /** The page as an Arabic number or section and number, without leading zeros; empty for none. */
  static String parse(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return "";
    }
    if (text.equals("头") || text.equals("頭")) {
      return "1";
    }
    int number = chinese(text);
    return number > 0 ? Integer.toString(number) : arabic(text);
  }

  /** 十二, 二十, 一百一十七, and digit by digit: 一二 is 12. */
  private static int chinese(String text) {
    int total = 0;
    int digit = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int value = c == '零' ? 0 : numeral(c);
      if (value >= 0) {
        digit = 10 * digit + value;
      } else if (c == '十' || c == '百') {
        total += Math.max(1, digit) * (c == '十' ? 10 : 100);
        digit = 0;
      } else {
        return -1;
      }
    }
    return total + digit;
  }

  private static String arabic(String text) {
    String section = "";
    int at = 0;
    if (text.length() > 1 && isLatin(text.charAt(0)) && digit(text.charAt(0)) < 0) {
      section = ascii(text.charAt(0)).toUpperCase(Locale.ROOT);
      at = 1;
    }
    int number = 0;
    for (; at < text.length(); at++) {
      int digit = digit(text.charAt(at));
      if (digit < 0) {
        return "";
      }
      number = 10 * number + digit;
    }
    return number == 0 ? "" : section + number;
  }

  private static int digit(char c) {
    return switch (c) {
      case 'l', 'I' -> 1;
      case 'O', 'o' -> 0;
      default -> Character.digit(c, 10);
    };
  }

  private static int numeral(char c) {
    return NUMERALS.indexOf(c);
  }

  private static boolean isLatin(char c) {
    int folded = ascii(c).codePointAt(0);
    return folded < 0x80 && Character.isLetter(folded);
  }

  /** The ASCII form of a full-width letter. */
  private static String ascii(char c) {
    return String.valueOf(c >= 'Ａ' && c <= 'ｚ' ? (char) (c - 'Ａ' + 'A') : c);
  }
}
