package io.github.refrain.clean;

import static java.util.Comparator.comparingInt;

import io.github.refrain.fact.Facts;
import io.github.refrain.match.Overlap;
import io.github.refrain.match.Verdict;
import io.github.refrain.match.Verifier;
import io.github.refrain.text.Letters;
import io.github.refrain.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Cuts passages out of all paragraphs but one. A passage in which words or facts are other ones
 * stays, but where people have looked at it.
 */
final class OverlapStep {

  /** Of two marks that a cut brings together the second goes with the passage. */
  private static final String MARKS = "，。；：！？、…,.;:!?";

  private final Plan plan;
  private final Choices choices;
  private final Keep keep;
  private final Verifier verifier;

  OverlapStep(Plan plan, Choices choices, Keep keep, Verifier verifier) {
    this.plan = plan;
    this.choices = choices;
    this.keep = keep;
    this.verifier = verifier;
  }

  void apply(Overlap overlap) {
    choices.ask(overlap, List.of(Rule.OVERLAP));
    Optional<Span> stays =
        overlap.members().stream()
            .filter(plan::isWhole)
            .min(
                comparingInt(plan::lostCharacters)
                    .thenComparing(member -> mayGo(overlap, member))
                    .thenComparing(member -> !keep.prefers(member.source()))
                    .thenComparing(member -> member));
    stays.ifPresent(copy -> overlap.members().forEach(member -> cut(overlap, member, copy)));
  }

  private boolean mayGo(Overlap overlap, Span member) {
    boolean chosen = !choices.byHand() || choices.goes(overlap, Rule.OVERLAP, member);
    return chosen && !plan.isReference(member);
  }

  private void cut(Overlap overlap, Span member, Span copy) {
    if (!member.equals(copy)
        && choices.goes(overlap, Rule.OVERLAP, member)
        && (choices.byHand() || isSame(text(member), text(copy)))) {
      Candidate candidate = new Candidate(Rule.OVERLAP, member, copy, overlap.identity(), overlap);
      plan.remove(candidate.removal(copy, ""), member.start(), end(member));
    }
  }

  private boolean isSame(String text, String other) {
    Verdict verdict = verifier.verify(points(text), points(other)).verdict();
    return Facts.areSame(verdict, text, other);
  }

  private static int[] points(String text) {
    return Letters.of(text).toArray();
  }

  private String text(Span member) {
    return plan.text(member.source()).text(member);
  }

  private int end(Span member) {
    PointText text = plan.text(member.source());
    boolean opens = member.start() == 0 || isMarkOrSpace(text, member.start() - 1);
    boolean closed = member.end() < text.length() && isMark(text, member.end());
    return opens && closed ? member.end() + 1 : member.end();
  }

  private static boolean isMarkOrSpace(PointText text, int point) {
    return isMark(text, point) || text.isBlank(point, point + 1);
  }

  private static boolean isMark(PointText text, int point) {
    return MARKS.contains(text.text(point, point + 1));
  }
}
