package io.github.refrain.cli;

import io.github.refrain.DuplicateFinder;
import io.github.refrain.Explanation;
import io.github.refrain.Settings;
import io.github.refrain.Settings.Search;
import io.github.refrain.cli.Terminal.Content;
import io.github.refrain.cli.archive.ArchiveReader;
import io.github.refrain.cli.archive.FileList;
import io.github.refrain.cli.archive.UnusablePathException;
import io.github.refrain.cli.explain.ExplanationReport;
import io.github.refrain.cli.explain.MostAlike;
import io.github.refrain.cli.explain.PlaceFinder;
import io.github.refrain.cli.explain.UnknownPlaceException;
import io.github.refrain.cli.progress.ProgressLine;
import io.github.refrain.cli.progress.RunWatch;
import io.github.refrain.match.Link;
import io.github.refrain.text.Document;
import io.github.refrain.text.JumpLineGrammar;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.ParagraphReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code refrain explain}: why two paragraphs are, or are not, one text. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = {
      "refrain explain [OPTIONS] PATH... SOURCE:LINE SOURCE:LINE",
      "  or:  refrain explain [OPTIONS] FILE FILE"
    },
    description =
        "Says why two paragraphs are, or are not, one text, what else they share, and where they"
            + " differ.",
    footer = {
      "",
      "Of two files the two paragraphs that are most alike are compared.",
      "Two paragraphs have no archive to take a cut from: with --identity auto it is 0.8.",
      "Whether one goes on at the other is looked for in all of PATH, as scan does.",
      "",
      "Examples:",
      "  refrain explain archive page-01.txt:12 page-07.txt:3",
      "  refrain explain one.txt other.txt --identity 0.7",
      "",
      "Exit codes: 0 done; 1 something could not be read; 2 wrong usage, no such place."
    })
final class ExplainCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final RunWatch watch;
  private final Messages messages;

  @Parameters(
      arity = "0..*",
      hideParamSyntax = true,
      paramLabel = "PATH... PLACE PLACE",
      description = {
        "The paths that were scanned, then the two places as scan prints them. Of a source the"
            + " beginning is enough if no other begins so; the line is any of the paragraph's."
      })
  private List<String> words = new ArrayList<>();

  @Mixin private ComparisonOptions comparison = new ComparisonOptions();

  @Mixin private InputOptions input = new InputOptions();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
    this.watch = new RunWatch(terminal.err(), terminal.screen(), false);
    this.messages = new Messages(watch, false);
  }

  @Override
  public Integer call() throws IOException, UsageException, UnusablePathException {
    if (words.size() < 2) {
      throw new UsageException(
          "two files are needed, or paths and two places of the form SOURCE:LINE");
    }
    Settings settings = comparison.settings(builder -> {});
    JumpLineGrammar jumpLines = settings.jumpLines();
    try {
      if (words.size() == 2) {
        MostAlike pair = ofFiles(jumpLines);
        write(pair, explain(pair, settings), List.of());
      } else {
        List<Document> archive = read(words.subList(0, words.size() - 2));
        MostAlike pair = ofPlaces(archive, jumpLines);
        Explanation explanation = explain(pair, settings);
        boolean same = explanation.match().verdict().isMatch();
        write(pair, explanation, same ? List.of() : links(archive, settings));
      }
    } catch (UnknownPlaceException e) {
      if (messages.errors() == 0) {
        throw new UsageException(String.valueOf(e.getMessage()));
      }
      Messages.print(terminal.err(), String.valueOf(e.getMessage()));
    } finally {
      messages.finish();
    }
    return messages.errors() > 0 ? Refrain.FAILED : Refrain.DONE;
  }

  private static Explanation explain(MostAlike pair, Settings settings) {
    return DuplicateFinder.of(settings).explain(pair.left(), pair.right());
  }

  /** Where articles and sentences of an archive go on, which no two paragraphs alone tell. */
  private List<Link> links(List<Document> archive, Settings settings) {
    Set<Search> searches = Set.of(Search.DUPLICATES, Search.JUMPS);
    Settings forLinks = settings.toBuilder().searches(searches).build();
    return watch.find(DuplicateFinder.of(forLinks), archive).of(Link.class);
  }

  private void write(MostAlike pair, Explanation explanation, List<Link> links) throws IOException {
    terminal.write(
        Content.ofText(
            out ->
                new ExplanationReport(terminal.screen().style(), out)
                    .write(pair.left(), pair.right(), explanation, links)));
  }

  private MostAlike ofPlaces(List<Document> archive, JumpLineGrammar jumpLines)
      throws UnknownPlaceException {
    int paths = words.size() - 2;
    PlaceFinder places = new PlaceFinder(archive, jumpLines);
    return new MostAlike(places.find(words.get(paths)), places.find(words.get(paths + 1)));
  }

  private MostAlike ofFiles(JumpLineGrammar jumpLines)
      throws UnusablePathException, UnknownPlaceException {
    List<Document> one = read(words.subList(0, 1));
    List<Document> other = read(words.subList(1, 2));
    if (shareASource(one, other)) {
      one = namedByPath(one, words.get(0));
      other = namedByPath(other, words.get(1));
    }
    List<Paragraph> left = paragraphs(one, words.get(0), jumpLines);
    List<Paragraph> right = paragraphs(other, words.get(1), jumpLines);
    MostAlike pair = MostAlike.of(left, right);
    if (left.size() > 1 || right.size() > 1) {
      messages.note(
          left.size() + " and " + right.size() + " paragraphs",
          "the two most alike are compared; for others: refrain explain PATH... SOURCE:LINE"
              + " SOURCE:LINE");
    }
    return pair;
  }

  private static boolean shareASource(List<Document> one, List<Document> other) {
    Set<String> sources = one.stream().map(Document::source).collect(Collectors.toSet());
    return other.stream().anyMatch(document -> sources.contains(document.source()));
  }

  /** Tells files of one name apart by the paths as they were typed. */
  private static List<Document> namedByPath(List<Document> documents, String path) {
    return documents.stream()
        .map(
            document -> {
              String source = document.source();
              String name = path.endsWith(source) ? path : path + "/" + source;
              return Document.of(name, document.content());
            })
        .toList();
  }

  private static List<Paragraph> paragraphs(
      List<Document> documents, String path, JumpLineGrammar jumpLines)
      throws UnknownPlaceException {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Document document : documents) {
      paragraphs.addAll(ParagraphReader.read(document, jumpLines));
    }
    if (paragraphs.isEmpty()) {
      throw new UnknownPlaceException(path + " has no paragraph");
    }
    return paragraphs;
  }

  private List<Document> read(List<String> paths) throws UnusablePathException {
    FileList files = FileList.of(paths, messages);
    ArchiveReader reader = new ArchiveReader(input.toReadOptions(), terminal.in(), messages);
    try (ProgressLine progress = watch.progress()) {
      return reader.read(files, progress);
    }
  }
}
