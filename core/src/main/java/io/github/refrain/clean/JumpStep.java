package io.github.refrain.clean;

import io.github.refrain.link.Jump;
import io.github.refrain.text.Span;
import java.util.List;

/** Takes out jump lines, where that is asked for; a headline on the same line stays. */
final class JumpStep {

  private final Plan plan;
  private final Choices choices;

  JumpStep(Plan plan, Choices choices) {
    this.plan = plan;
    this.choices = choices;
  }

  void apply(Jump jump) {
    choices.ask(jump, List.of(Rule.JUMP));
    Span span = ownStretch(jump);
    if (choices.goes(jump, Rule.JUMP, jump.first())) {
      Removal removal = new Removal(Rule.JUMP, span, List.of(), null, null, 1, jump.key(), "");
      plan.remove(removal, span.start(), span.end());
    }
  }

  /** A jump line without the headline with which it begins. */
  private Span ownStretch(Jump jump) {
    Span span = jump.first();
    Span headline = jump.line().headline();
    if (headline == null) {
      return span;
    }
    PointText text = plan.text(span.source());
    int start = headline.end();
    while (text.isBlank(start, start + 1)) {
      start++;
    }
    return new Span(span.source(), start, span.end(), span.line());
  }
}
