package io.github.refrain.cli;

import io.github.refrain.cli.archive.Reasons;
import io.github.refrain.cli.screen.Screen;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: {@code refrain scan PATH...}. */
@Command(
    name = "refrain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Finds what repeats in an archive of OCR'd text.",
    footer = {
      "",
      "Examples:",
      "  refrain scan archive",
      "  refrain explain archive page-01.txt:12 page-07.txt:3",
      "  source <(refrain generate-completion)      completion for bash and zsh",
      "",
      "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 found something (--fail-on-findings)."
    })
public final class Refrain implements Runnable {

  private static final int FAILED = 1;
  private static final int USAGE = 2;

  private final PrintWriter help;

  @Spec private @Nullable CommandSpec spec;

  private Refrain(PrintWriter help) {
    this.help = help;
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(Terminal.ofSystem(), RawArguments.of(args)));
  }

  /** Runs a command and returns its exit code. */
  public static int run(Terminal terminal, String... args) {
    PrintWriter help =
        new PrintWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
    Screen screen = terminal.screen();
    Ansi colours = screen.out() && screen.colour() ? Ansi.ON : Ansi.OFF;
    CommandLine commands =
        new CommandLine(new Refrain(help))
            .addSubcommand(new ScanCommand(terminal))
            .addSubcommand(new ExplainCommand(terminal))
            .addSubcommand("generate-completion", new GenerateCompletion())
            .setExpandAtFiles(false)
            .setColorScheme(Help.defaultColorScheme(colours))
            .setOut(help)
            .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
            .setParameterExceptionHandler((e, typed) -> usage(e, terminal.err()))
            .setExecutionExceptionHandler((e, command, parsed) -> failed(e, terminal.err()));
    try {
      int code = commands.execute(args);
      help.flush();
      return code;
    } catch (OutOfMemoryError e) {
      return outOfMemory(terminal.err());
    }
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(help);
    }
  }

  private static int usage(ParameterException e, PrintStream err) {
    Messages.print(err, String.valueOf(e.getMessage()));
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    err.println("Try '" + command + " --help'.");
    return USAGE;
  }

  private static int failed(Exception e, PrintStream err) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return outOfMemory(err);
      }
    }
    if (e instanceof IOException) {
      Messages.print(err, Reasons.of(e));
    } else {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      Messages.print(err, "an error in Refrain itself, please report it");
      trace.toString().lines().forEach(line -> Messages.print(err, line));
    }
    return FAILED;
  }

  private static int outOfMemory(PrintStream err) {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    Messages.print(
        err,
        "out of memory at " + megabytes + " MB; JAVA_OPTS=-Xmx" + 2 * megabytes + "m allows more");
    return FAILED;
  }
}
