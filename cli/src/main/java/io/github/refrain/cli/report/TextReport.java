package io.github.refrain.cli.report;

import static io.github.refrain.cli.screen.Counted.count;

import io.github.refrain.Settings.Search;
import io.github.refrain.cli.screen.Style;
import io.github.refrain.link.Jump;
import io.github.refrain.match.Cluster;
import io.github.refrain.match.Findings;
import io.github.refrain.text.Document;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What was found, for people: by kind, the worst first, long lists folded. */
public final class TextReport {

  private final Style style;
  private final boolean all;
  private final Set<Search> searches;

  /**
   * A report.
   *
   * @param style what it looks like
   * @param all whether long lists are shown whole
   * @param searches what was looked for, which is what an empty report says
   */
  public TextReport(Style style, boolean all, Set<Search> searches) {
    this.style = style;
    this.all = all;
    this.searches = Set.copyOf(searches);
  }

  /** Writes the findings in documents. */
  public void write(Findings findings, Collection<Document> documents, Appendable out)
      throws IOException {
    List<Cluster> clusters = findings.clusters();
    List<Jump> jumps = findings.of(Jump.class);
    if (findings.isEmpty()) {
      out.append(nothing(findings)).append("\n");
    }
    if (!clusters.isEmpty()) {
      ParagraphIndex index = new ParagraphIndex(documents);
      List<CopyRun> runs = CopyRun.join(clusters, index);
      new DuplicateSection(style, all, index).write(runs, findings.letters(), out);
    }
    if (!jumps.isEmpty()) {
      ShortSources sources = new ShortSources(documents.stream().map(Document::source).toList());
      new JumpSection(style, all, sources).write(jumps, out);
    }
  }

  private String nothing(Findings findings) {
    String what = searches.contains(Search.DUPLICATES) ? "No repeats" : "No jump lines";
    return "%s in %s (%s)."
        .formatted(
            what,
            count(findings.documents(), "document", "documents"),
            count(findings.paragraphs(), "paragraph", "paragraphs"));
  }
}
