package io.github.refrain.match;

/**
 * Is told how far a run has come: each stage from 0 on, then now and then, never less than before.
 * From one thread at a time, which need not be the caller's.
 */
@FunctionalInterface
public interface Progress {

  /** A listener that does nothing. */
  Progress NONE = (stage, done, total) -> {};

  /**
   * Takes a step of the run.
   *
   * @param stage what is being done, such as "comparing"
   * @param done how many paragraphs of the stage are done
   * @param total how many it has
   */
  void update(String stage, long done, long total);
}
