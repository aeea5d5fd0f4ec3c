package io.github.refrain.cli.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the id and the text of a JSON record; what else it holds is skipped. */
final class JsonLines {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private final ReadOptions options;

  /** What a record says. */
  record Parsed(String id, String text) {}

  JsonLines(ReadOptions options) {
    this.options = options;
  }

  /**
   * Reads a record.
   *
   * @throws BadJsonException if it is none, with the {@code char} of the line at which that shows
   */
  Parsed parse(String line) throws IOException {
    try (JsonParser parser = FACTORY.createParser(line)) {
      try {
        return parse(parser, line);
      } catch (JsonProcessingException e) {
        long at = parser.currentLocation().getCharOffset();
        throw bad(line, at, "not JSON: " + e.getOriginalMessage());
      }
    }
  }

  private Parsed parse(JsonParser parser, String line) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw bad(line, 0, "not a JSON object");
    }
    String id = null;
    String text = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      long at = parser.currentTokenLocation().getCharOffset();
      if (key.equals(options.textKey())) {
        check(value == JsonToken.VALUE_STRING, line, at, options.textKey(), "is no string");
        check(text == null, line, at, options.textKey(), "stands twice");
        text = parser.getText();
      } else if (key.equals(options.idKey())) {
        boolean usable = value == JsonToken.VALUE_STRING || value.isNumeric();
        check(usable, line, at, options.idKey(), "is neither a string nor a number");
        check(id == null, line, at, options.idKey(), "stands twice");
        id = parser.getText();
      }
      parser.skipChildren();
    }
    if (parser.nextToken() != null) {
      throw bad(line, parser.currentTokenLocation().getCharOffset(), "a second value on the line");
    }
    return record(line, id, text);
  }

  private Parsed record(String line, @Nullable String id, @Nullable String text)
      throws BadJsonException {
    if (id == null || id.isEmpty()) {
      String key = "\"" + options.idKey() + "\"";
      throw bad(line, 0, "no " + key + "; --id-key KEY names the key that holds the id");
    }
    if (text == null) {
      String key = "\"" + options.textKey() + "\"";
      throw bad(line, 0, "no " + key + "; --text-key KEY names the key that holds the text");
    }
    return new Parsed(id, text);
  }

  private static void check(boolean right, String line, long at, String key, String wrong)
      throws BadJsonException {
    if (!right) {
      throw bad(line, at, "\"" + key + "\" " + wrong);
    }
  }

  private static BadJsonException bad(String line, long charOffset, String message) {
    int chars = (int) Math.max(0, Math.min(line.length(), charOffset));
    return new BadJsonException(chars, message);
  }
}
