package io.github.refrain.align;

import java.util.Arrays;

/**
 * For every letter of a text the bit vector of the places where it stands.
 *
 * <p>A letter is found once, by open addressing on the code point, then its words are read. Words
 * are held ready while they take at most 128 MB; those of a longer text with many letters are made
 * from its sorted places when they are asked for. Cost: 4 bytes a letter, 32 to 64 for each of the
 * first million, and 8 a word, and two words more, for each distinct letter where words are held.
 * For one text after the other, whose numbers go on where those of the one before ended, so that
 * the table need not be emptied.
 */
final class LetterMasks {

  /** The number of a letter that the text does not have. */
  private static final int ABSENT = 0;

  private static final long MAX_WORDS = 1 << 24;

  /** No text has more different letters. */
  private static final int MAX_DISTINCT = 1 << 20;

  private int words;
  private long[] slots = {}; // a letter, and in the low half its number in the run of all texts
  private int mask; // for the index of a slot
  private int shift;
  private int before; // letters numbered for earlier texts
  private int distinct;
  private int[] numbered = {}; // by place: the number of its letter
  private boolean held;
  private long[] masks = {}; // by number and word, where they are held
  private int[] firstPlace = {}; // by number: where its places begin, where they are not
  private int[] places = {}; // of each number in order

  /** Turns to a text. */
  void turnTo(int[] text, int words) {
    this.words = words;
    makeRoom(text.length);
    number(text);
    held = (distinct + 1L) * stride() <= MAX_WORDS;
    if (held) {
      fillMasks(text.length);
    } else {
      sortPlaces(text.length);
    }
  }

  /** The number of a letter, for {@link #window}. */
  int of(int letter) {
    int number = (int) slots[slot(letter)] - before;
    return number & ~(number >> (Integer.SIZE - 1)); // ABSENT if negative
  }

  /**
   * The places of a numbered letter among 64.
   *
   * @param from the first of them, at least -64, and a place of the text at most
   */
  long window(int number, int from) {
    if (!held) {
      return gather(number, from);
    }
    int at = number * stride() + ((from >> 6) + 1);
    return masks[at] >>> from | (masks[at + 1] << 1) << ~from;
  }

  /** Words of a letter: one without places before those of the text, one behind them. */
  private int stride() {
    return words + 2;
  }

  private void makeRoom(int letters) {
    int roomy = 4 * Math.min(letters, MAX_DISTINCT); // nearly every look at a slot finds its own
    int bits = Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros(roomy));
    before += distinct;
    distinct = 0;
    if (slots.length < 1 << bits) {
      slots = new long[1 << bits];
      before = 0;
    } else if (before > Integer.MAX_VALUE - letters) {
      Arrays.fill(slots, 0);
      before = 0;
    }
    if (numbered.length < letters) {
      numbered = new int[Math.max(letters, 2 * numbered.length)];
    }
    shift = Integer.SIZE - bits;
    mask = (1 << bits) - 1;
  }

  private void number(int[] text) {
    for (int i = 0; i < text.length; i++) {
      int slot = slot(text[i]);
      if ((int) slots[slot] <= before) {
        slots[slot] = (long) text[i] << Integer.SIZE | (before + ++distinct);
      }
      numbered[i] = (int) slots[slot] - before;
    }
  }

  private void fillMasks(int letters) {
    int stride = stride();
    int size = (distinct + 1) * stride;
    if (masks.length < size) {
      masks = new long[size];
    } else {
      Arrays.fill(masks, 0, size, 0);
    }
    for (int i = 0; i < letters; i++) {
      masks[numbered[i] * stride + 1 + i / Long.SIZE] |= 1L << i;
    }
  }

  /** A counting sort by number, which leaves the places of each in order. */
  private void sortPlaces(int letters) {
    firstPlace = new int[distinct + 2];
    places = new int[letters];
    for (int i = 0; i < letters; i++) {
      firstPlace[numbered[i] + 1]++;
    }
    for (int number = 1; number < firstPlace.length; number++) {
      firstPlace[number] += firstPlace[number - 1];
    }
    int[] next = firstPlace.clone();
    for (int place = 0; place < letters; place++) {
      places[next[numbered[place]]++] = place;
    }
  }

  private long gather(int number, int from) {
    if (number == ABSENT) {
      return 0;
    }
    int end = firstPlace[number + 1];
    int at = Arrays.binarySearch(places, firstPlace[number], end, from);
    long gathered = 0;
    for (int i = at >= 0 ? at : -at - 1; i < end && places[i] - from < Long.SIZE; i++) {
      gathered |= 1L << (places[i] - from);
    }
    return gathered;
  }

  /**
   * Where a letter stands in the slots, or would. One condition for both ends, since chance decides
   * between them.
   */
  private int slot(int letter) {
    int slot = (letter * 0x9E3779B1) >>> shift;
    while (isOther(slots[slot], letter)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Whether a slot has a letter of this text, and another. */
  private boolean isOther(long slot, int letter) {
    int difference = (int) (slot >>> Integer.SIZE) ^ letter;
    return ((before - (int) slot) & (difference | -difference)) < 0;
  }
}
