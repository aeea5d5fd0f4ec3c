package io.github.refrain.match;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.github.refrain.align.Alignment;
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

  /** The identity of two copies; what is much longer is a run of one letter, told as a whole. */
  public static double identity(int[] first, int[] later) {
    return later.length > 2 * first.length ? 1 : Alignment.of(first, later).identity();
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
