package io.github.refrain.cli.report;

import io.github.refrain.align.Stutter;
import io.github.refrain.text.Document;
import io.github.refrain.text.JumpLineGrammar;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.ParagraphReader;
import io.github.refrain.text.Span;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Leads from a span back to its paragraph. Documents are cut into paragraphs when they are first
 * asked for; a look-up costs a binary search.
 */
public final class ParagraphIndex {

  private final Map<String, Document> documents = new HashMap<>();
  private final JumpLineGrammar jumpLines;
  private final Map<String, Cut> cuts = new HashMap<>();

  /**
   * An index.
   *
   * @param jumpLines the grammar that the search had, so that letters are the same
   */
  public ParagraphIndex(Collection<Document> documents, JumpLineGrammar jumpLines) {
    this.jumpLines = jumpLines;
    documents.forEach(document -> this.documents.put(document.source(), document));
  }

  /** The paragraph that a span lies in. */
  public Paragraph paragraph(Span span) {
    return inSource(span.source()).paragraph(span.start());
  }

  /** How many letters of a span's paragraph are compared: jump lines and stutters are not. */
  public int letters(Span span) {
    return Stutter.cut(paragraph(span).letterCodePoints()).length;
  }

  /** Whether a span's paragraph has a stutter that is not compared. */
  public boolean stutters(Span span) {
    return !Stutter.takenOut(paragraph(span).letterCodePoints()).isEmpty();
  }

  /** Whether the one paragraph stands directly before the other. */
  public boolean isDirectlyBefore(Span first, Span second) {
    return first.source().equals(second.source()) && position(first) + 1 == position(second);
  }

  /** The paragraph that stands directly before another. */
  public Optional<Paragraph> before(Paragraph paragraph) {
    return inSource(paragraph.document().source()).at(position(paragraph.span()) - 1);
  }

  /** The paragraph that stands directly after another. */
  public Optional<Paragraph> after(Paragraph paragraph) {
    return inSource(paragraph.document().source()).at(position(paragraph.span()) + 1);
  }

  private int position(Span span) {
    return inSource(span.source()).position(span.start());
  }

  private Cut inSource(String source) {
    return cuts.computeIfAbsent(
        source, key -> new Cut(Objects.requireNonNull(documents.get(key), key), jumpLines));
  }

  /** The paragraphs of a document and where they start. */
  private static final class Cut {

    private final List<Paragraph> paragraphs;
    private final int[] starts;

    Cut(Document document, JumpLineGrammar jumpLines) {
      paragraphs = ParagraphReader.read(document, jumpLines);
      starts = paragraphs.stream().mapToInt(paragraph -> paragraph.span().start()).toArray();
    }

    Paragraph paragraph(int codePoint) {
      return paragraphs.get(position(codePoint));
    }

    Optional<Paragraph> at(int position) {
      boolean inside = position >= 0 && position < paragraphs.size();
      return inside ? Optional.of(paragraphs.get(position)) : Optional.empty();
    }

    /** The number of the paragraph that covers a code point. */
    int position(int codePoint) {
      int at = Arrays.binarySearch(starts, codePoint);
      return at >= 0 ? at : -at - 2;
    }
  }
}
