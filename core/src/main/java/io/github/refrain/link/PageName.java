package io.github.refrain.link;

import com.google.common.base.CharMatcher;
import io.github.refrain.text.JumpLine;

/** Compares the page that a jump line names with the page that a document is. */
final class PageName {

  private static final CharMatcher SECTION = CharMatcher.inRange('A', 'Z');

  private PageName() {}

  /** Whether a jump line names this page; false where either is unknown. */
  static boolean isNamed(String named, String own) {
    return comparable(named, own) && isSame(named, own);
  }

  /** Whether both are known. */
  static boolean comparable(String named, String own) {
    return !named.isEmpty() && !own.isEmpty() && !named.equals(JumpLine.UNKNOWN_PAGE);
  }

  /**
   * Whether a jump line that names a page may mean this one. A section letter counts only where
   * both have one: many archives number their files through, and many jump lines leave it out.
   */
  static boolean isSame(String named, String own) {
    boolean bothLettered = SECTION.matchesAnyOf(named) && SECTION.matchesAnyOf(own);
    return bothLettered
        ? named.equals(own)
        : SECTION.removeFrom(named).equals(SECTION.removeFrom(own));
  }
}
