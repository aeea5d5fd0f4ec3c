package io.github.refrain.cli;

import io.github.refrain.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what a copy is. */
final class ComparisonOptions {

  @Option(
      names = "--identity",
      paramLabel = "SHARE",
      description = {
        "The lowest identity of a copy, 0.5 to 1 (0.8).",
        "Identity is 1 - edits / letters of the longer text."
      })
  private @Nullable Double identity;

  @Option(
      names = "--ocr-error",
      paramLabel = "SHARE",
      description = {
        "The share of wrong characters to expect, 0 to 0.2 (0.10).",
        "0 is for text without OCR noise."
      })
  private @Nullable Double ocrError;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "What chooses the hash functions (0); take a secret one against hostile input.")
  private @Nullable Long seed;

  /**
   * The settings with what was typed.
   *
   * @param others adds what other options say
   * @throws UsageException if a value is out of range
   */
  Settings settings(Consumer<Settings.Builder> others) throws UsageException {
    Settings.Builder builder = Settings.builder();
    try {
      others.accept(builder);
      addTo(builder);
      return builder.build();
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private void addTo(Settings.Builder builder) {
    if (identity != null) {
      builder.identity(identity);
    }
    if (ocrError != null) {
      builder.ocrError(ocrError);
    }
    if (seed != null) {
      builder.seed(seed);
    }
  }

  /** What must be typed to get these again; the seed says nothing about a pair. */
  List<String> asTyped() {
    List<String> typed = new ArrayList<>();
    if (identity != null) {
      typed.addAll(List.of("--identity", identity.toString()));
    }
    if (ocrError != null) {
      typed.addAll(List.of("--ocr-error", ocrError.toString()));
    }
    return typed;
  }
}
