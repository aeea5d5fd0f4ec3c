package io.github.refrain.clean;

import io.github.refrain.match.Finding;
import io.github.refrain.text.Span;
import java.util.List;

/**
 * What a finding says could go.
 *
 * @param rule why
 * @param span what
 * @param matched what it was compared with
 * @param identity of the two
 * @param finding the finding
 */
record Candidate(Rule rule, Span span, Span matched, double identity, Finding finding) {

  /** The removal, with the stretch that has the text now. */
  Removal removal(Span copy, String consensus) {
    return new Removal(rule, span, List.of(), matched, copy, identity, finding.key(), consensus);
  }
}
