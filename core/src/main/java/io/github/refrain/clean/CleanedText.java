package io.github.refrain.clean;

import com.google.common.collect.ImmutableList;
import io.github.refrain.match.Finding;
import io.github.refrain.text.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Documents after cleaning and everything that was taken out of them. Immutable; holds the
 * documents as they were, and makes the cleaned ones when it is asked for them.
 */
public final class CleanedText {

  private final List<Document> originals;
  private final List<Removal> removals;
  private final List<Finding> undecided;

  CleanedText(Collection<Document> originals, List<Removal> removals, List<Finding> undecided) {
    this.originals = ImmutableList.copyOf(originals);
    this.removals = ImmutableList.copyOf(removals);
    this.undecided = ImmutableList.copyOf(undecided);
  }

  /**
   * The documents in the order in which they came; those of which nothing was taken are themselves.
   * Cost: a copy of the others at each call.
   */
  public List<Document> documents() {
    Map<String, List<Edit>> edits = Edits.bySource(removals);
    return originals.stream()
        .map(document -> Edits.apply(document, edits.getOrDefault(document.source(), List.of())))
        .toList();
  }

  /** What went, by source and start, with its places in the documents as they were. */
  public List<Removal> removals() {
    return removals;
  }

  /** The findings about which people were asked and have said nothing. */
  public List<Finding> undecided() {
    return undecided;
  }

  /** How many code points went. */
  public long removedCodePoints() {
    return removals.stream()
        .flatMap(removal -> removal.edits().stream())
        .mapToLong(edit -> edit.end() - edit.start())
        .sum();
  }
}
