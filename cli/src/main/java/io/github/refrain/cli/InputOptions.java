package io.github.refrain.cli;

import io.github.refrain.cli.archive.ReadOptions;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say how files are read. */
final class InputOptions {

  private static final String ID_KEY = "id";
  private static final String TEXT_KEY = "text";
  private static final String ISSUE_KEY = "issue";
  private static final String PAGE_KEY = "page";

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

  @Option(
      names = "--issue-key",
      paramLabel = "KEY",
      defaultValue = ISSUE_KEY,
      description = "JSONL: the key that may hold the newspaper issue (${DEFAULT-VALUE}).")
  private String issueKey = ISSUE_KEY;

  @Option(
      names = "--page-key",
      paramLabel = "KEY",
      defaultValue = PAGE_KEY,
      description = "JSONL: the key that may hold the page (${DEFAULT-VALUE}).")
  private String pageKey = PAGE_KEY;

  ReadOptions toReadOptions() {
    return new ReadOptions(lenient, idKey, textKey, issueKey, pageKey);
  }

  /** What must be typed to get these again. */
  List<String> asTyped() {
    List<String> typed = new ArrayList<>();
    if (lenient) {
      typed.add("--lenient");
    }
    addKey(typed, "--id-key", idKey, ID_KEY);
    addKey(typed, "--text-key", textKey, TEXT_KEY);
    addKey(typed, "--issue-key", issueKey, ISSUE_KEY);
    addKey(typed, "--page-key", pageKey, PAGE_KEY);
    return typed;
  }

  private static void addKey(List<String> typed, String option, String key, String usual) {
    if (!key.equals(usual)) {
      typed.addAll(List.of(option, key));
    }
  }
}
