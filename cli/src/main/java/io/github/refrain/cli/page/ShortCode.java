package io.github.refrain.cli.page;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Code as the page carries it: without comments, indentation and the spaces that only people need.
 * The files are written so that this is safe: texts stand in double quotes on one line, comments on
 * lines of their own, regular expressions hold neither quote nor space.
 */
final class ShortCode {

  private static final String TEXT = "(\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\")";

  /** Not around plus and minus, two of which would become another sign. */
  private static final Pattern SCRIPT_SPACE =
      Pattern.compile(TEXT + "| ?([=*/<>{}(),;:?&|!\\[\\]]) ?");

  /** Not before a colon, where a space means something inside. */
  private static final Pattern STYLE_SPACE = Pattern.compile(TEXT + "| ?([{};,>]) ?|(:) ");

  private static final Pattern COMMENT = Pattern.compile("//.*|/\\*.*\\*/");

  private ShortCode() {}

  static String ofScript(String script) {
    return lines(script, SCRIPT_SPACE, "$1$2");
  }

  static String ofStyle(String style) {
    return lines(style, STYLE_SPACE, "$1$2$3");
  }

  private static String lines(String code, Pattern space, String kept) {
    return code.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !COMMENT.matcher(line).matches())
        .map(line -> space.matcher(line).replaceAll(kept))
        .collect(Collectors.joining("\n", "\n", "\n"));
  }
}
