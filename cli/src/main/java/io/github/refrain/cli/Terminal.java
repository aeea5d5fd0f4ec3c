package io.github.refrain.cli;

import io.github.refrain.cli.screen.Screen;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a run reads and writes. Everything is UTF-8 whatever the locale.
 *
 * @param in standard input
 * @param out findings
 * @param err errors, progress, the summary
 * @param screen what is known of the terminal behind them
 */
public record Terminal(InputStream in, OutputStream out, PrintStream err, Screen screen) {

  private static final Path STANDARD_OUTPUT = Path.of("/dev/fd/1");

  // the kinds of files in st_mode of POSIX's <sys/stat.h>
  private static final int FILE_KIND = 0xF000;
  private static final int PIPE = 0x1000;
  private static final int SOCKET = 0xC000;

  /** What is written, to wherever it goes. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;

    /** Text, which becomes UTF-8. */
    static Content ofText(Text text) {
      return out -> {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.writeTo(writer);
        writer.flush();
      };
    }
  }

  /** Text that is written. */
  @FunctionalInterface
  interface Text {
    void writeTo(Appendable out) throws IOException;
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
      if (!isClosedPipe(e)) {
        throw new IOException("standard output: " + e.getMessage(), e);
      }
    }
  }

  /**
   * By the kind of file, since the message may be in any language: a pipe fails when closed only.
   */
  private static boolean isClosedPipe(IOException e) {
    try {
      int mode = (Integer) Files.getAttribute(STANDARD_OUTPUT, "unix:mode");
      return (mode & FILE_KIND) == PIPE || (mode & FILE_KIND) == SOCKET;
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException unknown) {
      return String.valueOf(e.getMessage()).contains("Broken pipe"); // another system
    }
  }
}
