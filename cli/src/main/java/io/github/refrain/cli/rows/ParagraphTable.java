package io.github.refrain.cli.rows;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElseGet;

import io.github.refrain.cli.report.ParagraphIndex;
import io.github.refrain.cli.rows.PageRow.Part;
import io.github.refrain.text.Document;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers the paragraphs that findings stand in, and their documents, by source and start. What is
 * found several times in one paragraph refers to one number.
 */
final class ParagraphTable {

  private final ParagraphIndex index;
  private final List<Paragraph> paragraphs;
  private final List<Document> documents;
  private final Map<Span, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> documentNumbers = new HashMap<>();

  ParagraphTable(Collection<PageRow> rows, ParagraphIndex index) {
    this.index = index;
    TreeMap<Span, Paragraph> sorted = new TreeMap<>();
    for (PageRow row : rows) {
      for (Part part : row.parts()) {
        Paragraph paragraph = index.paragraph(part.span());
        sorted.put(paragraph.span(), paragraph);
      }
    }
    paragraphs = List.copyOf(sorted.values());
    sorted.keySet().forEach(span -> numbers.put(span, numbers.size()));
    List<Document> seen = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      Document document = paragraph.document();
      if (documentNumbers.putIfAbsent(document.source(), documentNumbers.size()) == null) {
        seen.add(document);
      }
    }
    documents = List.copyOf(seen);
  }

  /** The paragraphs by their numbers. */
  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  /** The documents with findings by their numbers. */
  List<Document> documents() {
    return documents;
  }

  /** The number of the paragraph that a span stands in. */
  int number(Span span) {
    Integer whole = numbers.get(span);
    return requireNonNullElseGet(
        whole, () -> requireNonNull(numbers.get(index.paragraph(span).span()), "paragraph"));
  }

  /** The number of a document. */
  int documentNumber(String source) {
    return requireNonNull(documentNumbers.get(source), source);
  }
}
