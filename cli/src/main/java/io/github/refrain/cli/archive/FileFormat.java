package io.github.refrain.cli.archive;

import java.util.Locale;

/** What a file's name says of its content. */
enum FileFormat {
  TEXT,
  JSON_LINES,
  OTHER;

  /** What is read of a folder. */
  static final String READ = ".txt, .jsonl or .ndjson, each also .gz";

  private static final String GZIP = ".gz";

  /** The format behind a name, {@code .gz} or not. */
  static FileFormat of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String unpacked = isPacked(name) ? lower.substring(0, lower.length() - GZIP.length()) : lower;
    if (unpacked.endsWith(".jsonl") || unpacked.endsWith(".ndjson")) {
      return JSON_LINES;
    }
    return unpacked.endsWith(".txt") ? TEXT : OTHER;
  }

  /** Whether a file of this name is packed. */
  static boolean isPacked(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(GZIP);
  }
}
