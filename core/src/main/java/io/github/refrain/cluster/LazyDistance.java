package io.github.refrain.cluster;

import io.github.refrain.align.EditDistance;
import java.util.function.Supplier;

/** The edit distances of a text to others, prepared once one is asked for: for most none is. */
final class LazyDistance {

  private final EditDistance distance = new EditDistance();
  private Supplier<int[]> text = () -> new int[0]; // before the first
  private boolean prepared;

  /** Turns to a text, of which the letters are not asked for yet. */
  void turnTo(Supplier<int[]> text) {
    this.text = text;
    prepared = false;
  }

  /**
   * The distance to another text if it is at most {@code max}, else {@link EditDistance#FARTHER}.
   */
  int to(int[] other, int max) {
    if (!prepared) {
      distance.turnTo(text.get());
      prepared = true;
    }
    return distance.growingTo(other, max);
  }
}
