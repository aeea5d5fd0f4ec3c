package io.github.refrain.match;

/**
 * For every letter of a text the bit vector of the places where it stands. Open addressing on the
 * code point; a letter is found once, then its words are read.
 */
final class LetterMasks {

  /** The number of a letter that the text does not have. */
  private static final int ABSENT = 0;

  private final int words;
  private final int[] letters;
  private final int[] numbers;
  private final int shift;
  private final long[] masks;

  LetterMasks(int[] text, int words) {
    this.words = words;
    int bits = Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros(2 * text.length));
    this.letters = new int[1 << bits];
    this.numbers = new int[1 << bits];
    this.shift = Integer.SIZE - bits;
    int distinct = 0;
    int[] numbered = new int[text.length];
    for (int i = 0; i < text.length; i++) {
      int slot = slot(text[i]);
      if (numbers[slot] == ABSENT) {
        letters[slot] = text[i];
        numbers[slot] = ++distinct;
      }
      numbered[i] = numbers[slot];
    }
    this.masks = new long[(distinct + 1) * words];
    for (int i = 0; i < text.length; i++) {
      masks[numbered[i] * words + i / Long.SIZE] |= 1L << i;
    }
  }

  /** The number of a letter, for {@link #word}. */
  int of(int letter) {
    return numbers[slot(letter)];
  }

  /** The places of a numbered letter among the 64 of a word. */
  long word(int number, int word) {
    return masks[number * words + word];
  }

  private int slot(int letter) {
    int slot = (letter * 0x9E3779B1) >>> shift;
    while (numbers[slot] != ABSENT && letters[slot] != letter) {
      slot = (slot + 1) & (letters.length - 1);
    }
    return slot;
  }
}
