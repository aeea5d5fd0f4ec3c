package io.github.refrain.cli.clean;

import io.github.refrain.link.Jump;
import io.github.refrain.match.Cluster;
import io.github.refrain.match.Contained;
import io.github.refrain.match.Finding;
import io.github.refrain.match.Findings;
import io.github.refrain.text.Document;
import io.github.refrain.text.JumpLine;
import io.github.refrain.text.JumpLineGrammar;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.ParagraphReader;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Adds to findings the jump lines of the documents that have copies. To clean takes no more; to
 * look for all that jump lines and broken sentences lead to would take as long as all else.
 */
public final class JumpLineReader {

  private JumpLineReader() {}

  /** The findings with those jump lines. */
  public static Findings add(
      Findings findings, Collection<Document> documents, JumpLineGrammar grammar) {
    Set<String> sources = new HashSet<>();
    for (Finding finding : findings.all()) {
      spans(finding).forEach(span -> sources.add(span.source()));
    }
    List<Finding> all = new ArrayList<>(findings.all());
    for (Document document : documents) {
      if (sources.contains(document.source())) {
        for (Paragraph paragraph : ParagraphReader.read(document, grammar)) {
          for (JumpLine line : paragraph.jumpLines()) {
            all.add(Jump.of(line, paragraph));
          }
        }
      }
    }
    return new Findings(
        all,
        findings.documents(),
        findings.paragraphs(),
        findings.letters(),
        findings.identityCut(),
        findings.cappedFingerprints());
  }

  private static List<Span> spans(Finding finding) {
    if (finding instanceof Cluster cluster) {
      return cluster.members().stream().map(Cluster.Member::span).toList();
    }
    return finding instanceof Contained contained
        ? List.of(contained.left(), contained.right())
        : List.of();
  }
}
