package io.github.refrain.align;

/**
 * A lower bound of the edit distance from {@value #BITS} bits a text.
 *
 * <p>Every letter sets the bit of its hash and of how often it has occurred so far, digits aside.
 * An edit takes one such pair away or adds one, or does both, so that two texts at distance d
 * differ in at most {@code 2 d} bits. Cost: a pass over the letters once, then sixteen words a
 * pair.
 */
public final class LetterSketch {

  private static final int BITS = 1 << 10;
  private static final int MULTIPLIER = 0x9E3779B1;

  private final long[] words = new long[BITS / Long.SIZE];

  private LetterSketch() {}

  /** The sketch of a text. */
  public static LetterSketch of(int[] letters) {
    LetterSketch sketch = new LetterSketch();
    short[] occurrences = new short[BITS];
    for (int letter : letters) {
      if (letter < '0' || letter > '9') {
        int place = (letter * MULTIPLIER) >>> (Integer.SIZE - 10);
        int occurrence = occurrences[place]++;
        int bit = ((place + BITS * occurrence) * MULTIPLIER) >>> (Integer.SIZE - 10);
        sketch.words[bit / Long.SIZE] |= 1L << bit;
      }
    }
    return sketch;
  }

  /** Whether two texts may be within {@code max} edits; false only if they are not. */
  public boolean mightBeWithin(LetterSketch other, int max) {
    int bits = 0;
    for (int i = 0; i < words.length; i++) {
      bits += Long.bitCount(words[i] ^ other.words[i]);
    }
    return bits <= 2L * max;
  }
}
