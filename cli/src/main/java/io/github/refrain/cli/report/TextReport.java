package io.github.refrain.cli.report;

import static io.github.refrain.cli.screen.Counted.count;
import static java.util.stream.Collectors.toSet;

import io.github.refrain.Settings;
import io.github.refrain.Settings.Search;
import io.github.refrain.cli.screen.Style;
import io.github.refrain.link.Continuation;
import io.github.refrain.link.Jump;
import io.github.refrain.link.Split;
import io.github.refrain.match.Findings;
import io.github.refrain.match.Link;
import io.github.refrain.text.Document;
import io.github.refrain.text.Span;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What was found, for people: by kind, the worst first, long lists folded. */
public final class TextReport {

  private final Style style;
  private final boolean all;
  private final Settings settings;

  /**
   * A report.
   *
   * @param style what it looks like
   * @param all whether long lists are shown whole
   * @param settings what was looked for and how, so that the report reads texts as the search did
   */
  public TextReport(Style style, boolean all, Settings settings) {
    this.style = style;
    this.all = all;
    this.settings = settings;
  }

  /** Writes the findings in documents. */
  public void write(Findings findings, Collection<Document> documents, Appendable out)
      throws IOException {
    if (findings.isEmpty()) {
      out.append(nothing(findings)).append("\n");
      return;
    }
    ParagraphIndex index = new ParagraphIndex(documents, settings.jumpLines());
    Layout layout = new Layout(style, all, out);
    writeCopies(findings, index, layout);
    if (!findings.repeats().isEmpty()) {
      new RepeatSection(layout, index).write(findings.repeats());
    }
    if (!findings.variants().isEmpty()) {
      new VariantSection(layout, index).write(findings.variants());
    }
    writeLinks("CONTINUED ON ANOTHER PAGE", findings.of(Continuation.class), index, layout);
    writeJumps(findings, documents, out);
    writeLinks("SPLIT SENTENCES", findings.of(Split.class), index, layout);
  }

  private static void writeLinks(
      String heading, List<? extends Link> links, ParagraphIndex index, Layout layout)
      throws IOException {
    if (!links.isEmpty()) {
      new LinkSection(layout, index).write(heading, links);
    }
  }

  private void writeJumps(Findings findings, Collection<Document> documents, Appendable out)
      throws IOException {
    List<Jump> jumps = findings.of(Jump.class);
    if (jumps.isEmpty()) {
      return;
    }
    Set<Span> resolved =
        findings.of(Continuation.class).stream()
            .flatMap(continuation -> continuation.jumpLines().stream())
            .collect(toSet());
    Set<String> withJumps = jumps.stream().map(jump -> jump.first().source()).collect(toSet());
    List<Document> broken =
        documents.stream().filter(document -> withJumps.contains(document.source())).toList();
    String why = "";
    if (broken.stream().allMatch(document -> document.issue().isEmpty())) {
      why = ": no file is known to be a page of an issue (scan the folder above it)";
    } else if (broken.stream().allMatch(document -> document.page().isEmpty())) {
      why = ": the page of no file is known (name files page-1, page-2, …)";
    }
    ShortSources sources = new ShortSources(documents.stream().map(Document::source).toList());
    new JumpSection(style, all, sources).write(jumps, resolved, why, out);
  }

  private static void writeCopies(Findings findings, ParagraphIndex index, Layout layout)
      throws IOException {
    if (!findings.clusters().isEmpty()) {
      List<CopyRun> runs = CopyRun.join(findings.clusters(), index);
      new DuplicateSection(layout, index).write(runs, findings.letters());
    }
    if (!findings.contained().isEmpty()) {
      new ContainedSection(layout, index).write(findings.contained());
    }
    if (!findings.overlaps().isEmpty()) {
      new OverlapSection(layout, index).write(findings.overlaps());
    }
  }

  private String nothing(Findings findings) {
    String what =
        settings.searches().equals(Set.of(Search.JUMPS))
            ? "No jump lines or split sentences"
            : "No repeats";
    return "%s in %s (%s)."
        .formatted(
            what,
            count(findings.documents(), "document", "documents"),
            count(findings.paragraphs(), "paragraph", "paragraphs"));
  }
}
