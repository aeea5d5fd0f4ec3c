package io.github.refrain.cluster;

import com.google.common.primitives.ImmutableIntArray;
import io.github.refrain.match.Verdict;
import org.jspecify.annotations.Nullable;

/** What the groups of a corpus are linked to: the texts they are copies of, and their forms. */
final class Links {

  private final @Nullable Copy[] copies; // by group
  private final int[] forms; // by group
  private final Cuts cuts;
  private final long capped;

  /**
   * A copy.
   *
   * @param leader the group that it is a copy of
   * @param edits how many letters differ
   * @param verdict what it is to the leader
   */
  record Copy(int leader, int edits, Verdict verdict) {}

  /** No links yet: every group leads itself. */
  Links(int groups, Cuts cuts, long capped) {
    this.copies = new Copy[groups];
    this.forms = new int[groups];
    for (int group = 0; group < groups; group++) {
      forms[group] = group;
    }
    this.cuts = cuts;
    this.capped = capped;
  }

  /** Notes that a group is a copy. */
  void put(int group, Copy copy) {
    copies[group] = copy;
  }

  /** Notes the first group that has the wording of a group and other figures. */
  void putForm(int group, int form) {
    forms[group] = form;
  }

  /** The copy that a group is; null where it is none. */
  @Nullable Copy copy(int group) {
    return copies[group];
  }

  /** The group that a group is a copy of, itself for most. */
  int leader(int group) {
    Copy copy = copies[group];
    return copy == null ? group : copy.leader();
  }

  /** For each group the one that it is a copy of, itself for most. */
  ImmutableIntArray leaders() {
    ImmutableIntArray.Builder leaders = ImmutableIntArray.builder(copies.length);
    for (int group = 0; group < copies.length; group++) {
      leaders.add(leader(group));
    }
    return leaders.build();
  }

  /** For each group the first one of its form, itself for most. */
  ImmutableIntArray forms() {
    return ImmutableIntArray.copyOf(forms);
  }

  /** The lowest identities. */
  Cuts cuts() {
    return cuts;
  }

  /** See {@link io.github.refrain.sketch.Candidates#capped}. */
  long capped() {
    return capped;
  }
}
