package io.github.refrain.cli;

import io.github.refrain.DuplicateFinder;
import io.github.refrain.Settings;
import io.github.refrain.Settings.Search;
import io.github.refrain.cli.Terminal.Content;
import io.github.refrain.cli.archive.ArchiveReader;
import io.github.refrain.cli.archive.Checksums;
import io.github.refrain.cli.archive.FileList;
import io.github.refrain.cli.archive.UnusablePathException;
import io.github.refrain.cli.decode.GzipStream;
import io.github.refrain.cli.page.RunFacts;
import io.github.refrain.cli.progress.ProgressLine;
import io.github.refrain.cli.progress.RunWatch;
import io.github.refrain.cli.report.Summary;
import io.github.refrain.cli.screen.Screen;
import io.github.refrain.cli.screen.Style;
import io.github.refrain.match.Findings;
import io.github.refrain.store.Store;
import io.github.refrain.text.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code refrain scan}: finds and reports. */
@Command(
    name = "scan",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Finds what repeats, goes on elsewhere or is broken, and reports it.",
    footer = {
      "",
      "Findings go to standard output, errors and the summary to standard error.",
      "A .gz that unpacks to more than "
          + (GzipStream.BOMB_BYTES >> 20)
          + " MiB and "
          + GzipStream.BOMB_RATIO
          + " times its size is refused.",
      "",
      "Examples:",
      "  refrain scan archive                                what is there, for people",
      "  refrain scan archive --format jsonl --output found.jsonl    for programs",
      "  refrain scan archive --format html --output found.html      a page to decide on",
      "  zcat pages.jsonl.gz | refrain scan -                JSONL on standard input",
      "",
      "Exit codes: 0 done; 1 something could not be read or written (the rest is done);",
      "2 wrong usage, a path that is missing, two texts of one source;",
      "3 found something, with --fail-on-findings."
    })
final class ScanCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = {
        "A folder (with all below it; links are not followed) or a file: .txt, .jsonl or .ndjson,"
            + " each also .gz; other files only where they are named, as plain text. - is JSONL on"
            + " standard input."
      })
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--find",
      split = ",",
      paramLabel = "KIND",
      converter = SearchConverter.class,
      description = {
        "What to look for, separated by commas (all):",
        "duplicates: paragraphs that are one text; those that differ in their figures only",
        "passages: paragraphs inside longer ones; passages that paragraphs share",
        "repeats: stutters, stretches that come again right after themselves",
        "jumps: jump lines, the articles that go on on other pages, broken sentences",
        "Stutters and jump lines are always taken out before paragraphs are compared."
      })
  private Set<Search> searches = SearchConverter.ALL;

  @Mixin private ReportOptions report = new ReportOptions();

  @Mixin private ComparisonOptions comparison = new ComparisonOptions();

  @Mixin private WorkOptions work = new WorkOptions();

  @Mixin private InputOptions input = new InputOptions();

  @Option(names = "--fail-on-findings", description = "Exit with 3 where something was found.")
  private boolean failOnFindings;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress, notes or summary; errors stay.")
  private boolean quiet;

  ScanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, UsageException, UnusablePathException {
    try (Store texts = work.texts()) {
      return scan(texts);
    }
  }

  private int scan(Store texts) throws IOException, UsageException, UnusablePathException {
    RunWatch watch = new RunWatch(terminal.err(), terminal.screen(), quiet);
    work.check();
    comparison.settings(this::addTo); // what is wrong with them is said first
    OutputFile output = report.outputFile();
    Messages messages = new Messages(watch, quiet);
    FileList files;
    List<Document> documents;
    try {
      files = FileList.of(paths, messages);
      checkOutput(output, files);
      ArchiveReader reader =
          new ArchiveReader(input.toReadOptions(), terminal.in(), messages, Checksums.NONE, texts);
      try (ProgressLine progress = watch.progress()) {
        documents = reader.read(files, progress);
      }
    } finally {
      messages.finish();
    }
    comparison.remember(files);
    Settings settings = comparison.settings(this::addTo);
    Findings findings = watch.find(DuplicateFinder.of(settings), documents);
    RunFacts run = runFacts(findings, messages);
    write(report.content(findings, documents, settings, style(output), run), output);
    if (!quiet) {
      String origin = comparison.originOf(findings.identityCut());
      summarize(
          new Summary(findings, origin, files.ignored(), messages.errors(), watch.cost()), files);
    }
    if (messages.errors() > 0) {
      return Refrain.FAILED;
    }
    return failOnFindings && !findings.isEmpty() ? Refrain.FOUND : Refrain.DONE;
  }

  private void addTo(Settings.Builder builder) {
    builder.searches(searches);
    work.addTo(builder);
  }

  private void checkOutput(@Nullable OutputFile output, FileList inputs)
      throws UsageException, IOException {
    String objection = output == null ? null : output.objection(inputs);
    if (output != null && objection != null) {
      throw new UsageException("--output " + output.typed() + ": " + objection);
    }
    if (output != null && comparison.reads(output.path())) {
      throw new UsageException("--output " + output.typed() + ": is a table of jump lines");
    }
  }

  private Style style(@Nullable OutputFile output) {
    return (output == null ? terminal.screen() : Screen.NONE).style();
  }

  private void write(Content content, @Nullable OutputFile output) throws IOException {
    if (output == null) {
      terminal.write(content);
    } else {
      output.write(content);
    }
  }

  /**
   * What a page tells of this run; nothing that differs between two runs with the same findings.
   */
  private RunFacts runFacts(Findings findings, Messages messages) {
    List<String> scan = new ArrayList<>(List.of("refrain", "scan"));
    scan.addAll(typedSearches());
    scan.addAll(typedOptions());
    scan.addAll(paths);
    List<String> explain = new ArrayList<>(List.of("refrain", "explain"));
    explain.addAll(typedForPairs(findings));
    explain.addAll(paths);
    return new RunFacts(
        NextStep.typed(scan),
        paths.contains("-") ? "" : NextStep.typed(explain),
        new Version().getVersion()[0],
        comparison.originOf(findings.identityCut()),
        messages.firstErrors(),
        messages.errors());
  }

  private List<String> typedSearches() {
    return searches.equals(SearchConverter.ALL)
        ? List.of()
        : List.of("--find", SearchConverter.typed(searches));
  }

  /** The options that clean has too. */
  private List<String> typedOptions() {
    List<String> options = new ArrayList<>(comparison.asTyped());
    options.addAll(input.asTyped());
    return options;
  }

  private List<String> typedForPairs(Findings findings) {
    List<String> options = new ArrayList<>(comparison.asTyped(findings.identityCut()));
    options.addAll(input.asTyped());
    return options;
  }

  private void summarize(Summary summary, FileList files) {
    terminal.err().println(summary);
    Findings findings = summary.findings();
    List<String> scanOptions = new ArrayList<>(typedSearches());
    scanOptions.addAll(typedOptions());
    String lead = "Next: ";
    for (Optional<String> next :
        List.of(
            NextStep.explain(findings, paths, typedForPairs(findings)),
            NextStep.clean(findings, files, paths, scanOptions, typedOptions()))) {
      if (next.isPresent()) {
        terminal.err().println(lead + next.get());
        lead = " ".repeat(lead.length());
      }
    }
  }
}
