package io.github.refrain.cli;

import static java.util.Objects.requireNonNull;

import io.github.refrain.DuplicateFinder;
import io.github.refrain.Explanation;
import io.github.refrain.Settings;
import io.github.refrain.cli.archive.ArchiveReader;
import io.github.refrain.cli.archive.FileList;
import io.github.refrain.cli.archive.UnusablePathException;
import io.github.refrain.cli.explain.ExplanationReport;
import io.github.refrain.cli.explain.MostAlike;
import io.github.refrain.cli.explain.PlaceFinder;
import io.github.refrain.cli.explain.UnknownPlaceException;
import io.github.refrain.text.Document;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.ParagraphReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
    description = "Says why two paragraphs are, or are not, one text, and shows where they differ.",
    footer = {
      "",
      "Of two files the two paragraphs that are most alike are compared.",
      "",
      "Examples:",
      "  refrain explain archive page-01.txt:12 page-07.txt:3",
      "  refrain explain one.txt other.txt --identity 0.7",
      "",
      "Exit codes: 0 done; 1 something could not be read; 2 wrong usage, no such place."
    })
final class ExplainCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Messages messages;

  @Spec private @Nullable CommandSpec spec;

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
    this.messages = new Messages(terminal.err(), false);
  }

  @Override
  public Integer call() throws IOException {
    if (words.size() < 2) {
      throw usage("two files are needed, or paths and two places of the form SOURCE:LINE");
    }
    DuplicateFinder finder = DuplicateFinder.of(settings());
    try {
      MostAlike pair = words.size() == 2 ? ofFiles() : ofPlaces();
      Explanation explanation = finder.explain(pair.left(), pair.right());
      terminal.write(
          out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            new ExplanationReport(terminal.screen().style(), writer)
                .write(pair.left(), pair.right(), explanation);
            writer.flush();
          });
    } catch (UnusablePathException e) {
      throw usage(String.valueOf(e.getMessage()));
    } catch (UnknownPlaceException e) {
      if (messages.errors() == 0) {
        throw usage(String.valueOf(e.getMessage()));
      }
      Messages.print(terminal.err(), String.valueOf(e.getMessage()));
    }
    return messages.errors() > 0 ? 1 : 0;
  }

  private MostAlike ofPlaces() throws UnusablePathException, UnknownPlaceException {
    int paths = words.size() - 2;
    PlaceFinder places = new PlaceFinder(read(words.subList(0, paths)));
    return new MostAlike(places.find(words.get(paths)), places.find(words.get(paths + 1)));
  }

  private MostAlike ofFiles() throws UnusablePathException, UnknownPlaceException {
    List<Paragraph> left = paragraphs(words.get(0));
    List<Paragraph> right = paragraphs(words.get(1));
    MostAlike pair = MostAlike.of(left, right);
    if (left.size() > 1 || right.size() > 1) {
      messages.note(
          left.size() + " and " + right.size() + " paragraphs",
          "the two most alike are compared; for others: refrain explain PATH... SOURCE:LINE"
              + " SOURCE:LINE");
    }
    return pair;
  }

  private List<Paragraph> paragraphs(String path)
      throws UnusablePathException, UnknownPlaceException {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Document document : read(List.of(path))) {
      paragraphs.addAll(ParagraphReader.read(document));
    }
    if (paragraphs.isEmpty()) {
      throw new UnknownPlaceException(path + " has no paragraph");
    }
    return paragraphs;
  }

  private List<Document> read(List<String> paths) throws UnusablePathException {
    FileList files = FileList.of(paths, messages);
    return new ArchiveReader(input.toReadOptions(), terminal.in(), messages).read(files);
  }

  private Settings settings() {
    try {
      return comparison.applyTo(Settings.builder()).build();
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(requireNonNull(spec).commandLine(), message);
  }
}
