package io.github.refrain.text;

import io.github.refrain.fold.LetterFolder;
import java.util.List;

/**
 * The unit of comparison: a line, or a block of hard-wrapped lines. It is a view of its document;
 * letters are folded at each call, so that a large archive costs no memory for them.
 *
 * <p>Made by {@link ParagraphReader}. Immutable.
 */
public final class Paragraph {

  private final Document document;
  private final int line;
  private final Stretch whole;
  private final int end; // of the whole, in code points
  private final Stretch body;
  private final List<JumpLine> jumpLines;

  /** A stretch of a document in {@code char}s and, where it starts, in code points. */
  record Stretch(int from, int to, int start) {}

  Paragraph(Document document, int line, Stretch whole, int end, JumpLineGrammar grammar) {
    this.document = document;
    this.whole = whole;
    this.end = end;
    this.line = line;
    JumpEdges edges = JumpEdges.find(grammar, document, line, whole);
    this.body = edges.body();
    this.jumpLines = edges.jumpLines();
  }

  /** The document that it stands in. */
  public Document document() {
    return document;
  }

  /** Where it stands, without the white space around it. */
  public Span span() {
    return new Span(document.source(), whole.start(), end, line);
  }

  /** The line at which it starts, from 1. */
  public int line() {
    return line;
  }

  /** Its text as it stands in the document, jump lines included. */
  public String text() {
    return text(whole);
  }

  /** Its text without the jump lines at its edges and the white space around it. */
  public String bodyText() {
    return text(body).strip();
  }

  private String text(Stretch stretch) {
    return document.content().subSequence(stretch.from(), stretch.to()).toString();
  }

  /**
   * The text of a span inside this paragraph.
   *
   * @throws IndexOutOfBoundsException if the span reaches out of it
   */
  public String text(Span span) {
    String text = text();
    int from = text.offsetByCodePoints(0, span.start() - whole.start());
    return text.substring(from, text.offsetByCodePoints(from, span.length()));
  }

  /** The jump lines at its edges, in order; none for most paragraphs, two at most. */
  public List<JumpLine> jumpLines() {
    return jumpLines;
  }

  /** Whether it is a jump line and nothing else. */
  public boolean isJumpLine() {
    return !jumpLines.isEmpty() && body.from() == body.to();
  }

  /**
   * The letters that are compared, jump lines taken out; their map counts code points of the
   * document. Cost: linear, computed at each call.
   */
  public Letters letters() {
    return new Letters(folder(body.start(), true));
  }

  /** The letters of {@link #letters()} as code points, without the map: a third of the memory. */
  public int[] letterCodePoints() {
    return folder(0, false).letters();
  }

  private LetterFolder folder(int base, boolean mapped) {
    Excerpt excerpt = Excerpt.of(document.content(), body.from(), body.to());
    return new LetterFolder(excerpt.string(), excerpt.from(), excerpt.to(), base, mapped);
  }

  /** Its place and first words. */
  @Override
  public String toString() {
    String text = text();
    return document.source() + ":" + line + " " + text.substring(0, Math.min(40, text.length()));
  }
}
