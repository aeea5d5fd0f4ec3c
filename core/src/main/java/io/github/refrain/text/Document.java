package io.github.refrain.text;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.refrain.jumpline.PageNumber;

/**
 * One text with an id: a file, or one record of a file.
 *
 * @param source the id; no two documents of one run may share it
 * @param content the decoded text without a byte order mark, lone surrogates and NUL included;
 *     mostly a {@code String}. Of any other, which may be one in a file, parts are asked for, by
 *     several threads at a time, and it must not change; documents are equal where their contents
 *     are by the contents' own rule.
 * @param issue the newspaper issue that it belongs to, by whatever name; empty where none is known
 * @param page its page as in {@link JumpLine#page}; empty where it is unknown
 */
public record Document(String source, CharSequence content, String issue, String page) {

  /** Checks the parts. */
  public Document {
    requireNonNull(source, "source");
    requireNonNull(content, "content");
    requireNonNull(issue, "issue");
    requireNonNull(page, "page");
    checkArgument(!source.isEmpty(), "source () must not be empty");
  }

  /** A document from its id and its text, of no known issue or page. */
  public static Document of(String source, CharSequence text) {
    return new Document(source, text, "", "");
  }

  /**
   * The same text as a page of an issue. Articles are followed from page to page of one issue only.
   *
   * @param issue what names the issue, the same for all its pages; empty for none
   * @param page the page as it is written: "A04", "12", "第3版", "page-3"; what is no page number
   *     counts as unknown
   * @see PagePath
   */
  public Document onPage(String issue, String page) {
    requireNonNull(page, "page");
    String named = PagePath.page(page);
    return new Document(source, content, issue, named.isEmpty() ? PageNumber.parse(page) : named);
  }

  /**
   * The content as a {@code String}, whole: costs nothing where it is one, and fails where it is
   * longer than a {@code String} can be.
   */
  public String text() {
    return content.toString();
  }

  /** Names the document without its text, which may be large. */
  @Override
  public String toString() {
    String place = issue.isEmpty() ? "" : ", " + issue + " page " + (page.isEmpty() ? "?" : page);
    return "Document[" + source + ", " + content.length() + " chars" + place + "]";
  }
}
