package io.github.refrain.match;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.refrain.text.Span;
import java.util.List;

/**
 * Paragraphs that are one text. The first member is the one that is kept, and every other matches
 * it: nothing is in a cluster only because a third text lies between the two. Any two others match
 * at a slightly lower cut; in clusters of more than 33 different texts that is checked against the
 * 32 that lie farthest from the kept one.
 *
 * @param id from 1, in the order of the kept members
 * @param members the kept one, then the others by source and start; two at least
 * @param key see {@link Finding#key}
 */
public record Cluster(int id, List<Member> members, String key) implements Finding {

  /**
   * A paragraph in a cluster.
   *
   * @param span where it stands
   * @param relation what it is to the kept member
   * @param identity to the kept member, letters only; 1 for the kept member itself
   */
  public record Member(Span span, Relation relation, double identity) {

    /** Checks the parts. */
    public Member {
      requireNonNull(span, "span");
      requireNonNull(relation, "relation");
      checkArgument(identity >= 0 && identity <= 1, "identity (%s) must be in [0, 1]", identity);
    }
  }

  /** Checks the parts. */
  public Cluster {
    members = ImmutableList.copyOf(members);
    requireNonNull(key, "key");
    checkArgument(id >= 1, "id (%s) must be >= 1", id);
    checkArgument(members.size() >= 2, "members (%s) must be two or more", members.size());
  }

  /** The member that is kept: the first by source and start. */
  public Member kept() {
    return members.get(0);
  }

  /** The members that repeat the kept one. */
  public List<Member> copies() {
    return members.subList(1, members.size());
  }

  @Override
  public String kind() {
    return "cluster";
  }

  @Override
  public Span first() {
    return kept().span();
  }
}
