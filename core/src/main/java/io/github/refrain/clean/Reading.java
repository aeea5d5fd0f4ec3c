package io.github.refrain.clean;

import io.github.refrain.text.Document;
import io.github.refrain.text.JumpLineGrammar;
import io.github.refrain.text.ParagraphReader;
import io.github.refrain.text.Span;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keeps documents read in the way they were: whether a paragraph is a line or a block is told by
 * all of a text, so the rest of one could be cut into others, which were never compared. Then the
 * last of what would go stays, as little of it as may be: one block of two, say, since one block
 * alone is taken for lines.
 */
final class Reading {

  private final ParagraphReader paragraphs;
  private final BitSet goes = new BitSet(); // by the index of a paragraph

  private Reading(ParagraphReader paragraphs) {
    this.paragraphs = paragraphs;
  }

  /**
   * Those of the paragraphs that would go from a document which have to stay. Cost: linear in the
   * document, mostly once.
   */
  static Set<Span> staying(Document document, Collection<Span> gone) {
    ParagraphReader paragraphs = ParagraphReader.of(document, JumpLineGrammar.standard());
    boolean running = paragraphs.isRunningText();
    Set<Span> staying =
        running ? new HashSet<>(RunningText.cutSentences(paragraphs, gone)) : new HashSet<>();
    if (!running || !staying.isEmpty()) {
      Map<Integer, Span> byStart = new TreeMap<>();
      gone.forEach(span -> byStart.put(span.start(), span));
      staying.forEach(span -> byStart.remove(span.start()));
      Reading reading = new Reading(paragraphs);
      int from = reading.staysFrom(byStart.keySet(), running);
      byStart.values().stream().filter(span -> span.start() >= from).forEach(staying::add);
    }
    return staying;
  }

  /** From where on nothing may go, in code points; from running text go whole sentences. */
  private int staysFrom(Set<Integer> starts, boolean running) {
    for (int i = 0; i < paragraphs.size(); i++) {
      goes.set(i, starts.contains(paragraphs.start(i)));
    }
    int from = paragraphs.size();
    for (int back = 1; !paragraphs.isReadAlikeWithout(goes::get); back *= 2) {
      for (int left = back; left > 0 && !goes.isEmpty(); ) {
        from = goes.length() - 1;
        goes.clear(from);
        left -= !running || from == 0 || paragraphs.endsSentence(from - 1) ? 1 : 0;
      }
    }
    return from == paragraphs.size() ? Integer.MAX_VALUE : paragraphs.start(from);
  }
}
