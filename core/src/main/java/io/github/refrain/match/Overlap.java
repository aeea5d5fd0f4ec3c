package io.github.refrain.match;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.refrain.text.Span;
import java.util.List;

/**
 * A passage that otherwise different paragraphs share.
 *
 * @param members the passage in each paragraph, by source and start; two at least
 * @param identity the lowest of a member and the one it was found by, letters only
 * @param key see {@link Finding#key}
 */
public record Overlap(List<Span> members, double identity, String key) implements Finding {

  /** Checks the parts. */
  public Overlap {
    members = ImmutableList.copyOf(members);
    requireNonNull(key, "key");
    checkArgument(members.size() >= 2, "members (%s) must be two or more", members.size());
    checkArgument(identity >= 0 && identity <= 1, "identity (%s) must be in [0, 1]", identity);
  }

  @Override
  public String kind() {
    return "overlap";
  }

  @Override
  public Span first() {
    return members.get(0);
  }
}
