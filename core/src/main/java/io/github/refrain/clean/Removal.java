package io.github.refrain.clean;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.refrain.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that goes, or one broken sentence that is joined. All places are those of the documents
 * as they were.
 *
 * @param rule why it goes
 * @param span what goes, without the white space that goes with it; of a join the paragraph that is
 *     moved up
 * @param edits what is done to the document, in order and apart from each other
 * @param matched what it was found to be a copy of, or to stand in; of a join the paragraph that
 *     goes on; null for a jump line that is removed for its own sake
 * @param copy where its text stands in the end; null where {@code matched} is
 * @param identity of the two, letters only; 1 where nothing was compared
 * @param key the finding that says so, see {@link io.github.refrain.match.Finding#key}
 * @param consensus what most copies say, where that decided which one stays; else empty
 */
public record Removal(
    Rule rule,
    Span span,
    List<Edit> edits,
    @Nullable Span matched,
    @Nullable Span copy,
    double identity,
    String key,
    String consensus) {

  /** Checks the parts. */
  public Removal {
    requireNonNull(rule, "rule");
    requireNonNull(span, "span");
    requireNonNull(key, "key");
    requireNonNull(consensus, "consensus");
    edits = ImmutableList.copyOf(edits);
  }

  /** The same with the place where its copy stands in the end. */
  Removal standing(Plan plan) {
    Span stands = copy == null ? null : plan.standing(copy);
    return new Removal(rule, span, edits, matched, stands, identity, key, consensus);
  }

  /** The same with another place where its copy stands. */
  Removal at(Span stands) {
    return new Removal(rule, span, edits, matched, stands, identity, key, consensus);
  }

  Removal with(List<Edit> others) {
    return new Removal(rule, span, others, matched, copy, identity, key, consensus);
  }
}
