package io.github.refrain.fact;

import io.github.refrain.align.Alignment;
import io.github.refrain.align.Alignment.Run;
import io.github.refrain.align.Figures;
import io.github.refrain.fact.FactTable.Meaning;
import io.github.refrain.text.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text that tell a fact as figures do: 上午, July, II, 三十. Where such a word stands
 * for another of its kind it may be noise; but to take a notice for another one loses it. So does a
 * word that denies, where one text has it and the other has nothing. Chinese numerals are single
 * letters, which noise makes and takes often: they count where nothing else differs.
 *
 * <p>The words are those of {@link FactTable}; words that only noise has made do not count. Cost:
 * an alignment; words are looked for where the texts differ.
 */
final class FactWords {

  private static final FactTable TABLE = FactTable.STANDARD;

  /** The longest word that is written without spaces. */
  private static final int MAX_IDEOGRAPHS = 3;

  /** The longest word of an alphabet that is looked for. */
  private static final int MAX_WORD = 16;

  private static final Pattern ROMAN = Pattern.compile("[ivxlc]{2,7}");

  private static final String ROMAN_KIND = "Roman numerals";

  private static final String NUMERAL_KIND = "Chinese numerals";

  private final String text;
  private final Letters letters;

  /** A word and its letters. */
  private record Word(int start, int end, Meaning meaning) {

    boolean isOther(Word word) {
      return meaning.kind().equals(word.meaning.kind()) && !meaning.equals(word.meaning);
    }

    /** Whether noise hardly makes it of another one, as it makes a numeral of another. */
    boolean isSure() {
      return !meaning.kind().equals(NUMERAL_KIND);
    }

    boolean isIn(List<Word> words) {
      return words.stream().anyMatch(word -> word.meaning.equals(meaning));
    }
  }

  private FactWords(String text) {
    this.text = text;
    letters = Letters.of(text);
  }

  /** Whether a word of one text stands where the other has another one of its kind, or none. */
  static boolean differ(String left, String right) {
    FactWords one = new FactWords(left);
    FactWords other = new FactWords(right);
    Alignment alignment = Alignment.ofCopies(one.letters.toArray(), other.letters.toArray());
    return alignment.runs().stream()
        .anyMatch(run -> !run.equal() && one.differsIn(run, other, alignment));
  }

