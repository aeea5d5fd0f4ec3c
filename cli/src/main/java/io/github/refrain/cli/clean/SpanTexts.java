package io.github.refrain.cli.clean;

import io.github.refrain.text.Document;
import io.github.refrain.text.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts of spans. Cost: a pass over each document once, if the spans of each come in order;
 * where every code point is one {@code char}, whatever their order.
 */
final class SpanTexts {

  private final Map<String, Cursor> bySource = new HashMap<>();

  SpanTexts(Collection<Document> documents) {
    documents.forEach(document -> bySource.put(document.source(), new Cursor(document.text())));
  }

  /** The text of a span; null where no document has it. */
  @Nullable String of(Span span) {
    Cursor cursor = bySource.get(span.source());
    return cursor == null ? null : cursor.text(span);
  }

  private static final class Cursor {

    private final String text;
    private int points = -1; // as many as the text has; not counted yet
    private int point;
    private int at;

    Cursor(String text) {
      this.text = text;
    }

    private @Nullable String text(Span span) {
      points = points < 0 ? text.codePointCount(0, text.length()) : points;
      if (span.end() > points) {
        return null;
      }
      if (points == text.length()) {
        return text.substring(span.start(), span.end());
      }
      if (span.start() < point) {
        point = 0;
        at = 0;
      }
      at = text.offsetByCodePoints(at, span.start() - point);
      point = span.start();
      return text.substring(at, text.offsetByCodePoints(at, span.length()));
    }
  }
}
