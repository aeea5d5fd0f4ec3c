package io.github.refrain.link;

import com.google.common.base.CharMatcher;
import io.github.refrain.text.JumpLine;

/** Compares the page that a jump line names with the page that a document is. */
final class PageName {

  private static final CharMatcher SECTION = CharMatcher.inRange('A', 'Z');

  private PageName() {}

  /** Whether both are known. */
  static boolean comparable(String named, String own) {
    return !named.isEmpty() && !own.isEmpty() && !named.equals(JumpLine.UNKNOWN_PAGE);
  }

  /**
   * Whether a jump line that names a page means this one. A section letter is ignored where the
   * page has none; a jump line without one stays in the section of its own page.
   *
   * @param named the page that the jump line names
   * @param from the page on which it stands; empty where that is unknown
   * @param own the page in question
   */
  static boolean isSame(String named, String from, String own) {
    String section = SECTION.matchesAnyOf(named) ? "" : SECTION.retainFrom(from);
    return SECTION.matchesAnyOf(own)
        ? (section + named).equals(own)
        : SECTION.removeFrom(named).equals(own);
  }
}
