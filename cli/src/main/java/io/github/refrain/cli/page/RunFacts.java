package io.github.refrain.cli.page;

import java.util.List;

/**
 * What a page says of the run that it shows. No clock and no number of threads: the same findings
 * give the same bytes.
 *
 * @param command the command that finds the same again
 * @param explain the beginning of a command that explains a pair, two places are to be added; empty
 *     where the input cannot be read again
 * @param version the version of the command
 * @param cutOrigin where the cut comes from, as a phrase
 * @param errors what could not be read, the first of them
 * @param errorCount how many there were
 */
public record RunFacts(
    String command,
    String explain,
    String version,
    String cutOrigin,
    List<String> errors,
    int errorCount) {

  /** Copies the list. */
  public RunFacts {
    errors = List.copyOf(errors);
  }
}
