package io.github.refrain.cli.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A change of a file and the finding that it was made for.
 *
 * @param key the finding's key
 * @param change the bytes
 */
public record KeyedChange(String key, Change change) {

  /** In the order of the file; what was put in at one place stays in the order of the journal. */
  static List<KeyedChange> ordered(List<KeyedChange> changes) {
    List<KeyedChange> ordered = new ArrayList<>(changes);
    ordered.sort(
        Comparator.comparingLong((KeyedChange keyed) -> keyed.change().from())
            .thenComparingLong(keyed -> keyed.change().to()));
    return ordered;
  }
}
