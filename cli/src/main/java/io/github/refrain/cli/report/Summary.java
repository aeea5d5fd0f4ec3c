package io.github.refrain.cli.report;

import static io.github.refrain.cli.screen.Counted.count;

import io.github.refrain.cli.screen.Share;
import io.github.refrain.link.Continuation;
import io.github.refrain.link.Jump;
import io.github.refrain.link.Split;
import io.github.refrain.match.Findings;
import java.util.ArrayList;
import java.util.List;

/**
 * The last words of a run: what was read and found, and by which cut.
 *
 * @param findings what was found
 * @param cutOrigin where the cut comes from, as a phrase
 * @param ignoredFiles how many files in folders were of no format that is read
 * @param errors how many inputs could not be read
 * @param cost what it took
 */
public record Summary(
    Findings findings, String cutOrigin, int ignoredFiles, int errors, String cost) {

  private static final String SEPARATOR = " · ";

  /** One line of totals, and one of kinds and cut where something was found or compared. */
  @Override
  public String toString() {
    String details = details();
    return totals() + (details.isEmpty() ? "" : "\n" + details);
  }

  private String totals() {
    StringBuilder line = new StringBuilder();
    line.append(count(findings.documents(), "document", "documents"));
    line.append(", ").append(count(findings.paragraphs(), "paragraph", "paragraphs"));
    if (findings.letters() > 0) {
      line.append(", ").append(count(findings.letters(), "letter", "letters"));
    }
    line.append(SEPARATOR).append(count(findings.all().size(), "finding", "findings"));
    line.append(SEPARATOR).append(count(errors, "error", "errors"));
    if (ignoredFiles > 0) {
      line.append(SEPARATOR)
          .append(count(ignoredFiles, "other file", "other files"))
          .append(" not read");
    }
    return line.append(SEPARATOR).append(cost).toString();
  }

  private String details() {
    List<String> details = new ArrayList<>();
    if (!findings.isEmpty()) {
      details.add(kinds());
    }
    if (findings.identityCut() > 0) {
      details.add("identity cut " + Share.shown(findings.identityCut()) + ", " + cutOrigin);
    }
    if (findings.cappedFingerprints() > 0) {
      String times = count(findings.cappedFingerprints(), "time", "times");
      details.add("common fingerprints cut short " + times);
    }
    return String.join(SEPARATOR, details);
  }

  private String kinds() {
    List<String> kinds = new ArrayList<>();
    add(kinds, findings.clusters(), "cluster", "clusters");
    add(kinds, findings.variants(), "variant", "variants");
    add(kinds, findings.contained(), "contained", "contained");
    add(kinds, findings.overlaps(), "overlap", "overlaps");
    add(kinds, findings.repeats(), "repeat", "repeats");
    add(kinds, findings.of(Jump.class), "jump", "jumps");
    add(kinds, findings.of(Continuation.class), "continuation", "continuations");
    add(kinds, findings.of(Split.class), "split", "splits");
    return String.join(", ", kinds);
  }

  private static void add(List<String> kinds, List<?> found, String one, String many) {
    if (!found.isEmpty()) {
      kinds.add(count(found.size(), one, many));
    }
  }
}
