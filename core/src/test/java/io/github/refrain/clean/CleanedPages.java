package io.github.refrain.clean;

import io.github.refrain.DuplicateFinder;
import io.github.refrain.match.Findings;
import io.github.refrain.text.Document;
import java.util.List;

/** Pages for tests, a paragraph a line with its end, and what cleaning leaves of them. */
final class CleanedPages {

  /** Two blocks of wrapped text, each a sentence. */
  static final String FIRST =
      """
      The council of the harbour met on the first day
      of the week, and heard what its engineers had to
      say about the new wall that is to be built there.
      """;

  static final String SECOND =
      """
      A motion to have the whole work done by the town
      itself was lost by a few votes after a long talk,
      in which nearly all of the members took some part.
      """;

  private CleanedPages() {}

  static Document page(String source, String... lines) {
    return Document.of(source, String.join("\n", lines) + "\n");
  }

  static CleanedText clean(CleanRules rules, Document... documents) {
    Findings findings = DuplicateFinder.withDefaults().find(List.of(documents));
    return TextCleaner.of(rules).clean(List.of(documents), findings);
  }

  static List<String> texts(CleanedText cleaned) {
    return cleaned.documents().stream().map(Document::text).toList();
  }
}
