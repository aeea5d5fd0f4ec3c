package io.github.refrain.cli;

import io.github.refrain.cli.archive.ReadOptions;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say how files are read. */
final class InputOptions {

  private static final String ID_KEY = "id";
  private static final String TEXT_KEY = "text";

  @Option(
      names = "--lenient",
      description =
          "Replace bytes that are no UTF-8 by U+FFFD and say how many, instead of leaving the text out.")
  private boolean lenient;

  @Option(
      names = "--id-key",
      paramLabel = "KEY",
      defaultValue = ID_KEY,
      description = "JSONL: the key that holds the id (${DEFAULT-VALUE}).")
  private String idKey = ID_KEY;

  @Option(
      names = "--text-key",
      paramLabel = "KEY",
      defaultValue = TEXT_KEY,
      description = "JSONL: the key that holds the text (${DEFAULT-VALUE}).")
  private String textKey = TEXT_KEY;

  ReadOptions toReadOptions() {
    return new ReadOptions(lenient, idKey, textKey);
  }

  /** What must be typed to get these again. */
  List<String> asTyped() {
    List<String> typed = new ArrayList<>();
    if (lenient) {
      typed.add("--lenient");
    }
    if (!idKey.equals(ID_KEY)) {
      typed.addAll(List.of("--id-key", idKey));
    }
    if (!textKey.equals(TEXT_KEY)) {
      typed.addAll(List.of("--text-key", textKey));
    }
    return typed;
  }
}
