package io.github.refrain.clean;

import io.github.refrain.link.Split;
import io.github.refrain.text.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which hyphens at the end of a part were put there when a word was broken. The archive itself says
 * so: a compound stands elsewhere with its hyphen more often than without. What stands nowhere else
 * was broken if it goes on in a small letter. A dash is none, and a soft hyphen, which OCR also
 * writes as ¬, is never more than a break.
 *
 * <p>Cost: a pass over all documents, where any part ends in a hyphen.
 */
final class Hyphens {

  private static final char HYPHEN = '-';
  private static final char UNICODE_HYPHEN = '\u2010';
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char NOT_SIGN = '¬';

  /** In the languages that let a hyphen stand for a word to come. */
  private static final Set<String> CONJUNCTIONS =
      Set.of(
          "und", "oder", "sowie", "bis", "and", "or", "to", "et", "ou", "y", "o", "e", "и", "или");

  private final Map<String, Integer> counts = new HashMap<>(); // of words with hyphen and without

  /** The hyphens of splits in an archive. */
  static Hyphens of(
      Collection<Document> documents, List<Split> splits, Function<Split, Word> words) {
    Hyphens hyphens = new Hyphens();
    for (Split split : splits) {
      Word word = words.apply(split);
      if (word.isBroken()) {
        hyphens.counts.put(word.compound(), 0);
        hyphens.counts.put(word.solid(), 0);
      }
    }
    if (!hyphens.counts.isEmpty()) {
      documents.forEach(document -> hyphens.countWords(document.text()));
    }
    return hyphens;
  }

  /**
   * Whether the hyphen stands for the rest of a word that comes later, and a space belongs behind
   * it: Nord- und Ostsee, pre- and post-war.
   */
  boolean isSuspended(Word word) {
    return word.isBroken() && CONJUNCTIONS.contains(word.after()) && count(word.solid()) == 0;
  }

  /** Whether the hyphen at the end of the first part goes when the two are joined. */
  boolean goes(Word word) {
    return word.isSoft()
        || (word.isBroken() && !isSuspended(word) && count(word.compound()) <= count(word.solid()));
  }

  private int count(String word) {
    return counts.getOrDefault(word, 0);
  }

  private void countWords(String text) {
    for (int from = 0; from < text.length(); ) {
      int to = from;
      while (to < text.length() && Word.isPart(text.charAt(to))) {
        to++;
      }
      if (to > from) {
        counts.computeIfPresent(Word.folded(text.substring(from, to)), (word, n) -> n + 1);
      }
      from = to + 1;
    }
  }

  /**
   * What stands at a break.
   *
   * @param before the last word of the first part, with its hyphen
   * @param after the first word of the second
   */
  record Word(String before, String after) {

    /** The word at the break between two texts. */
    static Word between(String left, String right) {
      int from = left.length();
      while (from > 0 && (isPart(left.charAt(from - 1)) || isSoftHyphen(left.charAt(from - 1)))) {
        from--;
      }
      int to = 0;
      while (to < right.length() && isPart(right.charAt(to))) {
        to++;
      }
      return new Word(left.substring(from), right.substring(0, to));
    }

    /** Whether it is a soft hyphen, or what OCR reads for one. */
    static boolean isSoftHyphen(int c) {
      return c == SOFT_HYPHEN || c == NOT_SIGN;
    }

    private boolean isSoft() {
      return !before.isEmpty() && isSoftHyphen(before.charAt(before.length() - 1));
    }

    /** Whether it may be one word: letters, a hyphen, a small letter. */
    private boolean isBroken() {
      int last = before.length() - 1;
      return last > 0
          && isHyphen(before.charAt(last))
          && Character.isLetter(before.charAt(last - 1))
          && !after.isEmpty()
          && Character.isLowerCase(after.charAt(0));
    }

    private String compound() {
      return folded(before + after);
    }

    private String solid() {
      return folded(before.substring(0, before.length() - 1) + after);
    }

    private static String folded(String word) {
      return word.replace(UNICODE_HYPHEN, HYPHEN).toLowerCase(Locale.ROOT);
    }

    private static boolean isPart(char c) {
      return Character.isLetter(c) || isHyphen(c);
    }

    private static boolean isHyphen(char c) {
      return c == HYPHEN || c == UNICODE_HYPHEN;
    }
  }
}
