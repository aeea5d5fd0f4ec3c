package io.github.refrain.jumpline;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads one pattern of a table of jump lines and writes out every line that it stands for: {@code
 * [x]} is x or nothing, <code>{x|y}</code> is x or y, {@code <name>} is a slot or what the table
 * says of the name.
 */
final class JumpPattern {

  /** So many ways of writing one rule are more than a newspaper has. */
  private static final int MAX_LINES = 1_000;

  private static final int MAX_LENGTH = 500;
  private static final int MAX_DEPTH = 8;

  /** What stands at one place of a line. */
  enum Kind {
    LETTER,
    SPACE,
    /** A punctuation mark, which OCR finds or loses. */
    MARK,
    /** A page number. */
    NUMBER,
    /** A page number with the letter of its section. */
    SECTION_NUMBER,
    /** A number that is no page, as that of a column. */
    ANY,
    /** The letter of a newspaper's section. */
    SECTION,
    /** An article's short title. */
    TITLE,
    /** No character: says which page the words mean. */
    PAGE
  }

  /**
   * One place of a line.
   *
   * @param value the folded character, or the page of {@link Kind#PAGE}
   * @param ofPage whether it belongs to how the page is named, not to the marker
   */
  record Place(Kind kind, int value, boolean ofPage) {

    Place asPage() {
      return new Place(kind, value, true);
    }
  }

  private final String pattern;
  private final Map<String, List<List<Place>>> names;
  private int at;
  private int depth;

  private JumpPattern(String pattern, Map<String, List<List<Place>>> names) {
    this.pattern = pattern;
    this.names = names;
  }

  /**
   * The lines that a pattern stands for.
   *
   * @throws IllegalArgumentException if it is no pattern
   */
  static List<List<Place>> expand(String pattern, Map<String, List<List<Place>>> names) {
    checkArgument(
        pattern.length() <= MAX_LENGTH, "length (%s) must be <= %s", pattern.length(), MAX_LENGTH);
    JumpPattern parser = new JumpPattern(pattern, names);
    List<List<Place>> lines = parser.choices();
    checkArgument(
        parser.at == pattern.length(), "'%s' closes nothing", pattern.substring(parser.at));
    return lines.stream().map(JumpPattern::tidied).distinct().toList();
  }

  private List<List<Place>> choices() {
    checkArgument(depth++ < MAX_DEPTH, "brackets must not be nested deeper than %s", MAX_DEPTH);
    List<List<Place>> all = new ArrayList<>(sequence());
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      all.addAll(sequence());
    }
    depth--;
    return all;
  }

  private List<List<Place>> sequence() {
    List<List<Place>> lines = List.of(List.of());
    while (at < pattern.length() && "|]}".indexOf(pattern.charAt(at)) < 0) {
      lines = joined(lines, piece());
    }
    return lines;
  }

  private List<List<Place>> piece() {
    char c = pattern.charAt(at++);
    if (c == '[') {
      List<List<Place>> optional = new ArrayList<>(choices());
      optional.add(List.of());
      close(']');
      return optional;
    }
    if (c == '{') {
      List<List<Place>> choices = choices();
      close('}');
      return choices;
    }
    if (c == '<') {
      int end = pattern.indexOf('>', at);
      checkArgument(end > 0, "'<' is not closed");
      String name = pattern.substring(at, end);
      at = end + 1;
      return named(name);
    }
    return List.of(letters(c));
  }

  private void close(char bracket) {
    checkArgument(
        at < pattern.length() && pattern.charAt(at) == bracket, "'%s' is missing", bracket);
    at++;
  }

  private List<List<Place>> named(String name) {
    List<List<Place>> lines = names.get(name);
    if (lines != null) {
      return lines;
    }
    Kind kind =
        switch (name) {
          case "number" -> Kind.NUMBER;
          case "section number" -> Kind.SECTION_NUMBER;
          case "any" -> Kind.ANY;
          case "section" -> Kind.SECTION;
          case "title" -> Kind.TITLE;
          default ->
              throw new IllegalArgumentException(
                  "<" + name + "> is none of page, number, section number, section, title, any");
        };
    return List.of(List.of(new Place(kind, 0, false)));
  }

  private static List<Place> letters(char c) {
    EdgeText folded = EdgeText.of(String.valueOf(c), 0, 1);
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < folded.length(); i++) {
      int symbol = folded.at(i);
      Kind kind =
          symbol == ' ' ? Kind.SPACE : Character.isLetterOrDigit(symbol) ? Kind.LETTER : Kind.MARK;
      places.add(new Place(kind, symbol, false));
    }
    return places;
  }

  static List<List<Place>> joined(List<List<Place>> heads, List<List<Place>> tails) {
    checkArgument(
        (long) heads.size() * tails.size() <= MAX_LINES,
        "it stands for more than %s lines",
        MAX_LINES);
    List<List<Place>> lines = new ArrayList<>();
    for (List<Place> head : heads) {
      for (List<Place> tail : tails) {
        lines.add(ImmutableList.<Place>builder().addAll(head).addAll(tail).build());
      }
    }
    return lines;
  }

  /** Without the spaces that missing parts leave. */
  private static List<Place> tidied(List<Place> line) {
    List<Place> kept = new ArrayList<>();
    for (Place place : line) {
      boolean after = kept.isEmpty() || kept.get(kept.size() - 1).kind() == Kind.SPACE;
      if (place.kind() != Kind.SPACE || !after) {
        kept.add(place);
      }
    }
    if (!kept.isEmpty() && kept.get(kept.size() - 1).kind() == Kind.SPACE) {
      kept.remove(kept.size() - 1);
    }
    return List.copyOf(kept);
  }
}
