package io.github.refrain.cli;

import static com.google.common.base.CaseFormat.LOWER_CAMEL;
import static com.google.common.base.CaseFormat.LOWER_HYPHEN;

import io.github.refrain.Settings;
import io.github.refrain.cli.archive.CleanedFolder;
import io.github.refrain.cli.archive.FileList;
import io.github.refrain.cli.archive.TableFiles;
import io.github.refrain.cli.archive.UnusablePathException;
import io.github.refrain.match.Verifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is compared, and what a copy is. */
final class ComparisonOptions {

  private static final String AUTO = "auto";

  @Option(
      names = "--identity",
      paramLabel = "SHARE",
      description = {
        "The lowest identity of a copy: 0.5 to 1, or auto, which takes it from the archive's own"
            + " noise (auto).",
        "Identity is 1 - edits / letters of the longer text."
      })
  private String identity = AUTO;

  @Option(
      names = "--ocr-error",
      paramLabel = "SHARE",
      description = {
        "The share of wrong characters to expect, 0 to 0.2 (0.10).",
        "0 is for text without OCR noise; what is lower than true loses copies, what is higher"
            + " takes longer."
      })
  private @Nullable Double ocrError;

  @Option(
      names = "--min-passage",
      paramLabel = "N",
      description = {
        "The letters of the shortest passage, and of the shortest paragraph inside another, from 12"
            + " (32).",
        "In alphabetic scripts it takes two and a half times as many."
      })
  private @Nullable Integer minPassage;

  @Option(
      names = "--jump-lines",
      paramLabel = "FILE",
      description = {
        "A table of jump lines that the paper has besides the usual ones of eleven languages; may"
            + " be given several times.",
        "A line of it is, for example, 'to: {continued|cont.} on page <number>'."
      })
  private List<String> jumpLines = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "What chooses the hash functions (0); take a secret one against hostile input.")
  private @Nullable Long seed;

  private OptionalDouble remembered = OptionalDouble.empty();

  /** Takes the cut of a cleaned archive from its journal, unless another one was typed. */
  void remember(FileList files) {
    remembered = isAuto() ? CleanedFolder.noiseCut(files) : OptionalDouble.empty();
  }

  /**
   * The settings with what was typed.
   *
   * @param others adds what other options say
   * @throws UsageException if a value is out of range
   * @throws UnusablePathException if a table of jump lines cannot be read, or is none
   */
  Settings settings(Consumer<Settings.Builder> others)
      throws UsageException, UnusablePathException {
    Settings.Builder builder = Settings.builder();
    try {
      others.accept(builder);
      addTo(builder);
      return builder.build();
    } catch (IllegalArgumentException e) {
      throw new UsageException(namingOption(String.valueOf(e.getMessage())));
    }
  }

  /** A message that begins with the name of a setting, by the option's name. */
  private static String namingOption(String message) {
    int end = message.indexOf(" (");
    return end < 0
        ? message
        : "--" + LOWER_CAMEL.to(LOWER_HYPHEN, message.substring(0, end)) + message.substring(end);
  }

  private void addTo(Settings.Builder builder) throws UsageException, UnusablePathException {
    if (remembered.isPresent()) {
      builder.identity(remembered.getAsDouble());
    } else if (isAuto()) {
      builder.identityFromNoise();
    } else {
      builder.identity(identityAsNumber());
    }
    if (ocrError != null) {
      builder.ocrError(ocrError);
    }
    if (minPassage != null) {
      builder.minPassage(minPassage);
    }
    if (seed != null) {
      builder.seed(seed);
    }
    builder.jumpLines(TableFiles.read(jumpLines));
  }

  /** Whether a path leads to one of the tables of jump lines. */
  boolean reads(Path path) {
    return TableFiles.contains(jumpLines, path);
  }

  private boolean isAuto() {
    return identity.equals(AUTO);
  }

  private double identityAsNumber() throws UsageException {
    try {
      return Double.parseDouble(identity);
    } catch (NumberFormatException e) {
      throw new UsageException("--identity '" + identity + "' is neither a number nor " + AUTO);
    }
  }

  /** Where the cut of a run comes from. */
  String originOf(double cut) {
    if (!isAuto()) {
      return "as given";
    }
    if (remembered.isPresent()) {
      return "taken from the journal";
    }
    return cut == Verifier.USUAL_CUT ? "the usual one" : "taken from the archive's noise";
  }

  /** What must be typed to get these again for the same archive. */
  List<String> asTyped() {
    List<String> typed = asTyped(0);
    if (seed != null) {
      typed.addAll(List.of("--seed", seed.toString()));
    }
    return typed;
  }

  /** The same for a journal. */
  String recordedOriginOf(double cut) {
    boolean ofNoise = remembered.isPresent() || (isAuto() && cut != Verifier.USUAL_CUT);
    return ofNoise ? CleanedFolder.NOISE : isAuto() ? "default" : "option";
  }

  /**
   * What must be typed to get these again for a pair; the seed says nothing about one.
   *
   * @param cut the cut that the pair was found with; a pair by itself has no archive to take one
   *     from
   */
  List<String> asTyped(double cut) {
    List<String> typed = new ArrayList<>();
    if (!isAuto()) {
      typed.addAll(List.of("--identity", identity));
    } else if (cut > 0 && cut != Verifier.USUAL_CUT) {
      double notAbove = Math.floor(1000 * cut) / 1000;
      typed.addAll(List.of("--identity", String.format(Locale.ROOT, "%.3f", notAbove)));
    }
    if (ocrError != null) {
      typed.addAll(List.of("--ocr-error", ocrError.toString()));
    }
    if (minPassage != null) {
      typed.addAll(List.of("--min-passage", minPassage.toString()));
    }
    jumpLines.forEach(file -> typed.addAll(List.of("--jump-lines", file)));
    return typed;
  }
}
