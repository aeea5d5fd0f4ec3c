package io.github.refrain.clean;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import io.github.refrain.fact.Facts;
import io.github.refrain.match.Repeat;
import io.github.refrain.match.Verdict;
import io.github.refrain.match.Verifier;
import io.github.refrain.text.Letters;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes out the later copies of stutters, each with what stands between it and the copy before: so
 * the stop that followed each copy is left once.
 */
final class RepeatStep {

  private final Plan plan;
  private final Choices choices;
  private final Verifier verifier;
  private final Map<Repeat, Integer> ends = new HashMap<>(); // of the copy before the later one

  RepeatStep(Plan plan, Choices choices, Verifier verifier) {
    this.plan = plan;
    this.choices = choices;
    this.verifier = verifier;
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
    left.removeIf(repeat -> !mayGo(repeat));
    left.forEach(this::remove); // what lies in or between them stays by someone's decision
  }

  private void noteEnds(List<Repeat> repeats) {
    Map<Span, Integer> last = new HashMap<>(); // by the first copy
    for (Repeat repeat : repeats) {
      Integer end = last.put(repeat.left(), repeat.right().end());
      ends.put(repeat, end == null ? repeat.left().end() : end);
    }
  }

  /**
   * Whether nothing but noise parts two copies, and their first and last letters agree, or people
   * have looked at them. Where the ends differ, the later copy may end in the words that follow it,
   * or the two are sentences of one form that begin differently.
   */
  private boolean mayGo(Repeat repeat) {
    int[] first = letters(repeat.left());
    int[] later = letters(repeat.right());
    if (choices.byHand()) {
      return true;
    }
    return Facts.areSame(
        verdict(first, later), plan.rest(repeat.left()), plan.rest(repeat.right()));
  }

  private Verdict verdict(int[] first, int[] later) {
    if (Repeat.identity(first, later) == 1) {
      return Verdict.EXACT;
    }
    boolean ends =
        first.length > 0
            && later.length > 0
            && first[0] == later[0]
            && first[first.length - 1] == later[later.length - 1];
    return ends ? verifier.verify(first, later).verdict() : Verdict.DIFFERENT;
  }

  /** Takes one out if its copies stand as they were found: with the inner stutters gone. */
  private boolean goesNow(Repeat repeat) {
    return plan.isRightBehind(repeat.left(), repeat.right())
        && identity(repeat) == repeat.identity()
        && mayGo(repeat)
        && remove(repeat);
  }

  private double identity(Repeat repeat) {
    return Repeat.identity(letters(repeat.left()), letters(repeat.right()));
  }

  private int[] letters(Span span) {
    return Letters.of(plan.rest(span)).toArray();
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

  /** Whether a stutter stays on a line of which another has gone: it may show other ends now. */
  static boolean leaveOneBeside(List<Removal> removals, List<Repeat> repeats) {
    Set<String> gone = new HashSet<>();
    Set<Span> spans = new HashSet<>();
    for (Removal removal : removals) {
      if (removal.rule() == Rule.REPEAT) {
        gone.add(line(removal.span()));
        spans.add(removal.span());
      }
    }
    return repeats.stream()
        .map(Repeat::right)
        .anyMatch(later -> !spans.contains(later) && gone.contains(line(later)));
  }

  private static String line(Span span) {
    return span.source() + ":" + span.line();
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
