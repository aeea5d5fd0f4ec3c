package io.github.refrain.cli;

import io.github.refrain.cli.archive.Notices;
import io.github.refrain.cli.progress.RunWatch;
import io.github.refrain.cli.screen.Printable;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Tells of errors and notes on standard error, and counts the errors. */
final class Messages implements Notices {

  private static final int MAX_NOTES = 20;

  private final RunWatch watch;
  private final boolean quiet;
  private final List<String> firstErrors = new ArrayList<>();
  private int errors;
  private int notes;

  Messages(RunWatch watch, boolean quiet) {
    this.watch = watch;
    this.quiet = quiet;
  }

  /** One line on standard error; whatever it quotes cannot harm a terminal. */
  static void print(PrintStream err, String message) {
    err.println(line(message));
  }

  private static String line(String message) {
    return "refrain: " + Printable.of(message);
  }

  /** How many errors there were. */
  int errors() {
    return errors;
  }

  /** The first errors, as they were told. */
  List<String> firstErrors() {
    return List.copyOf(firstErrors);
  }

  @Override
  public void error(String place, String message) {
    errors++;
    if (errors <= MAX_NOTES) {
      firstErrors.add(place + ": " + message);
    }
    watch.println(line(place + ": " + message));
  }

  @Override
  public void note(String place, String message) {
    notes++;
    if (!quiet && notes <= MAX_NOTES) {
      watch.println(line(place + ": " + message));
    }
  }

  /** Says how many notes were one too many to print each. */
  void finish() {
    if (!quiet && notes > MAX_NOTES) {
      watch.println(line("… and " + (notes - MAX_NOTES) + " more such notes"));
    }
  }
}
