package io.github.refrain.cli.rows;

import io.github.refrain.text.Letters;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The language of a text as a browser needs it to choose glyphs and line breaks: by script, and in
 * Latin letters by the commonest words. Empty where it is not sure.
 */
final class Language {

  /** What is read of a text; more says the same. */
  private static final int SAMPLE = 4_000;

  /** One kana or Hangul in ten letters is no quotation: Japanese is written in Chinese as well. */
  private static final int KANA_SHARE = 10;

  /** Traditional text has one form in three that the simplified does not; noise makes few. */
  private static final int TRADITIONAL_SHARE = 12;

  private static final int MIN_WORDS = 3;

  /** Words that stand in nearly every sentence of one language and not of its neighbours. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "en", List.of("the", "and", "of", "to", "was", "that"),
          "de", List.of("der", "die", "und", "das", "nicht", "ist"),
          "fr", List.of("les", "des", "et", "dans", "est", "une"),
          "es", List.of("el", "los", "las", "y", "por", "del"),
          "it", List.of("il", "della", "che", "gli", "non", "per"),
          "pt", List.of("os", "uma", "não", "em", "dos", "ao"),
          "nl", List.of("het", "een", "van", "niet", "voor", "zijn"));

  private Language() {}

  /** A language tag, such as {@code zh-Hans}, or an empty text. */
  static String of(CharSequence text) {
    String sample = text.subSequence(0, Math.min(SAMPLE, text.length())).toString();
    Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
    sample
        .codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> scripts.merge(UnicodeScript.of(letter), 1, Integer::sum));
    int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
    int kana = count(scripts, UnicodeScript.HIRAGANA) + count(scripts, UnicodeScript.KATAKANA);
    if (letters == 0) {
      return "";
    } else if (kana * KANA_SHARE >= letters) {
      return "ja";
    } else if (count(scripts, UnicodeScript.HANGUL) * KANA_SHARE >= letters) {
      return "ko";
    }
    UnicodeScript most = Collections.max(scripts.entrySet(), Map.Entry.comparingByValue()).getKey();
    return switch (most) {
      case HAN -> isTraditional(sample) ? "zh-Hant" : "zh-Hans";
      case LATIN -> ofWords(sample);
      case CYRILLIC -> "ru";
      default -> "";
    };
  }

  private static int count(Map<UnicodeScript, Integer> scripts, UnicodeScript script) {
    return scripts.getOrDefault(script, 0);
  }

  /** Letters are folded to simplified forms, so what folding changes was traditional. */
  private static boolean isTraditional(String sample) {
    String normal = Normalizer.normalize(sample, Normalizer.Form.NFKC);
    int[] before = normal.codePoints().filter(Character::isIdeographic).toArray();
    int[] after = Letters.of(new String(before, 0, before.length)).toArray();
    int changed = 0;
    for (int i = 0; i < Math.min(before.length, after.length); i++) {
      changed += before[i] == after[i] ? 0 : 1;
    }
    return changed * TRADITIONAL_SHARE >= before.length;
  }

  private static String ofWords(String sample) {
    Map<String, Integer> found = new HashMap<>();
    List<String> words = Arrays.asList(sample.toLowerCase(Locale.ROOT).split("\\P{L}+", -1));
    WORDS.forEach(
        (language, typical) ->
            found.put(language, (int) words.stream().filter(typical::contains).count()));
    Map.Entry<String, Integer> best =
        found.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .orElseThrow();
    return best.getValue() >= MIN_WORDS ? best.getKey() : "";
  }
}
