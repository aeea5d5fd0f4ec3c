package io.github.refrain.fact;

import io.github.refrain.match.Relation;
import io.github.refrain.match.Verdict;

/** Whether a copy tells the same facts, by more than the letters that say what it is. */
public final class Facts {

  private Facts() {}

  /** Whether a text that is this to another can go for it; one of which words differ cannot. */
  public static boolean areSame(Relation relation, String text, String other) {
    return switch (relation) {
      case KEPT, EXACT -> WrittenFigures.same(text, other);
      case NEAR -> !FactWords.differ(text, other);
      case EDITED -> false;
    };
  }

  /** The same, where a comparison has said what it is. */
  public static boolean areSame(Verdict verdict, String text, String other) {
    return verdict.isMatch() && areSame(Relation.of(verdict), text, other);
  }
}
