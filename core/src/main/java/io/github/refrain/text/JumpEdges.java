package io.github.refrain.text;

import io.github.refrain.jumpline.JumpLineFinder;
import io.github.refrain.jumpline.JumpStretch;
import io.github.refrain.text.JumpLine.Direction;
import io.github.refrain.text.Paragraph.Stretch;
import java.util.ArrayList;
import java.util.List;

/**
 * The jump lines at the edges of a paragraph and what is left between them.
 *
 * @param body the paragraph without them
 * @param jumpLines in order, two at most
 */
record JumpEdges(Stretch body, List<JumpLine> jumpLines) {

  /**
   * Finds the jump lines of a paragraph.
   *
   * @param line the line at which it starts
   * @param whole where it stands in its document
   */
  static JumpEdges find(JumpLineGrammar grammar, Document document, int line, Stretch whole) {
    Excerpt excerpt = Excerpt.of(document.content(), whole.from(), whole.to());
    String text = excerpt.string();
    int from = excerpt.from();
    int to = excerpt.to();
    List<JumpStretch> found = JumpLineFinder.find(grammar.tables(), text, from, to);
    if (found.isEmpty()) {
      return new JumpEdges(whole, List.of());
    }
    Stretch paragraph = new Stretch(from, to, whole.start());
    List<JumpLine> jumpLines = new ArrayList<>(2);
    for (JumpStretch jump : found) {
      int start = codePoint(text, paragraph, jump.from());
      int end = start + text.codePointCount(jump.from(), jump.to());
      int number = line + lineBreaks(text, paragraph.from(), jump.from());
      Span span = new Span(document.source(), start, end, number);
      int titleEnd = start + text.codePointCount(jump.from(), jump.titleTo());
      Span title = titleEnd == start ? null : new Span(document.source(), start, titleEnd, number);
      jumpLines.add(new JumpLine(span, direction(jump), jump.page(), title));
      if (jump.from() == from) {
        from = jump.to();
      } else {
        to = jump.from();
      }
    }
    int start = codePoint(text, paragraph, from);
    Stretch body = new Stretch(from + excerpt.shift(), to + excerpt.shift(), start);
    return new JumpEdges(body, List.copyOf(jumpLines));
  }

  private static Direction direction(JumpStretch jump) {
    return switch (jump.way()) {
      case FROM -> Direction.FROM;
      case TO -> Direction.TO;
      case SEE -> Direction.SEE;
    };
  }

  private static int codePoint(String text, Stretch whole, int at) {
    return whole.start() + text.codePointCount(whole.from(), at);
  }

  private static int lineBreaks(String text, int from, int to) {
    int breaks = 0;
    for (int i = from; i < to; i++) {
      boolean pair = text.charAt(i) == '\r' && text.charAt(i + 1) == '\n';
      breaks += JumpLineFinder.isBreak(text.charAt(i)) && !pair ? 1 : 0;
    }
    return breaks;
  }
}
