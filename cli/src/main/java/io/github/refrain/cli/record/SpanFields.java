package io.github.refrain.cli.record;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.refrain.text.Span;
import java.io.IOException;

/** Spans as records tell them. */
public final class SpanFields {

  private SpanFields() {}

  /** Writes the fields of a span into the object that is open. */
  public static void write(Span span, JsonGenerator json) throws IOException {
    json.writeStringField("source", span.source());
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
    json.writeNumberField("line", span.line());
  }
}
