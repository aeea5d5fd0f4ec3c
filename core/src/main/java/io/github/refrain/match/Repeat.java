package io.github.refrain.match;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.refrain.text.Span;

/**
 * A stutter as a finding: within one paragraph a stretch comes again right after itself.
 *
 * @param left the first copy
 * @param right a later copy
 * @param identity of the two, letters only
 * @param key see {@link Finding#key}
 */
public record Repeat(Span left, Span right, double identity, String key) implements Finding {

  /** Checks the parts. */
  public Repeat {
    requireNonNull(left, "left");
    requireNonNull(right, "right");
    requireNonNull(key, "key");
    checkArgument(identity >= 0 && identity <= 1, "identity (%s) must be in [0, 1]", identity);
  }

  @Override
  public String kind() {
    return "repeat";
  }

  @Override
  public Span first() {
    return left;
  }
}
