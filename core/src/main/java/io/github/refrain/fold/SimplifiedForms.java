package io.github.refrain.fold;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/**
 * The simplified forms of Han characters, so that a text printed in traditional characters and its
 * reprint in simplified ones are compared as one text. Several characters may have one form: 發 and
 * 髮 have 发. Japanese and older forms that are no simplified characters themselves count too: 発 has
 * 发. A form is its own form.
 *
 * <p>The table is {@code simplified-forms.txt}, a selection from the dictionaries of OpenCC 1.4.1
 * (Apache License 2.0); its head says which. What is ordinary in simplified text, as 后 and 里,
 * stays, also where it has taken in others; 著 and 瞭 do not, since traditional text writes 着 and 了
 * so.
 */
public final class SimplifiedForms {

  private static final String TABLE = "simplified-forms.txt";

  private static final ImmutableMap<Integer, Integer> FORMS = parse(read());

  private SimplifiedForms() {}

  /** The simplified form of a code point; itself where it has no other. */
  public static int of(int codePoint) {
    return FORMS.getOrDefault(codePoint, codePoint);
  }

  /** Words of a form and the characters that have it; a line that starts with # says nothing. */
  private static ImmutableMap<Integer, Integer> parse(String table) {
    return table
        .lines()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> Splitter.on(' ').splitToStream(line))
        .flatMap(SimplifiedForms::entries)
        .collect(toImmutableMap(entry -> entry[0], entry -> entry[1]));
  }

  private static Stream<int[]> entries(String word) {
    int form = word.codePointAt(0);
    return word.codePoints().skip(1).mapToObj(source -> new int[] {source, form});
  }

  private static String read() {
    try (InputStream in = SimplifiedForms.class.getResourceAsStream(TABLE)) {
      return new String(requireNonNull(in, TABLE).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE, e);
    }
  }
}
