package io.github.refrain.cli;

import io.github.refrain.Settings;
import io.github.refrain.cli.Terminal.Content;
import io.github.refrain.cli.page.HtmlReport;
import io.github.refrain.cli.page.RunFacts;
import io.github.refrain.cli.record.RecordWriter;
import io.github.refrain.cli.report.TextReport;
import io.github.refrain.cli.screen.Style;
import io.github.refrain.match.Findings;
import io.github.refrain.text.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say in which form findings are written, and where to. */
final class ReportOptions {

  /** Forms of a report. */
  enum Format {
    text,
    jsonl,
    html
  }

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "text",
      description = {
        "text, for people; jsonl, for programs; html, one page to look at and to decide on"
            + " (${DEFAULT-VALUE})."
      })
  private Format format = Format.text;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where findings go instead of standard output; written whole or not at all.")
  private @Nullable String output;

  @Option(names = "--all", description = "Text: show long lists whole.")
  private boolean all;

  /** The file to write; null is standard output. */
  @Nullable OutputFile outputFile() {
    return output == null || output.equals("-") ? null : OutputFile.parse(output);
  }

  /** The findings in the form that was asked for. */
  Content content(
      Findings findings, List<Document> documents, Settings settings, Style style, RunFacts run) {
    if (format == Format.jsonl) {
      return out -> RecordWriter.write(findings, out);
    }
    if (format == Format.html) {
      HtmlReport page = new HtmlReport(run, settings);
      return out -> page.write(findings, documents, out);
    }
    TextReport report = new TextReport(style, all, settings);
    return Content.ofText(out -> report.write(findings, documents, out));
  }
}
