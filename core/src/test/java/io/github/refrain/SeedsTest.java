package io.github.refrain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.io.Resources;
import io.github.refrain.link.Jump;
import io.github.refrain.match.Cluster;
import io.github.refrain.match.Contained;
import io.github.refrain.match.Finding;
import io.github.refrain.match.Findings;
import io.github.refrain.match.Link;
import io.github.refrain.match.Overlap;
import io.github.refrain.match.Repeat;
import io.github.refrain.match.Variant;
import io.github.refrain.text.Document;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.ParagraphReader;
import io.github.refrain.text.Span;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What is found in the five pages of {@code seeds}. The expected findings were judged by hand
 * against the pages: a column of page 003 that was read twice, two paragraphs of 002, one reworded
 * paragraph of 000, a stuttering paragraph of 001 and its clean copy; a paragraph of 000 that a
 * longer one has whole; a paragraph of 001 and one of 003 that share a passage with another; the
 * stutter; all nine jump lines; and 32 of the 37 sentences that a column end has broken.
 */
class SeedsTest {

  @Test
  void find_seeds_isAsJudged() throws IOException {
    Findings findings = DuplicateFinder.withDefaults().find(seeds());
    List<String> lines = new ArrayList<>();
    findings.all().forEach(finding -> lines.addAll(lines(finding)));
    assertEquals(
        Resources.readLines(Resources.getResource(SeedsTest.class, "seeds-findings.txt"), UTF_8),
        lines);
    assertEquals(5, findings.documents());
    assertEquals(335, findings.paragraphs());
    assertEquals(0.8, findings.identityCut(), "four copies with noise tell nothing");
  }

  /** Every page prints a paragraph a line. */
  @Test
  void read_seeds_isALineAParagraph() throws IOException {
    for (Document document : seeds()) {
      List<String> lines = document.text().lines().filter(line -> !line.isBlank()).toList();
      List<Paragraph> paragraphs = ParagraphReader.read(document);
      assertEquals(
          lines.stream().map(String::strip).toList(),
          paragraphs.stream().map(Paragraph::text).toList());
    }
  }

  private static List<String> lines(Finding finding) {
    List<String> lines = new ArrayList<>();
    if (finding instanceof Jump jump) {
      String direction = lower(jump.line().direction());
      lines.add("jump %s %s %s".formatted(place(jump.first()), direction, jump.line().page()));
    } else if (finding instanceof Cluster cluster) {
      lines.add("cluster %d".formatted(cluster.id()));
      for (Cluster.Member member : cluster.members()) {
        String relation = lower(member.relation());
        lines.add("  %s %s %s".formatted(place(member.span()), relation, member.identity()));
      }
    } else if (finding instanceof Contained contained) {
      lines.add("contained %s".formatted(contained.identity()));
      List.of(contained.left(), contained.right()).forEach(span -> lines.add("  " + place(span)));
    } else if (finding instanceof Repeat repeat) {
      lines.add("repeat %s".formatted(repeat.identity()));
      List.of(repeat.left(), repeat.right()).forEach(span -> lines.add("  " + place(span)));
    } else if (finding instanceof Overlap overlap) {
      lines.add("overlap %s".formatted(overlap.identity()));
      overlap.members().forEach(span -> lines.add("  " + place(span)));
    } else if (finding instanceof Link link) {
      lines.add(link.kind());
      List.of(link.left(), link.right()).forEach(span -> lines.add("  " + place(span)));
    } else if (finding instanceof Variant variant) {
      lines.add("variant");
      variant.members().forEach(span -> lines.add("  " + place(span)));
    }
    lines.set(0, lines.get(0) + " " + finding.key());
    return lines;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String place(Span span) {
    return "%s %d-%d".formatted(span.place(), span.start(), span.end());
  }

  private static List<Document> seeds() throws IOException {
    List<Document> documents = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("..", "seeds"), "*.txt")) {
      for (Path file : files) {
        documents.add(Document.of(file.getFileName().toString(), Files.readString(file)));
      }
    }
    return documents;
  }
}
