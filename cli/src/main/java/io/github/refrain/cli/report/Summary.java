package io.github.refrain.cli.report;

import static io.github.refrain.cli.screen.Counted.count;

import io.github.refrain.match.Findings;
import java.time.Duration;
import java.util.Locale;

/**
 * The last line of a run: what was read and found.
 *
 * @param findings what was found
 * @param ignoredFiles how many files in folders were of no format that is read
 * @param errors how many inputs could not be read
 * @param time how long it took
 */
public record Summary(Findings findings, int ignoredFiles, int errors, Duration time) {

  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    line.append(count(findings.documents(), "document", "documents"));
    line.append(", ").append(count(findings.paragraphs(), "paragraph", "paragraphs"));
    if (findings.letters() > 0) {
      line.append(", ").append(count(findings.letters(), "letter", "letters"));
    }
    line.append(" · ").append(count(findings.all().size(), "finding", "findings"));
    line.append(" · ").append(count(errors, "error", "errors"));
    if (ignoredFiles > 0) {
      line.append(" · ")
          .append(count(ignoredFiles, "other file", "other files"))
          .append(" not read");
    }
    if (findings.cappedBuckets() > 0) {
      String times = count(findings.cappedBuckets(), "time", "times");
      line.append(" · a full bucket left a text out ").append(times);
    }
    double seconds = time.toMillis() / 1e3;
    return line.append(String.format(Locale.ROOT, " · %.1f s", seconds)).toString();
  }
}
