package io.github.refrain.cli.explain;

import static io.github.refrain.cli.screen.Counted.count;

import io.github.refrain.align.Stutter;
import io.github.refrain.cli.screen.CutLine;
import io.github.refrain.cli.screen.DisplayWidth;
import io.github.refrain.text.JumpLine;
import io.github.refrain.text.Letters;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.List;

/** What is taken out of a paragraph before it is compared: jump lines and stutters. */
final class TakenOut {

  private static final int MAX_STUTTERS = 5;

  private final Paragraph paragraph;
  private final int columns;

  /**
   * What is taken out of a paragraph.
   *
   * @param columns how wide a line may be
   */
  TakenOut(Paragraph paragraph, int columns) {
    this.paragraph = paragraph;
    this.columns = columns;
  }

  /** One line for each, cut where it is full; the first ones of many stutters. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (JumpLine line : paragraph.jumpLines()) {
      lines.add(line("taken out, a jump line: ", paragraph.text(line.span())));
    }
    List<String> stutters = stutters();
    lines.addAll(stutters.subList(0, Math.min(MAX_STUTTERS, stutters.size())));
    if (stutters.size() > MAX_STUTTERS) {
      int more = stutters.size() - MAX_STUTTERS;
      lines.add("taken out, " + count(more, "more stutter", "more stutters"));
    }
    return lines;
  }

  private List<String> stutters() {
    List<String> lines = new ArrayList<>();
    Letters letters = paragraph.letters();
    for (List<Stutter> round : Stutter.takenOut(letters.toArray())) {
      for (Stutter stutter : round) {
        lines.add(line(letters, stutter));
      }
      letters = Stutter.cut(letters, round);
    }
    return lines;
  }

  /** What comes again, and how often. */
  private String line(Letters letters, Stutter stutter) {
    int from = stutter.bounds().get(0);
    int later = stutter.bounds().size() - 2;
    Span first =
        new Span(
            paragraph.document().source(),
            letters.start(from),
            letters.end(stutter.start() - 1),
            paragraph.line());
    String label =
        "taken out, a stutter: %s, %s: "
            .formatted(
                count(stutter.start() - from, "letter", "letters"),
                later == 1 ? "once more" : count(later, "time more", "times more"));
    return line(label, paragraph.text(first));
  }

  private String line(String label, String text) {
    return label + CutLine.of(text, columns - DisplayWidth.of(label));
  }
}
