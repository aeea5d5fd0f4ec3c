package io.github.refrain.corpus;

import java.util.Arrays;

/**
 * Texts with the same letters, collapsed into one group before anything is compared. A hash finds
 * them, the letters decide.
 *
 * <p>Cost: one look-up a text in an open-addressing table.
 */
final class ExactGroups {

  private final int[] groupOf;
  private final int[] firstOf; // by group: the first text
  private int size;

  /**
   * Groups texts.
   *
   * @param hashes a hash of each text
   */
  ExactGroups(PackedLetters texts, long[] hashes) {
    groupOf = new int[hashes.length];
    int[] first = new int[hashes.length];
    int[] table = new int[Integer.highestOneBit(Math.max(4, hashes.length)) * 4]; // group + 1
    for (int text = 0; text < hashes.length; text++) {
      int slot = (int) (hashes[text] >>> 32) & (table.length - 1);
      while (table[slot] != 0 && !same(texts, hashes, first[table[slot] - 1], text)) {
        slot = (slot + 1) & (table.length - 1);
      }
      if (table[slot] == 0) {
        first[size] = text;
        table[slot] = ++size;
      }
      groupOf[text] = table[slot] - 1;
    }
    firstOf = Arrays.copyOf(first, size);
  }

  private static boolean same(PackedLetters texts, long[] hashes, int first, int text) {
    return hashes[first] == hashes[text] && texts.same(first, text);
  }

  /** How many groups there are; they are numbered in the order of their first texts. */
  int size() {
    return size;
  }

  /** The group of a text. */
  int of(int text) {
    return groupOf[text];
  }

  /** The first text of a group. */
  int first(int group) {
    return firstOf[group];
  }
}
