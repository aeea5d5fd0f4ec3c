package io.github.refrain.cli.journal;

import java.io.IOException;
import java.io.OutputStream;

/** A packed file as it was, from a journal. */
@FunctionalInterface
public interface PackedParts {

  /** Writes all of it. */
  void writeTo(OutputStream out) throws IOException;
}
