package io.github.refrain.cli.rows;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.refrain.cli.archive.Checksums;
import io.github.refrain.cli.rows.PageRow.Part;
import io.github.refrain.text.Letters;
import io.github.refrain.text.Paragraph;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts, differences and hashes of some rows. Each text stands once in the page: a batch knows
 * the texts of those before it by their numbers.
 */
final class TextBatch implements PackedBlocks.Value {

  /** What a comparison and a hash take besides texts, roughly. */
  private static final int CHARACTERS_PER_PART = 80;

  private static final Integer NO_PAIR = -1;

  private final ParagraphTable table;
  private final PairFigures figures;
  private final Texts texts;
  private final int firstText;
  private final Map<Integer, Integer> textOf = new LinkedHashMap<>();
  private final List<String> newTexts = new ArrayList<>();
  private final List<Side> firsts = new ArrayList<>();
  private final List<Integer> rows = new ArrayList<>();
  private final List<Integer> froms = new ArrayList<>();
  private final List<List<Side>> sides = new ArrayList<>();
  private final List<Boolean> insides = new ArrayList<>();
  private long characters;

  /** The numbers of the texts that the page has so far, and the paragraphs that have one. */
  static final class Texts {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, Integer> ofParagraph = new HashMap<>();

    /** Whether a paragraph has a text. */
    boolean has(int paragraph) {
      return ofParagraph.containsKey(paragraph);
    }
  }

  /**
   * A part of a row with its paragraph.
   *
   * @param text the number of the paragraph's text
   * @param compared whether it is compared with the row's first part
   */
  private record Side(Part part, Paragraph paragraph, int text, boolean compared) {

    /** What decides how it compares: two sides with one role have one comparison. */
    List<Integer> role() {
      return List.of(text, part.span().start() - paragraph.span().start(), part.span().length());
    }
  }

  TextBatch(ParagraphTable table, PairFigures figures, Texts texts) {
    this.table = table;
    this.figures = figures;
    this.texts = texts;
    this.firstText = texts.numbers.size();
  }

  /** About how many characters it has. */
  long characters() {
    return characters;
  }

  /** Adds some parts of a row. */
  void add(PageRow row, int from, int to) {
    Part first = row.parts().get(0);
    boolean compared = isCompared(Kind.of(row.finding()));
    rows.add(row.number());
    froms.add(from);
    insides.add(Kind.of(row.finding()) == Kind.CONTAINED);
    firsts.add(side(first, false));
    List<Side> all = new ArrayList<>();
    for (int i = from; i < to; i++) {
      all.add(side(row.parts().get(i), compared && i > 0));
      characters += CHARACTERS_PER_PART;
    }
    sides.add(all);
  }

  private static boolean isCompared(Kind kind) {
    return switch (kind) {
      case CLUSTER, CONTAINED, OVERLAP, VARIANT -> true;
      case REPEAT, JUMP, CONTINUATION, SPLIT -> false;
    };
  }

  private Side side(Part part, boolean compared) {
    int number = table.number(part.span());
    Paragraph paragraph = table.paragraphs().get(number);
    Integer known = texts.ofParagraph.get(number);
    int text = known != null ? known : addText(number, paragraph.text());
    return new Side(part, paragraph, text, compared);
  }

  private int addText(int paragraph, String text) {
    int next = texts.numbers.size();
    Integer known = texts.numbers.putIfAbsent(text, next);
    if (known == null) {
      newTexts.add(text);
      characters += text.length();
    }
    int number = known == null ? next : known;
    texts.ofParagraph.put(paragraph, number);
    textOf.put(paragraph, number);
    return number;
  }

  /** SHA-256 of the letters that a decision is about, so that it is refused once they change. */
  private static String hash(Side side) {
    return side.part().removable()
        ? Checksums.of(Letters.of(side.paragraph().text(side.part().span())))
        : "";
  }

  /** Compares and hashes, which is what takes time, and writes. */
  @Override
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("firstText", firstText);
    json.writeArrayFieldStart("texts");
    for (String text : newTexts) {
      json.writeString(text);
    }
    json.writeEndArray();
    writeNumbers("paragraphs", textOf.keySet(), json);
    writeNumbers("textOf", textOf.values(), json);
    writeUnits(json);
    writePairs(json);
    json.writeEndObject();
  }

  private void writeUnits(JsonGenerator json) throws IOException {
    writeNumbers("rows", rows, json);
    writeNumbers("firsts", froms, json);
    json.writeArrayFieldStart("hashesOf");
    for (List<Side> all : sides) {
      json.writeStartArray();
      for (Side side : all) {
        json.writeString(hash(side));
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  /** Equal texts in equal roles share one comparison. */
  private void writePairs(JsonGenerator json) throws IOException {
    Map<List<Object>, Integer> numbers = new HashMap<>();
    List<List<Integer>> pairsOf = new ArrayList<>();
    json.writeArrayFieldStart("pairs");
    for (int i = 0; i < sides.size(); i++) {
      Side first = firsts.get(i);
      List<Integer> pairOf = new ArrayList<>();
      for (Side side : sides.get(i)) {
        List<Object> role = List.of(insides.get(i), first.role(), side.role());
        Integer known = side.compared() ? numbers.putIfAbsent(role, numbers.size()) : NO_PAIR;
        if (known == null) {
          known = numbers.size() - 1;
          writeNumbers(pair(first, side, insides.get(i)), json);
        }
        pairOf.add(known);
      }
      pairsOf.add(pairOf);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("pairsOf");
    for (List<Integer> pairOf : pairsOf) {
      writeNumbers(pairOf, json);
    }
    json.writeEndArray();
  }

  private List<Integer> pair(Side first, Side side, boolean inside) {
    return figures.of(first.paragraph(), first.part(), side.paragraph(), side.part(), inside);
  }

  private static void writeNumbers(String name, Iterable<Integer> numbers, JsonGenerator json)
      throws IOException {
    json.writeFieldName(name);
    writeNumbers(numbers, json);
  }

  private static void writeNumbers(Iterable<Integer> numbers, JsonGenerator json)
      throws IOException {
    json.writeStartArray();
    for (int number : numbers) {
      json.writeNumber(number);
    }
    json.writeEndArray();
  }
}
