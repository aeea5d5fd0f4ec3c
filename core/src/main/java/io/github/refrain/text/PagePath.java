package io.github.refrain.text;

import com.google.common.base.CharMatcher;
import io.github.refrain.jumpline.PageNumber;
import java.util.Locale;

/**
 * What a path says about the page that a file holds: {@code daily/2020-02-01/page-03.txt} is page 3
 * of the issue {@code daily/2020-02-01}.
 *
 * <p>The page is the end of the file's name without extension: {@code page}, {@code p} or 版 with
 * one to three digits and perhaps a section letter ({@code page-03}, {@code p3}, {@code A4版}). No
 * other digits are guessed from, since they may be a date or a count. The issue is the folders.
 *
 * @param issue the folders, {@code /} between them; empty where there are none
 * @param page the page as in {@link JumpLine#page}; empty where the name says none
 */
public record PagePath(String issue, String page) {

  private static final String PACKED = ".gz";
  private static final CharMatcher LETTER =
      CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('A', 'Z'));
  private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
  private static final CharMatcher JOINT = CharMatcher.anyOf("-_ ");
  private static final int MAX_DIGITS = 3;

  /** Reads a path, {@code /} between its parts. */
  public static PagePath parse(String path) {
    int slash = path.lastIndexOf('/');
    String name = path.substring(slash + 1);
    String file =
        name.toLowerCase(Locale.ROOT).endsWith(PACKED)
            ? name.substring(0, name.length() - PACKED.length())
            : name;
    int dot = file.lastIndexOf('.');
    String stem = dot < 0 ? file : file.substring(0, dot);
    return new PagePath(path.substring(0, Math.max(0, slash)), page(stem));
  }

  /** The page that a name without extension says; empty for none. */
  static String page(String stem) {
    boolean chinese = stem.endsWith("版");
    String numbered = chinese ? stem.substring(0, stem.length() - 1) : stem;
    String digits = last(DIGIT, numbered);
    if (digits.isEmpty() || digits.length() > MAX_DIGITS) {
      return "";
    }
    String head = numbered.substring(0, numbered.length() - digits.length());
    String letters = last(LETTER, head);
    if (chinese) {
      return letters.length() > 1 ? "" : PageNumber.parse(letters + digits);
    }
    if (isPageWord(letters)) {
      return PageNumber.parse(digits);
    }
    String word = JOINT.trimTrailingFrom(head.substring(0, head.length() - letters.length()));
    boolean named = letters.length() <= 1 && isPageWord(last(LETTER, word));
    return named ? PageNumber.parse(letters + digits) : "";
  }

  private static String last(CharMatcher of, String text) {
    return text.substring(of.trimTrailingFrom(text).length());
  }

  private static boolean isPageWord(String letters) {
    String lower = letters.toLowerCase(Locale.ROOT);
    return lower.equals("page") || lower.equals("p");
  }
}
