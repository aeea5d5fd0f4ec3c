package io.github.refrain.cli.rows;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.refrain.cli.rows.PageRow.Part;
import io.github.refrain.link.Continuation;
import io.github.refrain.link.Jump;
import io.github.refrain.match.Finding;
import io.github.refrain.match.Verdict;
import io.github.refrain.text.Document;
import io.github.refrain.text.Paragraph;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Everything about findings but texts, by columns: like stands beside like, which gzip makes small.
 * Columns that mostly grow are written as differences from the value before.
 */
final class RowsBlock implements PackedBlocks.Value {

  private static final int IDENTITY_UNITS = 10_000;

  private final List<PageRow> rows;
  private final ParagraphTable table;
  private final ArchiveMap map;

  RowsBlock(List<PageRow> rows, ParagraphTable table, ArchiveMap map) {
    this.rows = rows;
    this.table = table;
    this.map = map;
  }

  @Override
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    writeFindings(json);
    writeParts(json);
    writeParagraphs(json);
    writeDocuments(json);
    writeLinks(json);
    writeVerdicts(json);
    json.writeEndObject();
  }

  private void writeFindings(JsonGenerator json) throws IOException {
    column("kind", rows, row -> Kind.of(row.finding()).number(), json);
    texts("key", rows, row -> row.finding().key(), json);
    column("letters", rows, row -> (int) row.letters(), json);
    column("size", rows, row -> (int) row.size(), json);
    column("group", rows, row -> row.number() - row.group(), json);
    column("parts", rows, row -> row.parts().size(), json);
  }

  private void writeParts(JsonGenerator json) throws IOException {
    List<Part> parts = rows.stream().flatMap(row -> row.parts().stream()).toList();
    differences("partParagraph", parts, part -> table.number(part.span()), json);
    column("partFrom", parts, this::offset, json);
    column("partLength", parts, part -> isWhole(part) ? 0 : part.span().length(), json);
    column("partLine", parts, this::lineOffset, json);
    texts("relation", parts, part -> lower(part.relation()), json);
    column("identity", parts, part -> (int) (part.identity() * IDENTITY_UNITS), json);
  }

  private boolean isWhole(Part part) {
    return part.span().equals(paragraph(part).span());
  }

  private int offset(Part part) {
    return part.span().start() - paragraph(part).span().start();
  }

  private int lineOffset(Part part) {
    return part.span().line() - paragraph(part).line();
  }

  private Paragraph paragraph(Part part) {
    return table.paragraphs().get(table.number(part.span()));
  }

  private void writeParagraphs(JsonGenerator json) throws IOException {
    List<Paragraph> paragraphs = table.paragraphs();
    differences("source", paragraphs, each -> table.documentNumber(each.document().source()), json);
    differences("start", paragraphs, each -> each.span().start(), json);
    column("length", paragraphs, each -> each.span().length(), json);
    differences("line", paragraphs, Paragraph::line, json);
  }

  private void writeDocuments(JsonGenerator json) throws IOException {
    List<Document> documents = table.documents();
    texts("documents", documents, Document::source, json);
    texts("pages", documents, Document::page, json);
    texts("issues", documents, Document::issue, json);
    texts("languages", documents, document -> Language.of(document.content()), json);
    differences("bar", documents, document -> map.place(document).bar(), json);
    column("offset", documents, document -> map.place(document).offset(), json);
    column("bars", map.lengths(), length -> length, json);
    json.writeNumberField("documentsPerBar", map.documentsPerBar());
  }

  private void writeLinks(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("jumps");
    for (PageRow row : rows) {
      if (row.finding() instanceof Jump jump) {
        json.writeArrayFieldStart(String.valueOf(row.number()));
        json.writeString(lower(jump.line().direction()));
        json.writeString(jump.line().page());
        json.writeEndArray();
      }
    }
    json.writeEndObject();
    json.writeObjectFieldStart("evidence");
    for (PageRow row : rows) {
      Finding finding = row.finding();
      if (finding instanceof Continuation continuation) {
        json.writeStringField(
            String.valueOf(row.number()), String.join(", ", continuation.evidence()));
      }
    }
    json.writeEndObject();
  }

  private static void writeVerdicts(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("verdicts");
    for (Verdict verdict : Verdict.values()) {
      json.writeStartArray();
      json.writeString(lower(verdict));
      json.writeString(verdict.reason());
      json.writeBoolean(verdict.isMatch());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <T> void texts(
      String name, List<T> values, Function<T, String> text, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (T value : values) {
      json.writeString(text.apply(value));
    }
    json.writeEndArray();
  }

  private static <T> void column(
      String name, List<T> values, ToIntFunction<T> number, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(name);
    for (T value : values) {
      json.writeNumber(number.applyAsInt(value));
    }
    json.writeEndArray();
  }

  private static <T> void differences(
      String name, List<T> values, ToIntFunction<T> number, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(name);
    int before = 0;
    for (T value : values) {
      int now = number.applyAsInt(value);
      json.writeNumber(now - before);
      before = now;
    }
    json.writeEndArray();
  }
}
