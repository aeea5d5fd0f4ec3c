package io.github.refrain.cli.screen;

/**
 * What is known of the terminal behind the streams. The launcher says it, since Java cannot tell
 * which stream is one.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is one
 * @param colour whether colours are wanted there
 * @param columns how wide it is
 */
public record Screen(boolean out, boolean err, boolean colour, int columns) {

  /** No terminal: pipes and files. */
  public static final Screen NONE = new Screen(false, false, false, Style.DEFAULT_COLUMNS);

  /** What the launcher and the environment say. */
  public static Screen ofSystem() {
    String noColor = System.getenv("NO_COLOR");
    return new Screen(
        Boolean.getBoolean("refrain.stdout.terminal"),
        Boolean.getBoolean("refrain.stderr.terminal"),
        noColor == null || noColor.isEmpty(),
        Integer.getInteger("refrain.columns", Style.DEFAULT_COLUMNS));
  }

  /** How findings look on standard output. */
  public Style style() {
    return out ? new Style(colour, columns, true) : new Style(false, Style.DEFAULT_COLUMNS, false);
  }
}
