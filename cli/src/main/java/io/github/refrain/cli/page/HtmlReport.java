package io.github.refrain.cli.page;

import io.github.refrain.Settings;
import io.github.refrain.cli.rows.FindingRows;
import io.github.refrain.match.Findings;
import io.github.refrain.text.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;

/**
 * What was found, as one file for a browser: it needs nothing else, asks for nothing, and runs
 * nothing but its own script. The same findings of the same command give the same bytes.
 */
public final class HtmlReport {

  private final RunFacts run;
  private final Settings settings;

  /**
   * A report.
   *
   * @param run what the page says of the run
   * @param settings what was looked for and how, so that the page reads texts as the search did
   */
  public HtmlReport(RunFacts run, Settings settings) {
    this.run = run;
    this.settings = settings;
  }

  /** Writes the findings in documents. */
  public void write(Findings findings, Collection<Document> documents, OutputStream out)
      throws IOException {
    FindingRows rows = new FindingRows(findings, documents, settings);
    PageShell shell = new PageShell(new FirstScreen(findings, rows).values(run, settings));
    byte[] before = shell.beforeData();
    byte[] after = shell.afterData();
    out.write(before);
    rows.writeTo(out, before.length + after.length);
    out.write(after);
  }
}
