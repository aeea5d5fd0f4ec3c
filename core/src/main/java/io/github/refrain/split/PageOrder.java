package io.github.refrain.split;

import io.github.refrain.text.Document;
import java.util.HashMap;
import java.util.Map;

/**
 * Which document is the next page of an issue. A page follows another where section and number say
 * so; a number that two documents of an issue bear leads nowhere, nor does an unknown one.
 */
final class PageOrder {

  private static final int TWICE = -2;
  private static final int NONE = -1;

  private final Map<Page, Integer> firstParagraph = new HashMap<>();
  private final Columns columns;

  /** A page of an issue; the section is a letter or empty. */
  private record Page(String issue, String section, int number) {

    static Page of(Document document) {
      String page = document.page();
      int digits = 0;
      while (digits < page.length() && !Character.isDigit(page.charAt(digits))) {
        digits++;
      }
      int number = 0;
      for (int i = digits; i < page.length(); i++) {
        int digit = Character.digit(page.charAt(i), 10);
        number = 10 * Math.max(0, number) + Math.max(0, digit);
      }
      return new Page(document.issue(), page.substring(0, digits), number);
    }

    boolean isKnown() {
      return !issue.isEmpty() && number > 0;
    }
  }

  PageOrder(Columns columns) {
    this.columns = columns;
    for (int i = 0; i < columns.size(); i = columns.documentEnd(i)) {
      Page page = Page.of(columns.document(i));
      if (page.isKnown()) {
        firstParagraph.merge(page, i, (one, other) -> TWICE);
      }
    }
  }

  /** Whether no page of an issue is known. */
  boolean isEmpty() {
    return firstParagraph.isEmpty();
  }

  /**
   * The first paragraph of the page after the one that a paragraph stands on; negative for none.
   */
  int next(int paragraph) {
    Page page = Page.of(columns.document(paragraph));
    if (!page.isKnown() || firstParagraph.getOrDefault(page, NONE) == TWICE) {
      return NONE;
    }
    Page next = new Page(page.issue(), page.section(), page.number() + 1);
    return firstParagraph.getOrDefault(next, NONE);
  }
}
