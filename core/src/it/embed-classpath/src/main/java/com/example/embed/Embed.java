package com.example.embed;

import io.github.refrain.DuplicateFinder;
import io.github.refrain.match.Findings;
import io.github.refrain.text.Document;
import java.util.List;

/** Finds what two small documents share, as the README shows it. */
public final class Embed {
  private Embed() {}

  /** Fails where the documents are not found to repeat one paragraph. */
  public static void main(String[] args) {
    List<Document> documents =
        List.of(
            Document.of("a.txt", "The harbour was closed all week because of the storm.\n"),
            Document.of("b.txt", "The harbour was closed all week becausc of the storm.\n"));

    Findings findings = DuplicateFinder.withDefaults().find(documents);
    findings.clusters().forEach(System.out::println);

    if (findings.clusters().size() != 1) {
      throw new IllegalStateException("one cluster expected: " + findings.clusters());
    }
  }
}
