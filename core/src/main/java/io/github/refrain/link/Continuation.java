package io.github.refrain.link;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.refrain.match.Finding;
import io.github.refrain.match.Link;
import io.github.refrain.text.Span;
import java.util.List;

/**
 * An article that goes on on another page of its issue, as a jump line says.
 *
 * @param left the last paragraph before the jump, whole
 * @param right the first paragraph after it, whole
 * @param jumpLines the jump lines that say so, of one end or of both
 * @param evidence what speaks for it, strongest first: {@code pages} (jump lines name the other
 *     part's page), {@code headline} (both parts bear it), {@code topic} (both use the same rare
 *     words)
 * @param key see {@link Finding#key}
 */
public record Continuation(
    Span left, Span right, List<Span> jumpLines, List<String> evidence, String key)
    implements Link {

  /** Checks the parts. */
  public Continuation {
    requireNonNull(left, "left");
    requireNonNull(right, "right");
    requireNonNull(key, "key");
    jumpLines = ImmutableList.copyOf(jumpLines);
    evidence = ImmutableList.copyOf(evidence);
  }

  @Override
  public String kind() {
    return "continuation";
  }
}
