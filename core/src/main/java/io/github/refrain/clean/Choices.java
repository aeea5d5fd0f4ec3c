package io.github.refrain.clean;

import io.github.refrain.match.Finding;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What may go, by the rules or, where people have decided, by what they said. */
final class Choices {

  private final CleanRules rules;
  private final boolean byHand;
  private final Map<String, List<Decision>> decisions = new HashMap<>();
  private final List<Finding> undecided = new ArrayList<>();

  Choices(CleanRules rules) {
    this.rules = rules;
    List<Decision> decided = rules.decisions();
    this.byHand = decided != null;
    if (decided != null) {
      decided.forEach(
          decision ->
              decisions.computeIfAbsent(decision.key(), key -> new ArrayList<>(1)).add(decision));
    }
  }

  /** Whether people have decided, and the rules do not count. */
  boolean byHand() {
    return byHand;
  }

  /** The findings about which people were asked and have said nothing. */
  List<Finding> undecided() {
    return undecided;
  }

  /** Whether a member of a finding goes, if a rule lets it. */
  boolean goes(Finding finding, Rule rule, Span member) {
    return byHand ? isChosen(finding, member) : rules.removed().contains(rule);
  }

  /** Notes a finding that one of these rules is about and nobody has decided. */
  void ask(Finding finding, List<Rule> possible) {
    boolean asked = byHand && possible.stream().anyMatch(rules.removed()::contains);
    if (asked && !decisions.containsKey(finding.key())) {
      undecided.add(finding);
    }
  }

  /** The last word on a member counts. */
  private boolean isChosen(Finding finding, Span member) {
    boolean chosen = false;
    for (Decision decision : decisions.getOrDefault(finding.key(), List.of())) {
      if (decision.isAbout(member)) {
        chosen = decision.choice() == Decision.Choice.REMOVE;
      }
    }
    return chosen;
  }
}
