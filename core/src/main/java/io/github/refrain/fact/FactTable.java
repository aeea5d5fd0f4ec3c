package io.github.refrain.fact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import io.github.refrain.text.Letters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of {@code fact-words.txt}, by their letters. */
final class FactTable {

  static final FactTable STANDARD = new FactTable("fact-words.txt");

  private static final String DENIES = "[denies]"; // headings, but for those of kinds
  private static final String DENIES_BEFORE = "[denies before]";
  private static final String DENIES_BEHIND = "[denies behind]";

  private final Map<String, Meaning> meanings = new HashMap<>();
  private final BitSet firstLetters = new BitSet(); // of words that mean something
  private final Set<String> denials = new HashSet<>();
  private final Set<String> denyingBeginnings = new HashSet<>();
  private final Set<String> denyingEnds = new HashSet<>();

  /** What a word tells: another fact of its kind is told by another value. */
  record Meaning(String kind, String value) {}

  private FactTable(String resource) {
    String heading = "";
    for (String line : Splitter.on('\n').omitEmptyStrings().split(read(resource))) {
      if (line.startsWith("[")) {
        heading = line;
      } else if (!line.startsWith("#")) {
        for (String words : Splitter.on(' ').split(line)) {
          add(heading, words);
        }
      }
    }
  }

  private void add(String heading, String words) {
    List<String> same =
        Splitter.on('=').splitToStream(words).map(word -> Letters.of(word).toString()).toList();
    switch (heading) {
      case DENIES -> denials.addAll(same);
      case DENIES_BEFORE -> denyingBeginnings.addAll(same);
      case DENIES_BEHIND -> denyingEnds.addAll(same);
      default -> add(same, new Meaning(heading, same.get(0)));
    }
  }

  private void add(List<String> words, Meaning meaning) {
    for (String word : words) {
      meanings.putIfAbsent(word, meaning);
      firstLetters.set(word.codePointAt(0));
    }
  }

  /** Whether a word that means something may begin with a letter; quick, since few do. */
  boolean mayBegin(int letter) {
    return firstLetters.get(letter);
  }

  /** What a word means; null if it tells no fact. */
  @Nullable Meaning meaning(String word) {
    return meanings.get(word);
  }

  /** Whether a word denies. */
  boolean denies(String word) {
    return denials.contains(word);
  }

  /** Whether a word denies that begins so. */
  boolean deniesBefore(String beginning) {
    return denyingBeginnings.contains(beginning);
  }

  /** Whether a word denies that ends so. */
  boolean deniesBehind(String end) {
    return denyingEnds.contains(end);
  }

  private static String read(String resource) {
    try (InputStream in = FactTable.class.getResourceAsStream(resource)) {
      return new String(requireNonNull(in, resource).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
