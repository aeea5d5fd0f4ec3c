package io.github.refrain.cli;

import io.github.refrain.cli.archive.FileName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments as they were typed. Java reads them by the locale and loses what that cannot say,
 * such as Chinese under {@code LC_ALL=C}; Linux still has the bytes.
 */
final class RawArguments {

  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

  private RawArguments() {}

  /** The arguments by their bytes where the system tells them, else as Java gave them. */
  static String[] of(String[] arguments) {
    if (List.of(arguments).stream().allMatch(RawArguments::isAscii)) {
      return arguments;
    }
    try {
      List<String> raw = split(Files.readAllBytes(COMMAND_LINE));
      int first = raw.size() - arguments.length;
      return first < 0 ? arguments : merge(arguments, raw.subList(first, raw.size()));
    } catch (IOException e) {
      return arguments; // another system
    }
  }

  private static String[] merge(String[] arguments, List<String> raw) {
    String[] merged = raw.toArray(String[]::new);
    for (int i = 0; i < arguments.length; i++) {
      if (isAscii(arguments[i]) && !arguments[i].equals(merged[i])) {
        return arguments; // the end of the command line is something else
      }
    }
    return merged;
  }

  private static List<String> split(byte[] commandLine) {
    List<String> parts = new ArrayList<>();
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    for (byte b : commandLine) {
      if (b == 0) {
        parts.add(FileName.decode(part.toByteArray()));
        part.reset();
      } else {
        part.write(b);
      }
    }
    return parts;
  }

  /** A question mark may stand for a letter that was lost. */
  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80 && c != '?');
  }
}
