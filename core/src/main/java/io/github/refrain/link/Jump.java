package io.github.refrain.link;

import static java.util.Objects.requireNonNull;

import io.github.refrain.match.Finding;
import io.github.refrain.match.FindingKey;
import io.github.refrain.text.JumpLine;
import io.github.refrain.text.Letters;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A jump line as a finding.
 *
 * @param line the jump line; a page that OCR has lost stands in it where a link proves it
 * @param headline the heading of the article that it belongs to, null where none is seen
 * @param key see {@link Finding#key}
 */
public record Jump(JumpLine line, @Nullable Span headline, String key) implements Finding {

  /** Checks the parts. */
  public Jump {
    requireNonNull(line, "line");
    requireNonNull(key, "key");
  }

  /**
   * A jump line of a paragraph by itself, whose headline nobody has looked for.
   *
   * @param line one of the paragraph's
   */
  public static Jump of(JumpLine line, Paragraph paragraph) {
    return of(line, paragraph, null);
  }

  /** A jump line of a paragraph. */
  static Jump of(JumpLine line, Paragraph paragraph, @Nullable Span headline) {
    Letters letters = Letters.of(paragraph.text(line.span()));
    return new Jump(line, headline, new FindingKey("jump").put(line.span()).put(letters).toHex());
  }

  /** The same where a link has proved the page. */
  Jump onPage(String page) {
    return new Jump(
        new JumpLine(line.span(), line.direction(), page, line.headline()), headline, key);
  }

  @Override
  public String kind() {
    return "jump";
  }

  @Override
  public Span first() {
    return line.span();
  }
}
