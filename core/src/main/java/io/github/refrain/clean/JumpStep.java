package io.github.refrain.clean;

import io.github.refrain.link.Jump;
import io.github.refrain.text.Span;
import java.util.List;

/** Takes out jump lines, where that is asked for. */
final class JumpStep {

  private final Plan plan;
  private final Choices choices;

  JumpStep(Plan plan, Choices choices) {
    this.plan = plan;
    this.choices = choices;
  }

  void apply(Jump jump) {
    choices.ask(jump, List.of(Rule.JUMP));
    Span span = jump.first();
    if (choices.goes(jump, Rule.JUMP, span)) {
      Removal removal = new Removal(Rule.JUMP, span, List.of(), null, null, 1, jump.key(), "");
      plan.remove(removal, span.start(), span.end());
    }
  }
}
