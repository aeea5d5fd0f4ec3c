package io.github.refrain.cli;

import static java.util.Objects.requireNonNull;

import io.github.refrain.DuplicateFinder;
import io.github.refrain.Settings;
import io.github.refrain.clean.CleanRules;
import io.github.refrain.clean.CleanedText;
import io.github.refrain.clean.Decision;
import io.github.refrain.clean.TextCleaner;
import io.github.refrain.cli.Terminal.Content;
import io.github.refrain.cli.archive.CleanedFolder;
import io.github.refrain.cli.archive.FileList;
import io.github.refrain.cli.archive.ReadOptions;
import io.github.refrain.cli.archive.UnusablePathException;
import io.github.refrain.cli.clean.ArchiveWriter;
import io.github.refrain.cli.clean.CleanInput;
import io.github.refrain.cli.clean.CleanJob;
import io.github.refrain.cli.clean.CleanReport;
import io.github.refrain.cli.clean.CleanedBefore;
import io.github.refrain.cli.clean.DecisionFile;
import io.github.refrain.cli.clean.NotDone;
import io.github.refrain.cli.output.FolderOverlap;
import io.github.refrain.cli.output.OutputFolder;
import io.github.refrain.cli.output.RefusedException;
import io.github.refrain.cli.progress.ProgressLine;
import io.github.refrain.cli.progress.RunWatch;
import io.github.refrain.cli.screen.Style;
import io.github.refrain.match.Findings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code refrain clean}: writes copies without what repeats. */
@Command(
    name = "clean",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Writes copies of files without what repeats, and a journal of all that went.",
    footer = {
      "",
      "What is read is never written to. 'refrain restore' makes the originals again.",
      "",
      "Examples:",
      "  refrain clean archive --output cleaned --dry-run    what would go",
      "  refrain clean archive --output cleaned",
      "  refrain restore cleaned --output archive-again",
      "",
      "Exit codes: 0 done; 1 something could not be read or written;",
      "2 wrong usage, a path that is missing, an output folder that cannot be used."
    })
final class CleanCommand implements Callable<Integer> {

  private final Terminal terminal;

