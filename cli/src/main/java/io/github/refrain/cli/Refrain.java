package io.github.refrain.cli;

import static java.util.Objects.requireNonNull;

import io.github.refrain.cli.archive.Reasons;
import io.github.refrain.cli.archive.UnusablePathException;
import io.github.refrain.cli.screen.Printable;
import io.github.refrain.cli.screen.Screen;
import io.github.refrain.store.TemporaryFileException;
import io.github.refrain.text.JumpLineGrammar;
import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

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

  // exit codes
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int FOUND = 3;

  /** Other threads end within a fraction of a second once the run has failed. */
  private static final int MESSAGE_TRIES = 10;

  private static final long MESSAGE_PAUSE_NANOS = 100_000_000;

  private final PrintWriter help;

  @Spec private @Nullable CommandSpec spec;

  private Refrain(PrintWriter help) {
    this.help = help;
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    readTables();
    System.exit(run(Terminal.ofSystem(), RawArguments.of(args)));
  }

  /** Begins to read the tables of jump lines, which most runs need, beside what comes first. */
  private static void readTables() {
    Thread reader = new Thread(JumpLineGrammar::standard, "tables");
    reader.setDaemon(true);
    reader.setUncaughtExceptionHandler((thread, e) -> {}); // who needs them fails too, and says so
    reader.start();
  }

  /** Runs a command and returns its exit code. */
  public static int run(Terminal terminal, String... args) {
    PrintWriter help =
        new PrintWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
    Screen screen = terminal.screen();
    Ansi colours = screen.out() && screen.colour() ? Ansi.ON : Ansi.OFF;
    CommandLine commands =
        withSubcommands(new CommandLine(new Refrain(help)), terminal, args)
            .setExpandAtFiles(false)
            .setColorScheme(Help.defaultColorScheme(colours))
            .setOut(help)
            .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
            .setParameterExceptionHandler(
                (e, typed) -> {
                  int code = usage(e, e.getCommandLine(), terminal.err());
                  hintAtFiles(typed, terminal.err());
                  return code;
                })
            .setExecutionExceptionHandler(
                (e, command, parsed) -> failed(e, command, terminal.err()));
    try {
      int code = commands.execute(args);
      help.flush();
      return code;
    } catch (Error e) {
      return failed(e, commands, terminal.err());
    }
  }

  /** Adds all subcommands; or only the one that is named first, since each takes time to read. */
  private static CommandLine withSubcommands(
      CommandLine commands, Terminal terminal, String... args) {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("scan", () -> new ScanCommand(terminal));
    all.put("clean", () -> new CleanCommand(terminal));
    all.put("restore", () -> new RestoreCommand(terminal));
    all.put("explain", () -> new ExplainCommand(terminal));
    Supplier<Object> named = args.length == 0 ? null : all.get(args[0]);
    if (named != null) {
      return commands.addSubcommand(named.get());
    }
    all.values().forEach(command -> commands.addSubcommand(command.get()));
    return commands.addSubcommand("generate-completion", new GenerateCompletion());
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(help);
    }
  }

  private static int usage(Exception e, CommandLine command, PrintStream err) {
    Messages.print(err, String.valueOf(e.getMessage()));
    if (e instanceof UnmatchedArgumentException unknown && !unknown.getSuggestions().isEmpty()) {
      err.println("Did you mean " + String.join(" or ", unknown.getSuggestions()) + "?");
    }
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return USAGE;
  }

  /** A file whose name looks like an option is no operand as it stands. */
  private static void hintAtFiles(String[] typed, PrintStream err) {
    for (String word : typed) {
      if (word.length() > 1 && word.startsWith("-") && new File(word).exists()) {
        err.println(
            "The file '" + Printable.of(word) + "' is named by './" + Printable.of(word) + "'.");
        return;
      }
    }
  }

  private static int failed(Exception e, CommandLine command, PrintStream err) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Error error) {
        return failed(error, command, err);
      }
    }
    if (e instanceof UsageException || e instanceof UnusablePathException) {
      return usage(e, command, err);
    }
    if (e instanceof IOException) {
      Messages.print(err, Reasons.of(e));
    } else if (e instanceof TemporaryFileException failure) {
      Messages.print(
          err, failure.getMessage() + ": " + Reasons.of(requireNonNull(failure.getCause())));
      err.println("TMPDIR names another folder for temporary files.");
    } else {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      Messages.print(err, "an error in Refrain itself, please report it");
      trace.toString().lines().forEach(line -> Messages.print(err, line));
    }
    return FAILED;
  }

  private static int failed(Error e, CommandLine command, PrintStream err) {
    if (e.getCause() instanceof Error cause) {
      return failed(cause, command, err); // of another thread
    }
    if (e instanceof OutOfMemoryError) {
      return outOfMemory(command, err);
    }
    String where = e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
    Messages.print(err, "an error in Refrain itself, please report it: " + e + where);
    return FAILED;
  }

  /** Says so; again, where another thread still holds what it would take to say it. */
  private static int outOfMemory(CommandLine command, PrintStream err) {
    for (int left = MESSAGE_TRIES; ; left--) {
      try {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        String more = WorkOptions.adviceForMore(typedMemory(command), megabytes);
        Messages.print(err, "out of memory at " + megabytes + " MB; " + more);
        return FAILED;
      } catch (OutOfMemoryError again) {
        if (left == 0) {
          throw again;
        }
        LockSupport.parkNanos(MESSAGE_PAUSE_NANOS);
      }
    }
  }

  /** The {@code --memory} that was typed; not every command has one. */
  private static @Nullable String typedMemory(CommandLine command) {
    ParseResult parsed = command.getParseResult();
    while (parsed != null && parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
    }
    return parsed == null ? null : parsed.matchedOptionValue(WorkOptions.MEMORY, null);
  }
}
