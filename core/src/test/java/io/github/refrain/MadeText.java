package io.github.refrain;

import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Makes text for tests: the same seed, the same text. Nothing it makes holds a digit or a numeral.
 */
public final class MadeText {

  private static final int IDEOGRAPHS = 2500;

  private final Random random;

  public MadeText(long seed) {
    random = new Random(seed);
  }

  /** What chooses. */
  public Random random() {
    return random;
  }

  /** Ideographs, the first ones more often, as in real text. */
  public String chinese(int letters) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < letters; i++) {
      text.appendCodePoint(ideograph());
    }
    return text.toString();
  }

  /** Words of Latin letters with single spaces. */
  public String latin(int letters) {
    StringBuilder text = new StringBuilder();
    for (int left = letters; left > 0; ) {
      int word = Math.min(left, 2 + random.nextInt(8));
      for (int i = 0; i < word; i++) {
        text.append(latinLetter());
      }
      left -= word;
      text.append(left > 0 ? " " : "");
    }
    return text.toString();
  }

  /** Words of letters that are taken from others, each as often. */
  public String words(int letters, String alphabet) {
    int[] points = alphabet.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < letters; i++) {
      text.append(i % 5 == 4 ? " " : "").appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }

  /** The text with about this share of its letters replaced, lost or doubled, one at a time. */
  public String noisy(String text, double share) {
    return noisy(text, share, letter -> letter < 0x80 ? latinLetter() : ideograph());
  }

  /** The same, for letters that are misread as others of an alphabet. */
  public String noisy(String text, double share, String alphabet) {
    int[] points = alphabet.codePoints().toArray();
    return noisy(text, share, letter -> points[random.nextInt(points.length)]);
  }

  private String noisy(String text, double share, IntUnaryOperator misread) {
    StringBuilder noisy = new StringBuilder();
    text.codePoints()
        .forEach(
            letter -> {
              double fate = random.nextDouble();
              if (!Character.isLetter(letter) || fate >= share) {
                noisy.appendCodePoint(letter);
              } else if (fate < 0.7 * share) {
                noisy.appendCodePoint(misread.applyAsInt(letter));
              } else if (fate < 0.85 * share) {
                noisy.appendCodePoint(letter).appendCodePoint(letter);
              }
            });
    return noisy.toString();
  }

  /** Letters from an alphabet of this size, as code points. */
  public int[] letters(int length, int alphabet) {
    return IntStream.generate(() -> 'a' + random.nextInt(alphabet)).limit(length).toArray();
  }

  /** Letters with this many random edits. */
  public int[] edited(int[] letters, int edits, int alphabet) {
    int[] edited = letters;
    for (int i = 0; i < edits; i++) {
      int kind = edited.length == 0 ? 0 : random.nextInt(3); // put in, take out, replace
      int at = kind == 0 ? random.nextInt(edited.length + 1) : random.nextInt(edited.length);
      int[] before = edited;
      int letter = 'a' + random.nextInt(alphabet);
      edited =
          IntStream.range(0, before.length + (kind == 0 ? 1 : kind == 1 ? -1 : 0))
              .map(j -> kind != 1 && j == at ? letter : before[source(kind, j, at)])
              .toArray();
    }
    return edited;
  }

  private static int source(int kind, int index, int at) {
    return kind == 0 && index > at ? index - 1 : kind == 1 && index >= at ? index + 1 : index;
  }

  private int ideograph() {
    double skewed = random.nextDouble() * random.nextDouble();
    return 0x6000 + (int) (IDEOGRAPHS * skewed); // there are no numerals among them
  }

  private char latinLetter() {
    return "eeettaaooinnshrrdlucmfwypvbgk".charAt(random.nextInt(29));
  }
}
