package io.github.refrain;

import static java.util.stream.Collectors.joining;

import io.github.refrain.match.Cluster;
import io.github.refrain.match.Findings;
import io.github.refrain.text.Document;
import io.github.refrain.text.Span;
import java.util.List;

/** Pages for tests, a paragraph a line, and what is found in them as words. */
public final class Pages {

  private Pages() {}

  /** A page with a paragraph a line. */
  public static Document page(String source, String... lines) {
    return Document.of(source, String.join("\n", lines));
  }

  /** A finder on so many threads. */
  static DuplicateFinder finder(int threads) {
    return DuplicateFinder.of(Settings.builder().threads(threads).build());
  }

  /** What is found in one page by default. */
  public static Findings find(String... lines) {
    return find(Settings.forOcr(), lines);
  }

  /** What is found in one page. */
  public static Findings find(Settings settings, String... lines) {
    return DuplicateFinder.of(settings).find(List.of(page("p", lines)));
  }

  /** Where the members of clusters stand: {@code p:1 p:3} is a cluster of two lines. */
  public static List<String> clusters(Findings findings) {
    return findings.clusters().stream()
        .map(cluster -> places(cluster.members().stream().map(Cluster.Member::span).toList()))
        .toList();
  }

  /** Where the members of variants stand. */
  public static List<String> variants(Findings findings) {
    return findings.variants().stream().map(variant -> places(variant.members())).toList();
  }

  /** What stands in what: {@code p:1 in p:3}. */
  public static List<String> contained(Findings findings) {
    return findings.contained().stream()
        .map(found -> found.left().place() + " in " + found.right().place())
        .toList();
  }

  /** Where the members of overlaps stand. */
  public static List<String> overlaps(Findings findings) {
    return findings.overlaps().stream().map(overlap -> places(overlap.members())).toList();
  }

  /** The text of a span. */
  public static String text(Document document, Span span) {
    int from = document.text().offsetByCodePoints(0, span.start());
    return document.text().substring(from, document.text().offsetByCodePoints(from, span.length()));
  }

  private static String places(List<Span> spans) {
    return spans.stream().map(Span::place).collect(joining(" "));
  }
}