  /** Where a run tells of itself. */
  private record Told(Messages messages, RunWatch watch) {}

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Folders and files, as for scan; not standard input, which is read once only.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "The folder for the copies and the journal: a new one, or an empty one.")
  private @Nullable String output;

  @Option(names = "--dry-run", description = "Print what would go, and write nothing.")
  private boolean dryRun;

  @Mixin private CleanOptions options = new CleanOptions();

  @Option(
      names = "--reference",
      paramLabel = "DIR",
      description = {
        "A folder or file whose texts count as seen: copies of them go, and they stay as they are."
      })
  private List<String> references = new ArrayList<>();

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description = {
        "Do exactly what this file says, JSONL as the report exports it. What it wants gone and"
            + " has to stay is listed, and the findings that --remove is about and it does not"
            + " decide."
      })
  private @Nullable String decisions;

  @Mixin private ComparisonOptions comparison = new ComparisonOptions();

  @Mixin private WorkOptions work = new WorkOptions();

  @Mixin private InputOptions input = new InputOptions();

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress, notes or summary; errors stay.")
  private boolean quiet;

  @Spec private @Nullable CommandSpec spec;

  CleanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, UsageException, UnusablePathException {
    RunWatch watch = new RunWatch(terminal.err(), terminal.screen(), quiet);
    work.check();
    comparison.settings(this::addTo); // what is wrong with them is said first
    if (output == null && !dryRun) {
      throw new UsageException("--output DIR is missing; or --dry-run shows what would go");
    }
    if (paths.contains("-") || references.contains("-")) {
      throw new UsageException("-: standard input cannot be read twice; save it as a file");
    }
    CleanRules rules = options.rules();
    Messages messages = new Messages(watch, quiet);
    try {
      noteIdleOptions(messages);
      FileList files = FileList.of(paths, messages);
      FileList seen = FileList.named(references, messages);
      if (!references.isEmpty() && !files.files().isEmpty() && files.without(seen).isEmpty()) {
        messages.note("--reference", "has all of PATH, so that nothing of it goes");
      }
      comparison.remember(files);
      options.checkKnown(files, seen);
      CleanReport report =
          output == null || dryRun
              ? clean(files, seen, rules, null, new Told(messages, watch))
              : cleanInto(output, files, seen, rules, new Told(messages, watch));
      if (!quiet) {
        String written = output == null || dryRun ? " · nothing was written" : "";
        terminal.err().println(report.totals() + written + " · " + watch.cost());
      }
    } catch (RefusedException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } finally {
      messages.finish();
    }
    return messages.errors() > 0 ? Refrain.FAILED : Refrain.DONE;
  }

  /** Says so where what was typed to go does not go for it. */
  private void noteIdleOptions(Messages messages) {
    ParseResult typed = requireNonNull(spec).commandLine().getParseResult();
    for (String option : List.of("--remove", "--join")) {
      if (decisions != null && typed.hasMatchedOption(option)) {
        messages.note(
            option, "nothing goes by it beside --decisions; it says what is listed as undecided");
      }
    }
  }

  private CleanReport cleanInto(
      String typed, FileList files, FileList seen, CleanRules rules, Told told)
      throws IOException, UsageException, UnusablePathException, RefusedException {
    FolderOverlap.check(typed, paths, files);
    FolderOverlap.check(typed, references, seen);
    try (OutputFolder folder = OutputFolder.open(typed)) {
      folder.checkUnused();
      return clean(files, seen, rules, folder, told);
    }
  }

  private CleanReport clean(
      FileList files, FileList seen, CleanRules rules, @Nullable OutputFolder folder, Told told)
      throws IOException, UsageException, UnusablePathException, RefusedException {
    ReadOptions reading = input.toReadOptions();
    CleanInput read = read(files, seen, reading, told);
    Settings settings = comparison.settings(this::addTo);
    Findings findings = told.watch().find(DuplicateFinder.of(settings), read.documents());
    CleanRules all = rules.seen(read.untouched());
    if (decisions != null) {
      all = all.decided(DecisionFile.read(decisions, findings, read.documents(), told.messages()));
    }
    Settings same = sameCut(settings, findings);
    CleanedText cleaned =
        TextCleaner.of(all)
            .clean(
                read.documents(),
                findings,
                again -> told.watch().find(DuplicateFinder.of(same), again));
    CleanReport report = new CleanReport(cleaned, read.unread());
    if (folder == null) {
      Style style = terminal.screen().style();
      terminal.write(Content.ofText(out -> report.writePlan(read.documents(), style, out)));
    } else {
      CleanJob job =
          new CleanJob(read, cleaned.removals(), reading, recorded(findings.identityCut()));
      try (ProgressLine progress = told.watch().progress()) {
        new ArchiveWriter(job, folder).write(Version.number(), progress);
      }
    }
    List<Decision> decided = all.decisions();
    if (decided != null) {
      NotDone notDone = new NotDone(findings, cleaned, read.untouched());
      terminal.write(Content.ofText(out -> notDone.write(decided, out)));
    }
    terminal.write(Content.ofText(report::writeUndecided));
    return report;
  }

  private CleanInput read(FileList files, FileList seen, ReadOptions reading, Told told)
      throws UsageException, UnusablePathException {
    CleanInput read;
    try (ProgressLine progress = told.watch().progress()) {
      read = CleanInput.read(files, seen, reading, told.messages(), progress);
    }
    CleanedBefore.note(files.journals(), read, told.messages());
    options.checkMatched(read.documents(), told.messages());
    return read;
  }

  private Map<String, String> recorded(double cut) {
    Map<String, String> settings = new LinkedHashMap<>();
    options.addTo(settings);
    settings.put(CleanedFolder.CUT, Double.toString(cut));
    settings.put(CleanedFolder.CUT_ORIGIN, comparison.recordedOriginOf(cut));
    return settings;
  }

  private void addTo(Settings.Builder builder) {
    builder.searches(options.searches(decisions != null));
    work.addTo(builder);
  }

  private static Settings sameCut(Settings settings, Findings findings) {
    double cut = findings.identityCut();
    return cut > 0 ? settings.toBuilder().identity(cut).build() : settings;
  }
}
