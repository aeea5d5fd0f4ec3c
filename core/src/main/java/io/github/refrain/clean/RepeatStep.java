package io.github.refrain.clean;

import io.github.refrain.match.Repeat;
import io.github.refrain.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes out the later copies of stutters, each with what stands between it and the copy before: so
 * the stop that followed each copy is left once.
 */
final class RepeatStep {

  private final Plan plan;
  private final Choices choices;

  RepeatStep(Plan plan, Choices choices) {
    this.plan = plan;
    this.choices = choices;
  }

  /** Takes them out; they are in order. */
  void apply(List<Repeat> repeats) {
    Map<Span, Integer> ends = new HashMap<>(); // of the last copy, by the first
    for (Repeat repeat : repeats) {
      Span first = repeat.left();
      Span later = repeat.right();
      choices.ask(repeat, List.of(Rule.REPEAT));
      int end = ends.getOrDefault(first, first.end());
      ends.put(first, later.end());
      if (choices.goes(repeat, Rule.REPEAT, later)) {
        Candidate candidate = new Candidate(Rule.REPEAT, later, first, repeat.identity(), repeat);
        plan.removeRepeat(candidate.removal(first, ""), start(end, later), later.end());
      }
    }
  }

  /** Where the copy before ends, if no letter stands between. */
  private int start(int before, Span later) {
    boolean apart =
        before > later.start()
            || plan.text(later.source())
                .text(before, later.start())
                .codePoints()
                .anyMatch(Character::isLetterOrDigit);
    return apart ? later.start() : before;
  }
}
