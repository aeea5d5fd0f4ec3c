package io.github.refrain.cli;

import io.github.refrain.cli.screen.Screen;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a run reads and writes. Everything is UTF-8 whatever the locale.
 *
 * @param in standard input
 * @param out findings
 * @param err errors, progress, the summary
 * @param screen what is known of the terminal behind them
 */
public record Terminal(InputStream in, OutputStream out, PrintStream err, Screen screen) {

  /** What is written, to wherever it goes. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** The streams of the process. */
  @SuppressWarnings("SystemIn") // bytes, not characters
  static Terminal ofSystem() {
    return new Terminal(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        Screen.ofSystem());
  }

  /**
   * Writes to standard output. A reader that has seen enough and closed the pipe is no error.
   *
   * @throws IOException if it cannot be written, with what it is in the message
   */
  void write(Content content) throws IOException {
    try {
      OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
      content.writeTo(buffered);
      buffered.flush();
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage());
      if (!message.contains("Broken pipe")) {
        throw new IOException("standard output: " + message, e);
      }
    }
  }
}
