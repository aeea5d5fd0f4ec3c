package io.github.refrain.match;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.refrain.text.Span;

/**
 * A whole paragraph that stands inside a longer one.
 *
 * @param left the paragraph
 * @param right the longer one
 * @param relation what the paragraph is to the stretch of the longer one: {@link Relation#EDITED}
 *     where words differ, or a part stands elsewhere
 * @param identity of the paragraph and what the longer one has of it, letters only
 * @param key see {@link Finding#key}
 */
public record Contained(Span left, Span right, Relation relation, double identity, String key)
    implements Finding {

  /** Checks the parts. */
  public Contained {
    requireNonNull(left, "left");
    requireNonNull(right, "right");
    requireNonNull(relation, "relation");
    requireNonNull(key, "key");
    checkArgument(identity >= 0 && identity <= 1, "identity (%s) must be in [0, 1]", identity);
  }

  @Override
  public String kind() {
    return "contained";
  }

  @Override
  public Span first() {
    return left;
  }
}
