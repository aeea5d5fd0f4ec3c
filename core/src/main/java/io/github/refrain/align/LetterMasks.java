package io.github.refrain.align;

import java.util.Arrays;

/**
 * For every letter of a text the bit vector of the places where it stands.
 *
 * <p>A letter is found once, by open addressing on the code point, then its words are read. Words
 * are held ready while they take at most 128 MB; those of a longer text with many letters are made
 * from its sorted places when they are asked for. Cost: 4 bytes a letter, and 8 a word and distinct
 * letter where words are held.
 */
final class LetterMasks {

  /** The number of a letter that the text does not have. */
  private static final int ABSENT = 0;

  private static final long MAX_WORDS = 1 << 24;

  private final int words;
  private final int[] slots; // a letter and its number, in pairs
  private final int shift;
  private final long[] masks; // by number and word; empty where they would be too many
  private final int[] firstPlace; // by number: where its places begin
  private final int[] places; // of each number in order

  LetterMasks(int[] text, int words) {
    this.words = words;
    int bits = Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros(2 * text.length));
    this.slots = new int[2 << bits];
    this.shift = Integer.SIZE - bits;
    int[] numbered = new int[text.length];
    int distinct = number(text, numbered);
    boolean held = (distinct + 1L) * words <= MAX_WORDS;
    this.masks = new long[held ? (distinct + 1) * words : 0];
    this.firstPlace = new int[held ? 0 : distinct + 2];
    this.places = new int[held ? 0 : text.length];
    if (held) {
      for (int i = 0; i < text.length; i++) {
        masks[numbered[i] * words + i / Long.SIZE] |= 1L << i;
      }
    } else {
      sortPlaces(numbered);
    }
  }

  /** The number of a letter, for {@link #word}. */
  int of(int letter) {
    return slots[slot(letter) + 1];
  }

  /** The places of a numbered letter among the 64 of a word. */
  long word(int number, int word) {
    return masks.length > 0 ? masks[number * words + word] : gather(number, word);
  }

  private int number(int[] text, int[] numbered) {
    int distinct = 0;
    for (int i = 0; i < text.length; i++) {
      int slot = slot(text[i]);
      if (slots[slot + 1] == ABSENT) {
        slots[slot] = text[i];
        slots[slot + 1] = ++distinct;
      }
      numbered[i] = slots[slot + 1];
    }
    return distinct;
  }

  /** A counting sort by number, which leaves the places of each in order. */
  private void sortPlaces(int[] numbered) {
    for (int number : numbered) {
      firstPlace[number + 1]++;
    }
    for (int number = 1; number < firstPlace.length; number++) {
      firstPlace[number] += firstPlace[number - 1];
    }
    int[] next = firstPlace.clone();
    for (int place = 0; place < numbered.length; place++) {
      places[next[numbered[place]]++] = place;
    }
  }

  private long gather(int number, int word) {
    if (number == ABSENT) {
      return 0;
    }
    int from = word * Long.SIZE;
    int end = firstPlace[number + 1];
    int at = Arrays.binarySearch(places, firstPlace[number], end, from);
    long mask = 0;
    for (int i = at >= 0 ? at : -at - 1; i < end && places[i] - from < Long.SIZE; i++) {
      mask |= 1L << places[i];
    }
    return mask;
  }

  /** Where a letter stands in the slots, or would. */
  private int slot(int letter) {
    int slot = (letter * 0x9E3779B1) >>> shift << 1;
    while (slots[slot + 1] != ABSENT && slots[slot] != letter) {
      slot = (slot + 2) & (slots.length - 1);
    }
    return slot;
  }
}