  private boolean differsIn(Run run, FactWords other, Alignment alignment) {
    if (run.rightLength() == 0 && isDenied(run.leftStart(), run.leftEnd())) {
      return true;
    }
    if (run.leftLength() == 0 && other.isDenied(run.rightStart(), run.rightEnd())) {
      return true;
    }
    List<Word> words = wordsAt(run.leftStart(), run.leftEnd());
    List<Word> others = words.isEmpty() ? words : other.wordsAt(run.rightStart(), run.rightEnd());
    for (Word word : words) {
      for (Word fact : others) {
        if (word.isOther(fact)
            && !word.isIn(others)
            && !fact.isIn(words)
            && (word.isSure() || isAllThatDiffers(alignment, word, fact))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAllThatDiffers(Alignment alignment, Word word, Word other) {
    return alignment.runs().stream()
        .allMatch(
            run ->
                run.equal()
                    || (run.leftStart() >= word.start()
                        && run.leftEnd() <= word.end()
                        && run.rightStart() >= other.start()
                        && run.rightEnd() <= other.end()));
  }

  /**
   * Whether letters that the other text lacks say no. Which letters it lacks can often be told in
   * several ways: of "not new" and "new" the first n may be the other one's.
   */
  private boolean isDenied(int start, int end) {
    int back = 0;
    while (back < MAX_WORD && start > back && isSame(start - back - 1, end - back - 1)) {
      back++;
    }
    int at = -back;
    while (at < MAX_WORD && !hasDenial(start + at, end + at)) {
      if (end + at == letters.length() || !isSame(start + at, end + at)) {
        return false;
      }
      at++;
    }
    return at < MAX_WORD;
  }

  private boolean isSame(int letter, int other) {
    return letters.codePointAt(letter) == letters.codePointAt(other);
  }

  /** Whether a word in a stretch denies: 不, not, -n't, or un- before a word that goes on. */
  private boolean hasDenial(int start, int end) {
    if (isApart(end) && !isApart(start) && TABLE.deniesBehind(text(start, end))) {
      return true;
    }
    for (int at = start; at < end; at++) {
      boolean ideographic = Character.isIdeographic(letters.codePointAt(at));
      if (ideographic || isApart(at)) {
        int to = ideographic ? at + 1 : wordEnd(at);
        boolean denies = to <= end ? TABLE.denies(text(at, to)) : TABLE.deniesBefore(text(at, end));
        if (denies) {
          return true;
        }
      }
    }
    return false;
  }

  /** The words that a stretch is in or touches. */
  private List<Word> wordsAt(int from, int to) {
    int at = Math.max(0, from - 2 * MAX_IDEOGRAPHS);
    while (at > Math.max(0, from - MAX_WORD) && !isBetweenWords(at)) {
      at--;
    }
    List<Word> words = new ArrayList<>(2);
    while (at <= to && at < letters.length()) {
      Word word = wordAt(at);
      if (word != null && word.end() >= from) {
        words.add(word);
      }
      at = word == null ? at + 1 : word.end();
    }
    return words;
  }

  /** Whether no numeral and no word of an alphabet goes on at a letter. */
  private boolean isBetweenWords(int at) {
    boolean ideographic = Character.isIdeographic(letters.codePointAt(at));
    return ideographic ? !isNumeral(at - 1) : isApart(at);
  }

  private @Nullable Word wordAt(int at) {
    return Character.isIdeographic(letters.codePointAt(at)) ? ideographsAt(at) : spelledAt(at);
  }

  private @Nullable Word ideographsAt(int at) {
    int longest = TABLE.mayBegin(letters.codePointAt(at)) ? MAX_IDEOGRAPHS : 0;
    for (int end = Math.min(letters.length(), at + longest); end > at; end--) {
      Meaning meaning = TABLE.meaning(text(at, end));
      if (meaning != null) {
        return new Word(at, end, meaning);
      }
    }
    int end = at;
    while (end < letters.length() && isNumeral(end)) {
      end++;
    }
    return end == at ? null : new Word(at, end, new Meaning(NUMERAL_KIND, text(at, end)));
  }

  private boolean isNumeral(int at) {
    return Figures.isNumeral(letters.codePointAt(at));
  }

  /** A word between spaces or marks; a.m. has a mark within. */
  private @Nullable Word spelledAt(int at) {
    if (!isApart(at)) {
      return null;
    }
    int end = wordEnd(at);
    if (end == at + 1 && end < letters.length()) {
      end = wordEnd(end);
    }
    String word = text(at, end);
    Meaning meaning = TABLE.meaning(word);
    boolean roman =
        meaning == null && ROMAN.matcher(word).matches() && isUpperCase(at) && isUpperCase(end - 1);
    Meaning known = roman ? new Meaning(ROMAN_KIND, word) : meaning;
    return known == null ? null : new Word(at, end, known);
  }

  private boolean isUpperCase(int letter) {
    int at = text.offsetByCodePoints(0, letters.start(letter));
    return Character.isUpperCase(text.codePointAt(at));
  }

  private int wordEnd(int at) {
    int end = at + 1;
    while (!isApart(end) && end <= at + MAX_WORD) {
      end++;
    }
    return end;
  }

  /** Whether a word may begin or end before a letter. */
  private boolean isApart(int at) {
    return at == 0
        || at == letters.length()
        || letters.end(at - 1) < letters.start(at)
        || !Character.isLetter(letters.codePointAt(at))
        || !Character.isLetter(letters.codePointAt(at - 1));
  }

  private String text(int from, int to) {
    StringBuilder word = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      word.appendCodePoint(letters.codePointAt(i));
    }
    return word.toString();
  }
}
