package io.github.refrain.split;

import io.github.refrain.parallel.Workers;
import java.util.List;

/**
 * Which characters stand next to each other in an archive: counts of runs of up to {@value
 * #MAX_RUN} characters of {@link PlainText}, the beginning and end of paragraphs included, in one
 * table of fixed size.
 *
 * <p>It is trained at run time on the archive that it judges. What a paragraph itself added must
 * not speak for it, so every question says which of the runs are the asker's {@link Own}, and each
 * of those counts one less.
 *
 * <p>Cost: a table of 4 to 32 MB, constant time a character. Runs may share a slot; there are four
 * slots a character at the least, and {@value #SLOTS} in an archive of some hundred pages. A page
 * has hundreds: where little is known, a run that was never met must not be taken for one that was.
 */
final class LetterModel {

  /** Stands before the first character of a paragraph. */
  static final char START = 1;

  /** Longest run that is counted: five letters tell a word, three ideographs do. */
  static final int MAX_RUN = 6;

  private static final int MAX_IDEOGRAPHS = 4;

  /** How many characters before a place have a say in what follows. */
  static final int REACH = MAX_RUN - 1;

  private static final char END = 2;

  /** Stands before the first character of a sentence. */
  static final char SENTENCE = 3;

  /** So many of a sentence's first characters are counted as its beginning. */
  static final int MAX_START = 3;

  private static final int SLOTS = 32;
  private static final int MIN_SLOTS = 1 << 20;
  private static final int MAX_SLOTS = 1 << 23;
  private static final int MAX_TABLES = 4;

  /** A context seen this often outweighs the shorter one that it is mixed with. */
  private static final double BACK_OFF = 8;

  /** What a character never seen is expected at: an alphabet or some thousand ideographs. */
  private static final double UNSEEN = 1.0 / 5000;

  /** Less than one meeting is no evidence. */
  private static final double FEW = 0.3;

  /** A run that is as common as one character in fifty is not rare at all. */
  private static final double COMMON = 1.0 / 50;

  private final int[] counts;
  private final long total;

  /** Tells which runs stand in the counted text because of the paragraphs in question. */
  interface Own {
    /** Whether the run from {@code from} to {@code last}, both inclusive, is one of them. */
    boolean holds(int from, int last);
  }

  /**
   * A model of texts.
   *
   * @param threads how many threads count, at least 1; each of up to {@value #MAX_TABLES} has a
   *     table of its own meanwhile
   */
  LetterModel(List<char[]> texts, int threads) {
    long characters = texts.stream().mapToLong(text -> text.length).sum();
    total = characters + 2L * texts.size();
    long wanted = Math.max(MIN_SLOTS, Long.highestOneBit(characters + 1) * SLOTS);
    counts = new int[(int) Math.min(MAX_SLOTS, wanted)];
    int tables = Math.min(threads, MAX_TABLES);
    Counter[] counters = new Counter[tables];
    Workers.forEach(
        threads,
        tables,
        table -> {
          counters[table] = new Counter(table == 0 ? counts : new int[counts.length]);
          for (int i = table; i < texts.size(); i += tables) {
            counters[table].add(texts.get(i));
          }
        });
    for (int table = 1; table < tables; table++) {
      counters[table].addTo(counts);
    }
  }

  /** Counts the runs of texts. */
  private static final class Counter {

    private final int[] counts;

    Counter(int[] counts) {
      this.counts = counts;
    }

    void addTo(int[] sum) {
      for (int slot = 0; slot < sum.length; slot++) {
        sum[slot] += counts[slot];
      }
    }

    void add(char[] plain) {
      char[] framed = new char[plain.length + 2];
      framed[0] = START;
      System.arraycopy(plain, 0, framed, 1, plain.length);
      framed[plain.length + 1] = END;
      for (int i = 0; i < framed.length; i++) {
        int longest = Math.min(longestRun(framed[i]), i + 1);
        long run = 0;
        for (int length = 1; length <= longest; length++) {
          run = extend(run, framed[i - length + 1]);
          count(run);
        }
        if (i >= 2) {
          count(around(framed[i - 2], framed[i]));
        }
      }
      addSentences(framed);
    }

