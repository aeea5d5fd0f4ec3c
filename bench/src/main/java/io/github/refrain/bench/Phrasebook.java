package io.github.refrain.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The clauses that made-up paragraphs are spliced from. Words are random runs of characters or
 * syllables, the more frequent ones shorter, and their frequencies follow the law of Zipf and
 * Mandelbrot. One clause in ten is a stock phrase.
 */
final class Phrasebook {

  private static final int WORDS = 4_000;
  private static final int SHORT_WORDS = 60;
  private static final double ZIPF_SHIFT = 3;
  private static final int CLAUSES = 100_000;
  private static final int STOCK_PHRASES = 500;
  private static final double STOCK_SHARE = 0.1;

  private final Language language;
  private final List<String> words = new ArrayList<>(WORDS);
  private final List<String> clauses = new ArrayList<>(CLAUSES);

  Phrasebook(Language language, Random random) {
    this.language = language;
    for (int i = 0; i < WORDS; i++) {
      words.add(newWord(i < SHORT_WORDS ? 1 : 1 + random.nextInt(3), random));
    }
    for (int i = 0; i < CLAUSES; i++) {
      clauses.add(newClause(random));
    }
  }

  /** A paragraph of 4 to 17 clauses. */
  String paragraph(Random random) {
    StringBuilder text = new StringBuilder();
    int count = 4 + random.nextInt(14);
    for (int i = 1; i <= count; i++) {
      boolean stock = random.nextDouble() < STOCK_SHARE;
      text.append(clauses.get(random.nextInt(stock ? STOCK_PHRASES : CLAUSES)));
      int mark = i == count ? 1 : random.nextInt(language.marks().length());
      text.append(language.marks().charAt(mark)).append(i == count ? "" : language.wordGap());
    }
    return text.toString();
  }

  /** New clauses of at least so many characters in all, behind the first one in ten a stock one. */
  String news(int characters, Random random) {
    StringBuilder text = new StringBuilder(newClause(random));
    while (text.length() < characters) {
      boolean stock = random.nextDouble() < STOCK_SHARE;
      text.append(language.wordGap());
      text.append(stock ? clauses.get(random.nextInt(STOCK_PHRASES)) : newClause(random));
    }
    return text.toString();
  }

  private String newWord(int units, Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < units; i++) {
      word.append(language.units().get(random.nextInt(language.units().size())));
    }
    return word.toString();
  }

  private String newClause(Random random) {
    int length = 6 + random.nextInt(8);
    List<String> clause = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      clause.add(words.get(rank(random.nextDouble())));
    }
    return String.join(language.wordGap(), clause);
  }

  /** The rank of a word, with a density of {@code 1 / (rank + ZIPF_SHIFT)}. */
  private static int rank(double uniform) {
    return (int) (ZIPF_SHIFT * (StrictMath.pow(1 + WORDS / ZIPF_SHIFT, uniform) - 1));
  }
}
