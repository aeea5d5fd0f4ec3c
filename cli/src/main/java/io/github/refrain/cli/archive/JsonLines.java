package io.github.refrain.cli.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the id, the text, the issue and the page of a JSON record; what else it holds is skipped.
 */
public final class JsonLines {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private final ReadOptions options;

  /**
   * What a record says; issue and page are empty where it does not say them.
   *
   * @param textAt the {@code char} of the line at which the text's opening quote stands
   */
  public record Parsed(String id, String text, String issue, String page, int textAt) {}

  /** A reader of lines. */
  public JsonLines(ReadOptions options) {
    this.options = options;
  }

  /**
   * Reads a record.
   *
   * @throws IOException (a {@code BadJsonException}) if it is none, with the {@code char} of the
   *     line at which that shows
   */
  public Parsed parse(String line) throws IOException {
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
    Map<String, String> values = new HashMap<>();
    int textAt = 0;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      long at = parser.currentTokenLocation().getCharOffset();
      boolean plain = value == JsonToken.VALUE_STRING || value.isNumeric();
      if (key.equals(options.textKey())) {
        textAt = (int) at;
        check(value == JsonToken.VALUE_STRING, line, at, key, "is no string");
      } else if (key.equals(options.idKey())) {
        check(plain, line, at, key, "is neither a string nor a number");
      } else if (!plain || !(key.equals(options.issueKey()) || key.equals(options.pageKey()))) {
        parser.skipChildren(); // an issue that is an object or null is none that is known
        continue;
      }
      check(values.put(key, parser.getText()) == null, line, at, key, "stands twice");
    }
    if (parser.nextToken() != null) {
      throw bad(line, parser.currentTokenLocation().getCharOffset(), "a second value on the line");
    }
    return record(line, values, textAt);
  }

  private Parsed record(String line, Map<String, String> values, int textAt)
      throws BadJsonException {
    String id = values.getOrDefault(options.idKey(), "");
    if (id.isEmpty()) {
      String key = "\"" + options.idKey() + "\"";
      throw bad(line, 0, "no " + key + "; --id-key KEY names the key that holds the id");
    }
    String text = values.get(options.textKey());
    if (text == null) {
      String key = "\"" + options.textKey() + "\"";
      throw bad(line, 0, "no " + key + "; --text-key KEY names the key that holds the text");
    }
    return new Parsed(
        id,
        text,
        values.getOrDefault(options.issueKey(), ""),
        whole(values.getOrDefault(options.pageKey(), "")),
        textAt);
  }

  /** Tables of numbers with gaps are often written as 3.0. */
  private static String whole(String number) {
    return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
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
