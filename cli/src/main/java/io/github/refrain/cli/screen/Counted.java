package io.github.refrain.cli.screen;

import java.util.Locale;

/** Numbers with what they count. */
public final class Counted {

  private Counted() {}

  /** "1 copy", "1,234 copies". */
  public static String count(long number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }
}
