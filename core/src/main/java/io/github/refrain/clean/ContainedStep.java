package io.github.refrain.clean;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import io.github.refrain.match.Contained;
import io.github.refrain.match.Relation;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes out paragraphs that stand inside longer ones, the longest first: what a middle one of three
 * held is then in the longest.
 */
final class ContainedStep {

  private final Plan plan;
  private final Choices choices;
  private final CopyRemover remover;

  ContainedStep(Plan plan, Choices choices, CopyRemover remover) {
    this.plan = plan;
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

  /** One in which words differ goes only where such copies go: it has what stands nowhere else. */
  private boolean goes(Contained found) {
    boolean same = found.relation() != Relation.EDITED;
    return choices.goes(found, Rule.CONTAINED, found.left())
        && (same || choices.goes(found, Rule.EDITED, found.left()));
  }

  private boolean stands(Span span) {
    return plan.standing(span).equals(span);
  }
}
