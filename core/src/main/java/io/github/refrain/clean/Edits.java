package io.github.refrain.clean;

import io.github.refrain.text.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Applies edits to documents. */
final class Edits {

  private Edits() {}

  /** The edits of removals by source, in order. */
  static Map<String, List<Edit>> bySource(List<Removal> removals) {
    Map<String, List<Edit>> edits = new HashMap<>();
    for (Removal removal : removals) {
      edits
          .computeIfAbsent(removal.span().source(), source -> new ArrayList<>())
          .addAll(removal.edits());
    }
    edits.values().forEach(list -> list.sort(Edit.ORDER));
    return edits;
  }

  /** A document after edits, which are in order and apart; itself where there are none. */
  static Document apply(Document document, List<Edit> edits) {
    if (edits.isEmpty()) {
      return document;
    }
    PointText text = new PointText(document);
    StringBuilder cleaned = new StringBuilder();
    int from = 0;
    for (Edit edit : edits) {
      cleaned.append(text.text(from, edit.start())).append(edit.replacement());
      from = edit.end();
    }
    cleaned.append(text.text(from, text.length()));
    return new Document(document.source(), cleaned.toString(), document.issue(), document.page());
  }
}
