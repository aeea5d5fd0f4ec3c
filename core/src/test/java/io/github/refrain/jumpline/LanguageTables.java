package io.github.refrain.jumpline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.github.refrain.text.JumpLineGrammar;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** The built-in tables of jump lines, each by itself. */
final class LanguageTables {

  static final List<String> LANGUAGES =
      List.of("zh", "en", "ja", "ko", "de", "fr", "es", "pt", "it", "ru", "vi");

  private LanguageTables() {}

  /** What stands in a table. */
  static String text(String name) throws IOException {
    String path = "jump-lines/" + name + ".txt";
    try (InputStream in = JumpLineGrammar.class.getResourceAsStream(path)) {
      return new String(requireNonNull(in, path).readAllBytes(), UTF_8);
    }
  }

  /** A table of one's own, with what OCR reads for letters of any language. */
  static JumpTable table(String text) throws IOException {
    return new JumpTable(text, new JumpTable(text("common"), Map.of()).alike());
  }
}
