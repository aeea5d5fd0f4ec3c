package io.github.refrain.match;

import io.github.refrain.text.Span;

/**
 * One thing that was found. It is not sealed, since its kinds live in several packages; {@link
 * Findings} lists them.
 */
public interface Finding {

  /** The kind in lower case, as it stands in records: {@code cluster}, {@code jump}. */
  String kind();

  /** The first span, by which findings are ordered. */
  Span first();

  /**
   * A hash of kind, spans and letters, 32 hexadecimal digits: the same finding has the same key in
   * every run, and another one once its text or place has changed.
   */
  String key();
}
