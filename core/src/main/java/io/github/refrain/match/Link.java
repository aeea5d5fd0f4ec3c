package io.github.refrain.match;

import io.github.refrain.text.Span;

/** Two paragraphs of which one goes on at the other, as {@link Findings#articles} chains them. */
public interface Link extends Finding {

  /** The paragraph that goes on. */
  Span left();

  /** The paragraph at which it goes on. */
  Span right();

  @Override
  default Span first() {
    return left();
  }
}
