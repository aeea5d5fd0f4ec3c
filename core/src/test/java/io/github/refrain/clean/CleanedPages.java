package io.github.refrain.clean;

import io.github.refrain.DuplicateFinder;
import io.github.refrain.match.Findings;
import io.github.refrain.text.Document;
import java.util.List;

/** Pages for tests, a paragraph a line with its end, and what cleaning leaves of them. */
final class CleanedPages {

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
