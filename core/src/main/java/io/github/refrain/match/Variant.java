package io.github.refrain.match;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.refrain.text.Span;
import java.util.List;

/**
 * Paragraphs with the same wording and other figures: notices of other days, tables, forms. None is
 * a copy of another.
 *
 * @param members by source and start; two at least
 * @param key see {@link Finding#key}
 */
public record Variant(List<Span> members, String key) implements Finding {

  /** Checks the parts. */
  public Variant {
    members = ImmutableList.copyOf(members);
    requireNonNull(key, "key");
    checkArgument(members.size() >= 2, "members (%s) must be two or more", members.size());
  }

  @Override
  public String kind() {
    return "variant";
  }

  @Override
  public Span first() {
    return members.get(0);
  }
}
