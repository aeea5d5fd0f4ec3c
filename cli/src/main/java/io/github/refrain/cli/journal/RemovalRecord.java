package io.github.refrain.cli.journal;

import com.google.common.collect.ImmutableList;
import io.github.refrain.clean.Removal;
import java.util.List;

/**
 * A removal and what it did to its file.
 *
 * @param removal what went, and why
 * @param changes the bytes, in order
 */
public record RemovalRecord(Removal removal, List<Change> changes) {

  /** Checks the parts. */
  public RemovalRecord {
    changes = ImmutableList.copyOf(changes);
  }
}
