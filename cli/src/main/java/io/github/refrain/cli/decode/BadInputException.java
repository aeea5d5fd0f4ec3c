package io.github.refrain.cli.decode;

import java.io.IOException;

/** What a file holds is not what it should hold; the message says where and what. */
public final class BadInputException extends IOException {

  private static final long serialVersionUID = 1L;

  BadInputException(String message) {
    super(message);
  }
}
