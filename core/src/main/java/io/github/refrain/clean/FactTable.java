package io.github.refrain.clean;

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

  /** How a remark begins that says of the words below that they deny by being there at all. */
  private static final String DENY = "# -";

  /** And of those that do before a word, without a space. */
  private static final String DENY_BEFORE = "# --";

  private final Map<String, Meaning> meanings = new HashMap<>();
  private final BitSet firstLetters = new BitSet(); // of words that mean something
  private final Set<String> denials = new HashSet<>();
  private final Set<String> denyingBeginnings = new HashSet<>();

  /** What a word tells: another fact of its kind is told by another value. */
  record Meaning(int kind, String value) {}

  private FactTable(String resource) {
    int kind = 0;
    Set<String> denying = null;
    for (String line : Splitter.on('\n').omitEmptyStrings().split(read(resource))) {
      if (line.startsWith("#")) {
        kind++;
        boolean before = line.startsWith(DENY_BEFORE);
        denying = before ? denyingBeginnings : line.startsWith(DENY) ? denials : null;
        continue;
      }
      for (String words : Splitter.on(' ').split(line)) {
        List<String> same =
            Splitter.on('=').splitToStream(words).map(word -> Letters.of(word).toString()).toList();
        if (denying == null) {
          add(same, new Meaning(kind, same.get(0)));
        } else {
          denying.addAll(same);
        }
      }
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

  private static String read(String resource) {
    try (InputStream in = FactTable.class.getResourceAsStream(resource)) {
      return new String(requireNonNull(in, resource).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
