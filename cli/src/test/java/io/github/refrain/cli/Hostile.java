package io.github.refrain.cli;

import java.util.List;
import java.util.Random;

/** Text that a terminal would obey. */
final class Hostile {

  private static final int[] CONTROLS = {
    0x1B, 7, 8, 0x7F, 0x9B, 0x85, 0x202E, 0x2066, 0x200F, 0x061C, 0xFEFF, 0xE0041, 0x301
  };

  private Hostile() {}

  /** A text with a control after every letter. */
  static String text(String letters, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      text.append(letters.charAt(i));
      text.appendCodePoint(CONTROLS[random.nextInt(CONTROLS.length)]);
    }
    return text.toString();
  }

  /** The controls in what was printed, in hexadecimal digits; line ends are none. */
  static List<String> controls(String printed) {
    return printed
        .codePoints()
        .filter(c -> c != '\n')
        .filter(c -> c < 0x20 || (c >= 0x7F && c < 0xA0) || isDirection(c))
        .mapToObj(Integer::toHexString)
        .toList();
  }

  private static boolean isDirection(int c) {
    return (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C
        || (c >= 0xE0000 && c < 0xE0080);
  }
}
