package io.github.refrain.store;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A temporary file cannot be made, written or read; the message names its folder. */
public final class TemporaryFileException extends UncheckedIOException {

  private static final long serialVersionUID = 1L;

  TemporaryFileException(String message, IOException cause) {
    super(message, cause);
  }
}
