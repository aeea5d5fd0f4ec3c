package io.github.refrain.clean;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.github.refrain.link.Jump;
import io.github.refrain.text.JumpLine.Direction;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes out whole paragraphs that stand elsewhere, and the jump lines of the blocks that they were
 * in. A jump line leads somewhere, so one that the other copy does not have stays.
 */
final class CopyRemover {

  private final Plan plan;
  private final JumpLines jumpLines;
  private final List<Candidate> removed = new ArrayList<>();

  CopyRemover(Plan plan, JumpLines jumpLines) {
    this.plan = plan;
    this.jumpLines = jumpLines;
  }

  /** Takes out a paragraph, if where its text stands now allows it. */
  boolean remove(Candidate candidate, String consensus) {
    Span copy = plan.standing(candidate.matched());
    Span span = candidate.span();
    int start = span.start();
    int end = span.end();
    for (Jump jump : jumpLines.in(span)) {
      Span line = jump.first();
      if (line.length() < span.length() && !hasTwin(jump, copy)) {
        start = line.start() == span.start() ? line.end() : start;
        end = line.end() == span.end() ? line.start() : end;
      }
    }
    boolean goes = start < end && plan.remove(candidate.removal(copy, consensus), start, end);
    if (goes) {
      removed.add(candidate);
    }
    return goes;
  }

  private boolean hasTwin(Jump jump, Span copy) {
    List<Jump> others = new ArrayList<>(jumpLines.in(copy));
    addIfAny(others, jumpLines.before(copy));
    addIfAny(others, jumpLines.behind(copy));
    return others.stream()
        .anyMatch(other -> jumpLines.agree(jump, other) && plan.isWhole(other.first()));
  }

  private static void addIfAny(List<Jump> jumps, @Nullable Jump jump) {
    if (jump != null) {
      jumps.add(jump);
    }
  }

  /** Gives back what was cut out of the middle of a sentence, and what decides on the reading. */
  void keepReading() {
    ListMultimap<String, Span> bySource = ArrayListMultimap.create();
    removed.forEach(candidate -> bySource.put(candidate.span().source(), candidate.span()));
    Set<Span> staying = new HashSet<>();
    for (String source : bySource.keySet()) {
      staying.addAll(Reading.staying(plan.document(source), bySource.get(source)));
    }
    plan.giveBack(staying);
    removed.removeIf(candidate -> staying.contains(candidate.span()));
  }

  /**
   * Takes out the jump lines at the ends of blocks that have gone: one that leads on from the last
   * paragraph or back from the first, where the copy that stays has the same one.
   */
  void removeJumpLines() {
    for (Candidate candidate : removed) {
      if (candidate.rule() != Rule.CONTAINED) {
        Span gone = candidate.span();
        Span kept = candidate.matched();
        remove(jumpLines.behind(gone), jumpLines.behind(kept), true);
        remove(jumpLines.before(gone), jumpLines.before(kept), false);
      }
    }
  }

  private void remove(@Nullable Jump jump, @Nullable Jump twin, boolean leadsOn) {
    if (jump == null || twin == null || !jumpLines.agree(jump, twin)) {
      return;
    }
    boolean from = jump.line().direction() == Direction.FROM;
    Span span = jump.first();
    if (from != leadsOn) {
      Removal removal =
          new Removal(Rule.JUMP, span, List.of(), twin.first(), twin.first(), 1, jump.key(), "");
      plan.remove(removal, span.start(), span.end());
    }
  }
}
