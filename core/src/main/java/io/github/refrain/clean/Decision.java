package io.github.refrain.clean;

import static java.util.Objects.requireNonNull;

import io.github.refrain.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a person has said of a finding.
 *
 * @param key the finding's key
 * @param choice what is to be done
 * @param member the member of it that is meant; null for all that may go
 */
public record Decision(String key, Choice choice, @Nullable Span member) {

  /** What is to be done. */
  public enum Choice {
    /** It goes. */
    REMOVE,
    /** It stays. */
    KEEP,
    /** It stays, since it is no copy at all. */
    NOT_SAME
  }

  /** Checks the parts. */
  public Decision {
    requireNonNull(key, "key");
    requireNonNull(choice, "choice");
  }

  /** Whether it is about a member; lines of spans do not matter. */
  boolean isAbout(Span span) {
    return member == null || member.compareTo(span) == 0;
  }
}
