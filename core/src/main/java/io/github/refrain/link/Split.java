package io.github.refrain.link;

import static java.util.Objects.requireNonNull;

import io.github.refrain.match.FindingKey;
import io.github.refrain.match.Link;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.Span;

/**
 * One sentence or word that a column or page end has broken in two paragraphs.
 *
 * @param left the paragraph that goes on, whole
 * @param right the paragraph at which it goes on, whole
 * @param key see {@link io.github.refrain.match.Finding#key}
 */
public record Split(Span left, Span right, String key) implements Link {

  /** Checks the parts. */
  public Split {
    requireNonNull(left, "left");
    requireNonNull(right, "right");
    requireNonNull(key, "key");
  }

  static Split of(Paragraph left, Paragraph right) {
    FindingKey key = new FindingKey("split").put(left.span()).put(left.letters());
    key.put(right.span()).put(right.letters());
    return new Split(left.span(), right.span(), key.toHex());
  }

  @Override
  public String kind() {
    return "split";
  }
}
