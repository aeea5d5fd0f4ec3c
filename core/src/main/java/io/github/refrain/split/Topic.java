package io.github.refrain.split;

/**
 * What a stretch of text is about, by its short runs of letters: two parts of one paragraph share
 * names and words that others do not have.
 *
 * <p>Runs are kept as bits of a table of fixed size (Bloom 1970, <a
 * href="https://doi.org/10.1145/362686.362692">doi:10.1145/362686.362692</a>, with one bit a run).
 * Cost: linear in the text; 2 KB.
 */
final class Topic {

  private static final int BITS = 1 << 14; // of 1000 runs one in 17 meets a foreign bit

  /** A few runs in common are much of a short text, and little evidence. */
  private static final double FEW = 4;

  /** Copies of a sentence share everything, and say no more than a few names do. */
  private static final double MAX = 2;

  private final long[] bits = new long[BITS / Long.SIZE];

  /** The topic of {@link PlainText}. */
  static Topic of(char[] plain) {
    Topic topic = new Topic();
    int letters = 0;
    for (int i = 0; i < plain.length; i++) {
      letters = Character.isLetter(plain[i]) ? letters + 1 : 0;
      int length = PlainText.wordLength(plain[i]);
      if (letters >= length) {
        topic.add(LetterModel.run(plain, i + 1 - length, i + 1));
      }
    }
    return topic;
  }

  /**
   * How much a text shares with this one: for each of its runs how rare it is, as a logarithm, if
   * it is one of these, and 0 if not; the mean, {@value #MAX} at most.
   */
  double likeness(char[] plain, LetterModel model) {
    Topic seen = new Topic();
    int letters = 0;
    int runs = 0;
    double shared = 0;
    for (int i = 0; i < plain.length; i++) {
      letters = Character.isLetter(plain[i]) ? letters + 1 : 0;
      int length = PlainText.wordLength(plain[i]);
      if (letters >= length) {
        long run = LetterModel.run(plain, i + 1 - length, i + 1);
        if (seen.add(run)) {
          runs++;
          shared += holds(run) ? model.rarity(run) : 0;
        }
      }
    }
    return Math.min(MAX, shared / (runs + FEW));
  }

  private boolean add(long run) {
    boolean added = !holds(run);
    bits[word(run)] |= 1L << run;
    return added;
  }

  private boolean holds(long run) {
    return (bits[word(run)] >>> run & 1) != 0;
  }

  private int word(long run) {
    return (int) (run >>> 32) & (bits.length - 1);
  }
}
