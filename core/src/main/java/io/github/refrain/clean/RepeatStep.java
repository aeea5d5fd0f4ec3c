package io.github.refrain.clean;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import io.github.refrain.match.Repeat;
import io.github.refrain.text.Letters;
import io.github.refrain.text.Span;
import java.util.ArrayList;
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
  private final Map<Repeat, Integer> ends = new HashMap<>(); // of the copy before the later one

  RepeatStep(Plan plan, Choices choices) {
    this.plan = plan;
    this.choices = choices;
  }

  /** Takes them out; those of one first copy are in order. */
  void apply(List<Repeat> repeats) {
    repeats.forEach(repeat -> choices.ask(repeat, List.of(Rule.REPEAT)));
    noteEnds(repeats);
    List<Repeat> left = new ArrayList<>(repeats);
    left.removeIf(repeat -> !choices.goes(repeat, Rule.REPEAT, repeat.right()));
    left.sort(comparingInt((Repeat repeat) -> repeat.left().length())); // stable
    for (int before = left.size() + 1; left.size() < before; ) {
      before = left.size();
      left.removeIf(this::goesNow); // then others may stand as they were found
    }
    left.forEach(this::remove); // what lies in or between them stays by someone's decision
  }

  private void noteEnds(List<Repeat> repeats) {
    Map<Span, Integer> last = new HashMap<>(); // by the first copy
    for (Repeat repeat : repeats) {
      Integer end = last.put(repeat.left(), repeat.right().end());
      ends.put(repeat, end == null ? repeat.left().end() : end);
    }
  }

  /** Takes one out if its copies stand as they were found: with the inner stutters gone. */
  private boolean goesNow(Repeat repeat) {
    return plan.isRightBehind(repeat.left(), repeat.right())
        && identity(repeat) == repeat.identity()
        && remove(repeat);
  }

  private double identity(Repeat repeat) {
    int[] first = Letters.of(plan.rest(repeat.left())).toArray();
    int[] later = Letters.of(plan.rest(repeat.right())).toArray();
    return Repeat.identity(first, later);
  }

  private boolean remove(Repeat repeat) {
    Span first = repeat.left();
    Span later = repeat.right();
    Candidate candidate = new Candidate(Rule.REPEAT, later, first, repeat.identity(), repeat);
    return plan.removeRepeat(candidate.removal(first, ""), start(repeat), later.end());
  }

  /** Where the copy before ends, if no letter stands between. */
  private int start(Repeat repeat) {
    Span later = repeat.right();
    int before = requireNonNull(ends.get(repeat));
    boolean apart =
        before > later.start()
            || !plan.isWithoutLetters(
                new Span(later.source(), before, later.start(), later.line()));
    return apart ? later.start() : before;
  }

  /** Whether one stutter lies in another, or reaches into it. */
  static boolean areNested(List<Removal> removals) {
    List<Removal> repeats = new ArrayList<>(removals);
    repeats.removeIf(removal -> removal.rule() != Rule.REPEAT || removal.matched() == null);
    repeats.sort(comparing(removal -> requireNonNull(removal.matched())));
    for (int i = 1, end = 0; i < repeats.size(); i++) {
      Span first = requireNonNull(repeats.get(i).matched());
      Span before = requireNonNull(repeats.get(i - 1).matched());
      boolean apart = !first.source().equals(before.source());
      end = apart ? 0 : Math.max(end, repeats.get(i - 1).span().end());
      if (first.start() < end && !first.equals(before)) {
        return true;
      }
    }
    return false;
  }
}
