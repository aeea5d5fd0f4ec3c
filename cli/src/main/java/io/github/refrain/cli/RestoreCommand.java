package io.github.refrain.cli;

import static io.github.refrain.cli.screen.Counted.count;

import io.github.refrain.cli.archive.FileList;
import io.github.refrain.cli.archive.FileName;
import io.github.refrain.cli.archive.Notices;
import io.github.refrain.cli.archive.UnusablePathException;
import io.github.refrain.cli.output.FolderOverlap;
import io.github.refrain.cli.output.OutputFolder;
import io.github.refrain.cli.output.RefusedException;
import io.github.refrain.cli.progress.ProgressLine;
import io.github.refrain.cli.progress.RunWatch;
import io.github.refrain.cli.restore.Restorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code refrain restore}: gives back what {@code clean} has read. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Gives back the originals of a folder that clean has written, byte for byte.",
    footer = {
      "",
      "Each file is proved by its SHA-256; what cannot be proved is named and not written.",
      "",
      "Examples:",
      "  refrain restore cleaned --verify                    is everything there?",
      "  refrain restore cleaned --output archive-again",
      "  refrain restore cleaned --only 2622e5f6784394f5eb975f222749e04e --output cleaned-2",
      "",
      "Exit codes: 0 done; 1 something could not be given back;",
      "2 wrong usage, a path that is missing or no cleaned folder, an output folder that cannot be used."
    })
final class RestoreCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", description = "The folder that clean has written.")
  private String cleaned = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "The folder for the originals: a new one, or an empty one.")
  private @Nullable String output;

  @Option(names = "--verify", description = "Check that all can be given back; write nothing.")
  private boolean verify;

  @Option(
      names = "--only",
      paramLabel = "KEY",
      description = {
        "Undo what was done for one finding, by its key; the output is a cleaned folder again, with"
            + " a journal of the rest. May be given several times."
      })
  private List<String> only = List.of();

  @Option(
      names = {"-q", "--quiet"},
      description = "No summary; errors stay.")
  private boolean quiet;

  RestoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, UsageException, UnusablePathException {
    if ((output == null) == !verify) {
      throw new UsageException("either --output DIR or --verify is needed");
    }
    if (verify && !only.isEmpty()) {
      throw new UsageException("--only writes a folder and needs --output; --verify checks all");
    }
    RunWatch watch = new RunWatch(terminal.err(), terminal.screen(), quiet);
    Path folder = FileName.parse(cleaned);
    if (!Files.isDirectory(folder)) {
      throw new UsageException(cleaned + ": no such folder");
    }
    Messages messages = new Messages(watch, quiet);
    try (Restorer restorer = new Restorer(folder, cleaned, messages)) {
      if (output == null) {
        restore(restorer, null, watch);
      } else {
        List<String> typed = List.of(cleaned);
        FolderOverlap.check(output, typed, FileList.of(typed, Notices.onlyErrors(messages)));
        try (OutputFolder to = OutputFolder.open(output)) {
          if (only.isEmpty()) {
            restore(restorer, to, watch);
          } else {
            undo(restorer, to, watch);
          }
        }
      }
      if (!quiet) {
        terminal.err().println(done(restorer) + " · " + watch.cost());
      }
    } catch (RefusedException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } finally {
      messages.finish();
    }
    return messages.errors() > 0 ? Refrain.FAILED : Refrain.DONE;
  }

  private String done(Restorer restorer) {
    String files = count(restorer.restored(), "file", "files");
    if (!only.isEmpty()) {
      return count(restorer.undone(), "change", "changes") + " undone, " + files + " written";
    }
    return files + (output == null ? " can be given back" : " given back");
  }

  private static void restore(Restorer restorer, @Nullable OutputFolder to, RunWatch watch)
      throws IOException, RefusedException {
    try (ProgressLine progress = watch.progress()) {
      restorer.restore(to, progress);
    }
  }

  private void undo(Restorer restorer, OutputFolder to, RunWatch watch)
      throws IOException, RefusedException {
    try (ProgressLine progress = watch.progress()) {
      restorer.undo(Set.copyOf(only), to, progress);
    }
  }
}
