package io.github.refrain.cli.clean;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.refrain.clean.Removal;
import io.github.refrain.cli.archive.ReadOptions;
import java.util.List;
import java.util.Map;

/**
 * All that is needed to write cleaned copies.
 *
 * @param input what was read
 * @param removals what goes
 * @param options how it was read
 * @param settings what the journal says of the run
 */
public record CleanJob(
    CleanInput input, List<Removal> removals, ReadOptions options, Map<String, String> settings) {

  /** Checks the parts. */
  public CleanJob {
    removals = ImmutableList.copyOf(removals);
    settings = ImmutableMap.copyOf(settings);
  }
}
