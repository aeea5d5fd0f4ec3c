package io.github.refrain.cli.explain;

import static java.util.Comparator.comparingInt;

import io.github.refrain.align.Alignment;
import io.github.refrain.text.Document;
import io.github.refrain.text.JumpLineGrammar;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.ParagraphReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the paragraph at a place such as {@code paper/page-01.txt:12}. The source may be cut short
 * as long as no other begins so; the line is any line of the paragraph.
 */
public final class PlaceFinder {

  private static final int MAX_NAMED = 3;
  private static final int MAX_COMPARED = 2_000;

  private final List<Document> documents;
  private final JumpLineGrammar jumpLines;

  /** A finder in documents with jump lines of a grammar. */
  public PlaceFinder(List<Document> documents, JumpLineGrammar jumpLines) {
    this.jumpLines = jumpLines;
    this.documents = List.copyOf(documents);
  }

  /**
   * The paragraph at a place.
   *
   * @throws UnknownPlaceException if there is none, or several sources begin so
   */
  public Paragraph find(String place) throws UnknownPlaceException {
    int colon = place.lastIndexOf(':');
    String digits = place.substring(colon + 1);
    if (colon < 1 || digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new UnknownPlaceException("'" + place + "' is not of the form SOURCE:LINE");
    }
    Document document = document(place.substring(0, colon));
    List<Paragraph> paragraphs = ParagraphReader.read(document, jumpLines);
    int line = digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    int next = 0;
    while (next < paragraphs.size() && paragraphs.get(next).line() <= line) {
      Paragraph paragraph = paragraphs.get(next++);
      long lines = paragraph.text().lines().count();
      if (line < paragraph.line() + lines) {
        return paragraph;
      }
    }
    throw new UnknownPlaceException(noParagraph(document.source(), line, paragraphs, next));
  }

  private Document document(String source) throws UnknownPlaceException {
    List<Document> begin = new ArrayList<>();
    for (Document document : documents) {
      if (document.source().equals(source)) {
        return document;
      }
      if (document.source().startsWith(source)) {
        begin.add(document);
      }
    }
    if (begin.size() == 1) {
      return begin.get(0);
    }
    if (begin.isEmpty()) {
      throw new UnknownPlaceException("no source '" + source + "'; " + nearest(source));
    }
    throw new UnknownPlaceException(
        begin.size() + " sources begin with '" + source + "': " + names(begin.stream()));
  }

  private String nearest(String source) {
    if (documents.isEmpty()) {
      return "there is none at all";
    }
    int[] typed = source.codePoints().toArray();
    Stream<Document> nearest =
        documents.stream()
            .limit(MAX_COMPARED)
            .sorted(comparingInt(document -> distance(typed, document.source())));
    return "the nearest are " + names(nearest);
  }

  private static int distance(int[] typed, String source) {
    return Alignment.of(typed, source.codePoints().toArray()).distance();
  }

  private static String names(Stream<Document> documents) {
    return documents.limit(MAX_NAMED).map(Document::source).collect(Collectors.joining(", "));
  }

  /** Names the paragraphs before and after a line. */
  private static String noParagraph(String source, int line, List<Paragraph> paragraphs, int next) {
    if (paragraphs.isEmpty()) {
      return source + " has no paragraph";
    }
    int before = Math.max(0, next - 1);
    int after = Math.min(next, paragraphs.size() - 1);
    String nearest =
        paragraphs.subList(before, after + 1).stream()
            .map(paragraph -> source + ":" + paragraph.line())
            .distinct()
            .collect(Collectors.joining(", "));
    return source + " has no paragraph at line " + line + "; the nearest: " + nearest;
  }
}
