package io.github.refrain.clean;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import io.github.refrain.align.Alignment;
import io.github.refrain.text.Letters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text that tell a fact as figures do: 上午, July, II, 三十. Where such a word stands
 * for another of its kind it may be noise; but to take a notice for another one loses it. So does a
 * word that denies, where one text has it and the other has nothing. Chinese numerals are single
 * letters, which noise makes and takes often: they count where nothing else differs.
 *
 * <p>The words are those of {@code fact-words.txt}; words that only noise has made do not count.
 * Cost: a pass over the letters, and an alignment.
 */
final class FactWords {

  private static final String TABLE = "fact-words.txt";

  /** How a remark begins that says of the words below that they deny by being there at all. */
  private static final String DENY = "# -";

  /** And of those that do before a word, without a space. */
  private static final String DENY_BEFORE = "# --";

  private static final Set<String> DENIALS = new HashSet<>();

  private static final Set<String> DENYING_BEGINNINGS = new HashSet<>();

  /** By its letters what a word means. */
  private static final Map<String, Meaning> MEANINGS = parse();

  /** The longest word that is written without spaces. */
  private static final int MAX_IDEOGRAPHS = 3;

  private static final Pattern ROMAN = Pattern.compile("[ivxlc]{2,7}");

  private static final String NUMERALS = "〇零一二两三四五六七八九十百千万亿廿卅";

  private static final int ROMAN_KIND = -1;

  private static final int NUMERAL_KIND = -2;

  private final int[] points;
  private final Letters letters;
  private final List<Word> words = new ArrayList<>();

  private record Meaning(int kind, String value) {}

  /** A word and its letters. */
  private record Word(int start, int end, Meaning meaning) {

    boolean isOther(Word word) {
      return meaning.kind() == word.meaning.kind() && !meaning.equals(word.meaning);
    }

    /** Whether it is long enough not to be made by noise, as a numeral is that is one letter. */
    boolean isSure() {
      return meaning.kind() != NUMERAL_KIND;
    }
  }

  private FactWords(String text) {
    points = text.codePoints().toArray();
    letters = Letters.of(text);
    for (int at = 0; at < letters.length(); ) {
      Word word = wordAt(at);
      if (word != null) {
        words.add(word);
      }
      at = word == null ? at + 1 : word.end();
    }
  }

  /** Whether a word of one text stands where the other has another one of its kind. */
  static boolean differ(String left, String right) {
    FactWords one = new FactWords(left);
    FactWords other = new FactWords(right);
    return one.differsFrom(other);
  }

  /** Whether a run of letters that the other text lacks says no: 不, not, or un- before a word. */
  private boolean isDenial(int start, int end) {
    String run = text(start, end);
    boolean ideographic = Character.isIdeographic(letters.codePointAt(start));
    if (isApart(end) || ideographic) {
      return (isApart(start) || ideographic) && DENIALS.contains(run);
    }
    int word = end - 1; // what stands before it may differ too: a possible, an impossible
    while (word > start && !isApart(word)) {
      word--;
    }
    return isApart(word) && DENYING_BEGINNINGS.contains(text(word, end));
  }

  private boolean isDeniedIn(FactWords other, Alignment alignment) {
    return alignment.runs().stream()
        .anyMatch(
            run ->
                (run.rightLength() == 0 && isDenial(run.leftStart(), run.leftEnd()))
                    || (run.leftLength() == 0 && other.isDenial(run.rightStart(), run.rightEnd())));
  }

  private boolean differsFrom(FactWords other) {
    Alignment alignment = Alignment.of(letters.toArray(), other.letters.toArray());
    return isDeniedIn(other, alignment) || hasOtherWords(other, alignment);
  }

  private boolean hasOtherWords(FactWords other, Alignment alignment) {
    int next = 0;
    for (Word word : words) {
      int from = alignment.rightOf(word.start());
      int to = alignment.rightOf(word.end() - 1);
      while (next < other.words.size() && other.words.get(next).end() <= from) {
        next++;
      }
      for (int i = next; i < other.words.size() && other.words.get(i).start() <= to; i++) {
        Word fact = other.words.get(i);
        if (word.isOther(fact) && (word.isSure() || isAllThatDiffers(alignment, word, fact))) {
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

  private @Nullable Word wordAt(int at) {
    return Character.isIdeographic(letters.codePointAt(at)) ? ideographsAt(at) : spelledAt(at);
  }

  private @Nullable Word ideographsAt(int at) {
    for (int end = Math.min(letters.length(), at + MAX_IDEOGRAPHS); end > at; end--) {
      Meaning meaning = MEANINGS.get(text(at, end));
      if (meaning != null) {
        return new Word(at, end, meaning);
      }
    }
    int end = at;
    while (end < letters.length() && NUMERALS.indexOf(letters.codePointAt(end)) >= 0) {
      end++;
    }
    return end == at ? null : new Word(at, end, new Meaning(NUMERAL_KIND, text(at, end)));
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
    Meaning meaning = MEANINGS.get(word);
    boolean roman =
        meaning == null
            && ROMAN.matcher(word).matches()
            && Character.isUpperCase(points[letters.start(at)])
            && Character.isUpperCase(points[letters.start(end - 1)]);
    Meaning known = roman ? new Meaning(ROMAN_KIND, word) : meaning;
    return known == null ? null : new Word(at, end, known);
  }

  private int wordEnd(int at) {
    int end = at + 1;
    while (!isApart(end)) {
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
    StringBuilder text = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      text.appendCodePoint(letters.codePointAt(i));
    }
    return text.toString();
  }

  private static Map<String, Meaning> parse() {
    Map<String, Meaning> meanings = new HashMap<>();
    int kind = 0;
    Set<String> denying = null;
    for (String line : Splitter.on('\n').omitEmptyStrings().split(read())) {
      if (line.startsWith("#")) {
        kind++;
        boolean before = line.startsWith(DENY_BEFORE);
        denying = before ? DENYING_BEGINNINGS : line.startsWith(DENY) ? DENIALS : null;
        continue;
      }
      for (String words : Splitter.on(' ').split(line)) {
        List<String> same =
            Splitter.on('=').splitToStream(words).map(word -> Letters.of(word).toString()).toList();
        if (denying == null) {
          Meaning meaning = new Meaning(kind, same.get(0));
          same.forEach(word -> meanings.putIfAbsent(word, meaning));
        } else {
          denying.addAll(same);
        }
      }
    }
    return meanings;
  }

  private static String read() {
    try (InputStream in = FactWords.class.getResourceAsStream(TABLE)) {
      return new String(requireNonNull(in, TABLE).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
