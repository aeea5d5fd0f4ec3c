package io.github.refrain.clean;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * A stretch of a document that something else takes the place of, mostly nothing.
 *
 * @param start the first code point that goes
 * @param end one past the last; equal to {@code start} where something is only put in
 * @param replacement what stands there instead; empty for a removal
 */
public record Edit(int start, int end, String replacement) {

  /**
   * The order in which edits of a document are applied: what is put in comes before what goes
   * there. Edits at one place are equal in it, so a stable sort leaves them in order.
   */
  public static final Comparator<Edit> ORDER =
      comparingInt(Edit::start).thenComparingInt(Edit::end);

  /** Checks the parts. */
  public Edit {
    requireNonNull(replacement, "replacement");
    checkArgument(start >= 0, "start (%s) must be >= 0", start);
    checkArgument(end >= start, "end (%s) must be >= start (%s)", end, start);
  }

  static Edit removal(int start, int end) {
    return new Edit(start, end, "");
  }
}
