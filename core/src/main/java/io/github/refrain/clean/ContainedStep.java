package io.github.refrain.clean;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import io.github.refrain.align.Alignment;
import io.github.refrain.align.Alignment.Run;
import io.github.refrain.align.Stutter;
import io.github.refrain.fact.Facts;
import io.github.refrain.match.Contained;
import io.github.refrain.match.Relation;
import io.github.refrain.text.Letters;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes out paragraphs that stand inside longer ones, the longest first: what a middle one of three
 * held is then in the longest.
 */
final class ContainedStep {

  private final Plan plan;
  private final JumpLines jumpLines;
  private final Choices choices;
  private final CopyRemover remover;

  ContainedStep(Plan plan, JumpLines jumpLines, Choices choices, CopyRemover remover) {
    this.plan = plan;
    this.jumpLines = jumpLines;
    this.choices = choices;
    this.remover = remover;
  }

  void apply(List<Contained> contained) {
    List<Contained> ordered = new ArrayList<>(contained);
    ordered.sort(
        comparingInt((Contained found) -> -found.left().length())
            .thenComparing(Contained::left)
            .thenComparing(found -> !stands(found.right()))
            .thenComparing(comparing(Contained::identity).reversed())
            .thenComparing(Contained::right));
    for (Contained found : ordered) {
      choices.ask(found, List.of(Rule.CONTAINED));
      if (goes(found)) {
        Candidate candidate =
            new Candidate(Rule.CONTAINED, found.left(), found.right(), found.identity(), found);
        remover.remove(candidate, "");
      }
    }
  }

  /**
   * One in which words or facts differ goes only where such copies go: it has what stands nowhere
   * else.
   */
  private boolean goes(Contained found) {
    return choices.goes(found, Rule.CONTAINED, found.left())
        && (choices.goes(found, Rule.EDITED, found.left())
            || (found.relation() != Relation.EDITED && hasSameFacts(found)));
  }

  private boolean hasSameFacts(Contained found) {
    String part = text(found.left());
    return Facts.areSame(found.relation(), part, stretch(part, text(found.right())));
  }

  /** A paragraph without its jump lines and stutters, which were not compared. */
  private String text(Span span) {
    return Stutter.cut(jumpLines.body(span));
  }

  /** What of the longer paragraph lies on the other one, from where most of it agrees. */
  private static String stretch(String part, String whole) {
    Letters letters = Letters.of(whole);
    int[] left = Letters.of(part).toArray();
    Run longest =
        Alignment.of(left, letters.toArray()).runs().stream()
            .filter(Run::equal)
            .max(comparingInt(Run::leftLength))
            .orElseThrow(); // those found have some in common
    int from = Math.max(0, longest.rightStart() - longest.leftStart());
    int to = Math.min(letters.length(), longest.rightEnd() + left.length - longest.leftEnd());
    int start = from == 0 ? 0 : letters.end(from - 1); // with the marks around
    int end = to == letters.length() ? whole.length() : charAt(whole, letters.start(to));
    return whole.substring(charAt(whole, start), end);
  }

  private static int charAt(String text, int point) {
    return text.offsetByCodePoints(0, point);
  }

  private boolean stands(Span span) {
    return plan.standing(span).equals(span);
  }
}
