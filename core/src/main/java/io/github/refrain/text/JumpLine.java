package io.github.refrain.text;

import static java.util.Objects.requireNonNull;

import io.github.refrain.jumpline.PageNumber;
import org.jspecify.annotations.Nullable;

/**
 * A line that leads a newspaper's reader to another page, such as 下转第二版 or 上接第一版.
 *
 * @param span the jump line itself, brackets and arrows included
 * @param direction where it leads
 * @param page the page as an Arabic number or section and number without leading zeros ("1", "A4"),
 *     {@value #UNKNOWN_PAGE} where it is lost
 * @param headline the headline with which it begins, a part of the span: HARBOUR DEBATE (From page
 *     1); null where it has none
 */
public record JumpLine(Span span, Direction direction, String page, @Nullable Span headline) {

  /** What {@link #page} says where OCR has lost the number. */
  public static final String UNKNOWN_PAGE = PageNumber.UNKNOWN;

  /** Where a jump line leads. */
  public enum Direction {
    /** The article began on another page: 上接第一版. */
    FROM,
    /** The article goes on on another page: 下转第二版. */
    TO,
    /** Another page has more on the subject: 详见第三版. */
    SEE
  }

  /** Checks the parts. */
  public JumpLine {
    requireNonNull(span, "span");
    requireNonNull(direction, "direction");
    requireNonNull(page, "page");
  }
}
