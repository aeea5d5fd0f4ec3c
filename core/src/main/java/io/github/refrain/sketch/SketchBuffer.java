package io.github.refrain.sketch;

/**
 * The room that a {@link Sketcher} works in. Used again for text after text, nothing is allocated
 * but the signatures. Grows with the longest text to 4 bytes a letter. For one thread at a time;
 * any sketcher may use it.
 */
public final class SketchBuffer {

  /** For how many letters there is room at first: most paragraphs. */
  static final int LETTERS = 512;

  private int[] hashes = new int[LETTERS];
  private final int[] slots = new int[OnePermutationSketcher.SLOTS];
  private final int[] empty = new int[OnePermutationSketcher.SLOTS];

  /** An empty one. */
  public SketchBuffer() {}

  /** At least so many elements, whatever they hold. */
  int[] hashes(int count) {
    if (count > hashes.length) {
      hashes = new int[Math.max(count, hashes.length + (hashes.length >> 1))];
    }
    return hashes;
  }

  /** What the slots of a group hold. */
  int[] slots() {
    return slots;
  }

  /** Which of them are empty. */
  int[] empty() {
    return empty;
  }
}
