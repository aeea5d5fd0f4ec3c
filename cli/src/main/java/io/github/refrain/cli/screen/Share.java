package io.github.refrain.cli.screen;

import java.util.Locale;

/** Shares of a whole, rounded so that what is below 1 is never shown as 1. */
public final class Share {

  private Share() {}

  /** Three decimals, for people. */
  public static String shown(double share) {
    return String.format(Locale.ROOT, "%.3f", rounded(share, 3));
  }

  /** What is said of an identity below 1, ", identity 0.912"; nothing at 1. */
  public static String shownBelowOne(double lowest, int pairs) {
    String from = pairs > 1 ? "from " : "";
    return lowest < 1 ? ", identity " + from + shown(lowest) : "";
  }

  /** The nearest number of so many decimals; below 1 for what is. */
  public static double rounded(double share, int decimals) {
    double scale = Math.pow(10, decimals);
    double scaled = Math.rint(share * scale);
    return (share < 1 ? Math.min(scaled, scale - 1) : scaled) / scale;
  }
}
