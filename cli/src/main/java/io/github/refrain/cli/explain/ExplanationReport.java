package io.github.refrain.cli.explain;

import static io.github.refrain.cli.screen.Counted.count;

import io.github.refrain.Explanation;
import io.github.refrain.cli.report.DiffLine;
import io.github.refrain.cli.report.DiffSide;
import io.github.refrain.cli.screen.CutLine;
import io.github.refrain.cli.screen.Printable;
import io.github.refrain.cli.screen.Share;
import io.github.refrain.cli.screen.Style;
import io.github.refrain.match.Finding;
import io.github.refrain.match.Link;
import io.github.refrain.match.Verdict;
import io.github.refrain.text.Letters;
import io.github.refrain.text.Paragraph;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An explanation for people: the two texts, the verdict, the figures behind it, the alignment. */
public final class ExplanationReport {

  private static final int SPARE_COLUMNS = 12;
  private static final int LABEL_COLUMNS = 15;

  private final Style style;
  private final Appendable out;

  /** A report that is written to {@code out}. */
  public ExplanationReport(Style style, Appendable out) {
    this.style = style;
    this.out = out;
  }

  /**
   * Writes why two paragraphs are, or are not, one text.
   *
   * @param links of the archive that they are from
   */
  public void write(Paragraph left, Paragraph right, Explanation explanation, List<Link> links)
      throws IOException {
    writeSide("LEFT ", left, explanation.left());
    writeSide("RIGHT", right, explanation.right());
    out.append("\n").append(verdict(explanation)).append("\n");
    writeFigures(explanation);
    int columns = style.columns() - LABEL_COLUMNS - SPARE_COLUMNS;
    String label = "relation";
    List<Finding> findings = new ArrayList<>(explanation.findings());
    findings.removeIf(Link.class::isInstance); // the archive knows better
    findings.addAll(links);
    for (String relation : new Relations(left, right, columns).lines(findings)) {
      out.append(String.format(Locale.ROOT, "  %-12s %s\n", label, relation));
      label = "";
    }
    if (!explanation.isLongEnough()) {
      writeTooShort(explanation);
    }
    writeMarks(left, right, explanation.match().verdict());
    out.append("\n");
    new AlignedView(explanation.left(), explanation.right(), style, out)
        .write(explanation.match().alignment());
  }

  /** Of equal letters the marks that differ, which no alignment of letters shows. */
  private void writeMarks(Paragraph left, Paragraph right, Verdict verdict) throws IOException {
    DiffSide one = DiffSide.ofCharacters(left.text());
    DiffSide other = DiffSide.ofCharacters(right.text());
    if (verdict == Verdict.EXACT && !one.isLike(other)) {
      int columns = style.columns() - LABEL_COLUMNS;
      String marks = DiffLine.allOf(one, other, columns, style);
      out.append(String.format(Locale.ROOT, "  %-12s %s\n", "marks differ", marks));
    }
  }

  private String verdict(Explanation explanation) {
    if (explanation.left().length() == 0 && explanation.right().length() == 0) {
      return style.bold("NOT COMPARED") + ": neither has letters besides its jump line";
    }
    Verdict verdict = explanation.match().verdict();
    return verdict.isMatch()
        ? style.bold("SAME TEXT") + ", " + lower(verdict) + ": " + verdict.reason()
        : style.bold("NOT THE SAME TEXT") + ": " + verdict.reason();
  }

  private void writeSide(String side, Paragraph paragraph, Letters letters) throws IOException {
    String place = Printable.of(paragraph.span().place());
    out.append(style.bold(side)).append("  ").append(place);
    out.append("  ").append(count(letters.length(), "letter", "letters"));
    out.append(", ").append(lower(letters.script())).append("\n       ");
    out.append(CutLine.of(paragraph.text(), style.columns() - SPARE_COLUMNS)).append("\n");
    for (String line : new TakenOut(paragraph, style.columns() - SPARE_COLUMNS).lines()) {
      out.append("       ").append(line).append("\n");
    }
  }

  private void writeFigures(Explanation explanation) throws IOException {
    int longer = Math.max(explanation.left().length(), explanation.right().length());
    int edits = explanation.match().alignment().distance();
    writeFigure(
        "identity",
        explanation.match().identity(),
        "%s in %s; a copy needs %s"
            .formatted(
                count(edits, "edit", "edits"),
                count(longer, "letter", "letters"),
                Share.shown(explanation.identityCut())));
    writeFigure(
        "resemblance",
        explanation.resemblance(),
        "shared of all shingles of %s"
            .formatted(count(explanation.shingleLetters(), "letter", "letters")));
  }

  private void writeFigure(String name, double value, String meaning) throws IOException {
    out.append(String.format(Locale.ROOT, "  %-12s %s   %s\n", name, Share.shown(value), meaning));
  }

  private void writeTooShort(Explanation explanation) throws IOException {
    int minLetters = explanation.left().script().minLetters();
    out.append("  too short    under ")
        .append(count(minLetters, "letter", "letters"))
        .append(" a scan takes texts for copies only beside a longer copy\n");
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