    private void count(long run) {
      counts[slot(run, counts)]++;
    }

    /** Counts how sentences begin; there are several for each beginning of a paragraph. */
    private void addSentences(char[] framed) {
      boolean ended = true;
      for (int i = 1; i < framed.length - 1; i++) {
        char c = framed[i];
        if (Marks.isFinal(c)) {
          ended = endsSentence(c, framed[i + 1]);
        } else if (ended && c != ' ' && c != '"' && !Marks.isCloser(c)) {
          addSentence(framed, i);
          ended = false;
        }
      }
    }

    private void addSentence(char[] framed, int from) {
      count(extend(0, SENTENCE));
      for (int to = from + 1; to <= Math.min(from + MAX_START, framed.length); to++) {
        count(extend(run(framed, from, to), SENTENCE));
      }
    }
  }

  /** A point may also stand in a number or an address. */
  private static boolean endsSentence(char stop, char next) {
    return stop == '。'
        || next == ' '
        || PlainText.isIdeographic(next)
        || Marks.isOpener(next)
        || Marks.isCloser(next);
  }

  /** The logarithm of the probability of {@code text[at]} after {@code text[first, at)}. */
  double logProbability(char[] text, int first, int at, Own own) {
    double probability = UNSEEN;
    int longest = Math.min(longestRun(text[at]), at - first + 1);
    long run = 0;
    long context = 0;
    for (int from = at; from > at - longest; from--) {
      run = extend(run, text[from]);
      context = from == at ? 0 : extend(context, text[from]);
      double before = from == at ? total : count(context, from, at - 1, own);
      if (before == 0) {
        break;
      }
      double both = Math.min(before, count(run, from, at, own));
      probability = (both + BACK_OFF * probability) / (before + BACK_OFF);
    }
    return StrictMath.log(probability);
  }

  /**
   * How much oftener {@code text[from, middle)} and {@code text[middle, to)} meet than by chance,
   * as a logarithm; near 0 where too little is known.
   */
  double bond(char[] text, int from, int middle, int to, Own own) {
    double both = count(run(text, from, to), from, to - 1, own);
    double left = count(run(text, from, middle), from, middle - 1, own);
    double right = count(run(text, middle, to), middle, to - 1, own);
    return bond(both, left, right);
  }

  /** The same for two characters with any one between them, which noise may have changed. */
  double bondAround(char left, char right, boolean own) {
    double both = Math.max(0, counts[slot(around(left, right))] - (own ? 1 : 0));
    double lefts = Math.max(0, counts[slot(extend(0, left))] - 1);
    double rights = Math.max(0, counts[slot(extend(0, right))] - 1);
    return bond(both, lefts, rights);
  }

  private double bond(double both, double left, double right) {
    return StrictMath.log((both + FEW) / (left * right / Math.max(1, total) + FEW));
  }

  private double count(long run, int from, int last, Own own) {
    return Math.max(0, counts[slot(run)] - (own.holds(from, last) ? 1 : 0));
  }

  /** How rare a run is, as a logarithm. */
  double rarity(long run) {
    double often = (counts[slot(run)] + 1.0) / (total + 1.0);
    return Math.max(0, StrictMath.log(COMMON / often));
  }

  /** The run that {@code text[from, to)} is. */
  static long run(char[] text, int from, int to) {
    long run = 0;
    for (int i = to - 1; i >= from; i--) {
      run = extend(run, text[i]);
    }
    return run;
  }

  private static long around(char left, char right) {
    return extend(extend(MAX_RUN + 1, left), right);
  }

  private static long extend(long run, char c) {
    return (run + c + 1) * 0xD1342543DE82EF95L; // odd, of a good linear generator
  }

  private int slot(long run) {
    return slot(run, counts);
  }

  private static int slot(long run, int[] counts) {
    long mixed = run * 0x9E3779B97F4A7C15L; // the golden ratio, which spreads what is alike
    return (int) (mixed >>> 40 ^ mixed >>> 17) & (counts.length - 1);
  }

  private static int longestRun(char c) {
    return PlainText.isIdeographic(c) ? MAX_IDEOGRAPHS : MAX_RUN;
  }
}
