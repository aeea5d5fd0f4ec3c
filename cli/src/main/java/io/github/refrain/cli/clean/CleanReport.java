package io.github.refrain.cli.clean;

import static io.github.refrain.cli.screen.Counted.count;

import io.github.refrain.clean.CleanedText;
import io.github.refrain.clean.Removal;
import io.github.refrain.clean.Rule;
import io.github.refrain.cli.report.DiffLine;
import io.github.refrain.cli.report.DiffSide;
import io.github.refrain.cli.screen.CutLine;
import io.github.refrain.cli.screen.Printable;
import io.github.refrain.cli.screen.Share;
import io.github.refrain.cli.screen.Style;
import io.github.refrain.match.Finding;
import io.github.refrain.text.Document;
import io.github.refrain.text.Span;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what goes, for people. */
public final class CleanReport {

  private final CleanedText cleaned;
  private final long unread;

  /**
   * A report on what was decided.
   *
   * @param unread how many files could not be read
   */
  public CleanReport(CleanedText cleaned, long unread) {
    this.cleaned = cleaned;
    this.unread = unread;
  }

  /**
   * Each thing that goes, in two lines: where, why and of what it is a copy; its first words or,
   * where the letters of the copy are others, all that differs.
   */
  public void writePlan(Collection<Document> documents, Style style, Appendable out)
      throws IOException {
    SpanTexts texts = new SpanTexts(documents);
    SpanTexts copies = new SpanTexts(documents);
    for (Removal removal : cleaned.removals()) {
      String text = texts.of(removal.span());
      Span copy = removal.copy();
      boolean joined = removal.rule() == Rule.JOIN;
      out.append(Printable.of(line(removal))).append('\n');
      if (text != null) {
        String other = copy == null || joined ? null : copies.of(copy);
        out.append("    ").append(words(text, other, removal.rule(), style)).append('\n');
      }
    }
  }

  private static String words(String text, @Nullable String copy, Rule rule, Style style) {
    int columns = style.columns() - 4;
    if (copy == null) {
      return CutLine.of(text, columns);
    }
    DiffSide goes = DiffSide.of(text);
    DiffSide stays = DiffSide.of(copy);
    if (rule == Rule.CONTAINED) {
      stays = stays.around(goes);
    }
    return goes.isLike(stays)
        ? CutLine.of(text, columns)
        : DiffLine.allOf(goes, stays, columns, style);
  }

  /** The findings that people have not decided on. */
  public void writeUndecided(Appendable out) throws IOException {
    for (Finding finding : cleaned.undecided()) {
      String line =
          "undecided " + finding.key() + "  " + finding.kind() + " " + finding.first().place();
      out.append(Printable.of(line)).append('\n');
    }
  }

  /** What goes, why, of what it is a copy, and for which finding. */
  static String line(Removal removal) {
    StringBuilder line = new StringBuilder(removal.span().place());
    line.append("  ").append(rule(removal.rule().name()));
    Span copy = removal.copy();
    if (copy != null) {
      line.append(removal.identity() < 1 ? " " + Share.shown(removal.identity()) : "");
      line.append(", as ").append(copy.place());
    }
    return line.append("  ").append(removal.key()).toString();
  }

  private static String rule(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** One line of totals. */
  public String totals() {
    String missing =
        unread == 0 ? "" : " · not copied, since not to be read: " + count(unread, "file", "files");
    return changes() + missing;
  }

  private String changes() {
    List<Removal> removals = cleaned.removals();
    if (removals.isEmpty()) {
      return "Nothing to remove.";
    }
    Map<Rule, Integer> rules = new EnumMap<>(Rule.class);
    Set<String> texts = new HashSet<>();
    for (Removal removal : removals) {
      rules.merge(removal.rule(), 1, Integer::sum);
      texts.add(removal.span().source());
    }
    String kinds =
        rules.entrySet().stream()
            .map(entry -> entry.getValue() + " " + rule(entry.getKey().name()))
            .collect(Collectors.joining(", "));
    return count(removals.size(), "change", "changes")
        + " ("
        + kinds
        + ") in "
        + count(texts.size(), "text", "texts")
        + " · "
        + count(cleaned.removedCodePoints(), "character", "characters")
        + " taken out";
  }
}
