package io.github.refrain.cli.report;

import io.github.refrain.text.Span;

/**
 * Where something stands, as people read it.
 *
 * @param source the id of the document
 * @param lines a line, or the first and the last one: {@code 98-110}
 */
record Place(String source, String lines) {

  static Place of(Span span) {
    return new Place(span.source(), String.valueOf(span.line()));
  }
}
