package io.github.refrain.cli.restore;

import io.github.refrain.cli.archive.Reasons;
import io.github.refrain.cli.output.NamedException;
import java.io.IOException;

/** A file cannot be given back as it was; the message says why. */
final class UnprovenException extends NamedException {

  private static final long serialVersionUID = 1L;

  UnprovenException(String message) {
    super(message);
  }

  static UnprovenException of(IOException e) {
    return new UnprovenException(Reasons.of(e));
  }
}
