package io.github.refrain.cli.clean;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A pattern of sources, as shells have them: {@code ?} is a character, {@code *} any of a name,
 * {@code **} any of a path. It matches what is below a folder that it matches, too.
 */
public final class SourcePattern implements Predicate<String> {

  private final Pattern pattern;

  /** Reads a pattern; every text is one. */
  public SourcePattern(String typed) {
    StringBuilder regex = new StringBuilder();
    String trimmed = typed.endsWith("/") ? typed.substring(0, typed.length() - 1) : typed;
    for (int i = 0; i < trimmed.length(); ) {
      int c = trimmed.codePointAt(i);
      if (trimmed.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else {
        regex.append(Pattern.quote(Character.toString(c)));
      }
      i += Character.charCount(c);
    }
    this.pattern = Pattern.compile(regex + "(/.*)?", Pattern.DOTALL);
  }

  @Override
  public boolean test(String source) {
    return pattern.matcher(source).matches();
  }
}
