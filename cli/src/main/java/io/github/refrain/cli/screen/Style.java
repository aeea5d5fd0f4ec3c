package io.github.refrain.cli.screen;

/**
 * What a text looks like.
 *
 * @param colour whether the colours of a terminal may be used
 * @param columns how many columns a line has; what must be copied whole goes beyond
 * @param wrapped whether lists are broken into lines that fit
 */
public record Style(boolean colour, int columns, boolean wrapped) {

  /** Columns where nobody says how many there are. */
  public static final int DEFAULT_COLUMNS = 96;

  private static final String RESET = "\u001b[0m";

  private static final int MIN_COLUMNS = 40;

  /** Keeps a very narrow terminal from leaving no room at all. */
  public Style {
    columns = Math.max(MIN_COLUMNS, columns);
  }

  /** A heading. */
  public String bold(String text) {
    return paint("\u001b[1m", text);
  }

  /** What is less important. */
  public String dim(String text) {
    return paint("\u001b[2m", text);
  }

  /** The code that starts what only the left text has; empty without colour. */
  public String leftOnly() {
    return colour ? "\u001b[31m" : "";
  }

  /** The code that starts what only the right text has; empty without colour. */
  public String rightOnly() {
    return colour ? "\u001b[32m" : "";
  }

  /** The code that ends a colour; empty without. */
  public String reset() {
    return colour ? RESET : "";
  }

  private String paint(String code, String text) {
    return colour ? code + text + RESET : text;
  }
}
