package io.github.refrain.cli.explain;

import static io.github.refrain.cli.screen.Counted.count;

import io.github.refrain.cli.screen.CutLine;
import io.github.refrain.cli.screen.DisplayWidth;
import io.github.refrain.cli.screen.Share;
import io.github.refrain.link.Continuation;
import io.github.refrain.match.Cluster;
import io.github.refrain.match.Contained;
import io.github.refrain.match.Finding;
import io.github.refrain.match.Link;
import io.github.refrain.match.Overlap;
import io.github.refrain.match.Variant;
import io.github.refrain.text.Letters;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.Span;
import java.util.List;
import java.util.stream.Stream;

/** What a scan finds between two paragraphs, in words. */
final class Relations {

  private final Paragraph left;
  private final Paragraph right;
  private final int columns;

  /**
   * The relations of two paragraphs.
   *
   * @param columns how wide a line may be
   */
  Relations(Paragraph left, Paragraph right, int columns) {
    this.left = left;
    this.right = right;
    this.columns = columns;
  }

  /** One line for each, cut where it is full; "none" where there is none. */
  List<String> lines(List<Finding> findings) {
    List<String> lines = findings.stream().flatMap(this::line).toList();
    return lines.isEmpty() ? List.of("none") : lines;
  }

  /** Nothing for what concerns one of them only, jump lines and stutters, or others. */
  private Stream<String> line(Finding finding) {
    if (finding instanceof Cluster) {
      return Stream.of("they are one text");
    } else if (finding instanceof Variant) {
      return Stream.of("same wording, other figures");
    } else if (finding instanceof Contained contained) {
      return Stream.of(inside(contained));
    } else if (finding instanceof Overlap overlap) {
      return Stream.of(shared(overlap));
    } else if (finding instanceof Link link) {
      return Stream.of(left, right)
          .filter(paragraph -> paragraph.span().equals(link.left()))
          .filter(paragraph -> link.right().equals(other(paragraph).span()))
          .map(paragraph -> goesOn(paragraph, link));
    }
    return Stream.empty();
  }

  private Paragraph other(Paragraph paragraph) {
    return paragraph == left ? right : left;
  }

  private String goesOn(Paragraph first, Link link) {
    String sides = first == left ? "LEFT goes on at RIGHT" : "RIGHT goes on at LEFT";
    return link instanceof Continuation continuation
        ? sides + ", as an article on another page: " + String.join(", ", continuation.evidence())
        : sides + ", as a broken sentence";
  }

  private String inside(Contained contained) {
    boolean leftInside = contains(left, contained.left());
    return (leftInside ? "LEFT stands inside RIGHT" : "RIGHT stands inside LEFT")
        + Share.shownBelowOne(contained.identity(), 1);
  }

  private String shared(Overlap overlap) {
    Span passage = overlap.first();
    String text = (contains(left, passage) ? left : right).text(passage);
    String label =
        "they share a passage of %s%s: "
            .formatted(
                count(Letters.of(text).length(), "letter", "letters"),
                Share.shownBelowOne(overlap.identity(), 1));
    return label + CutLine.of(text, columns - DisplayWidth.of(label));
  }

  private static boolean contains(Paragraph paragraph, Span span) {
    Span whole = paragraph.span();
    return whole.source().equals(span.source())
        && whole.start() <= span.start()
        && span.end() <= whole.end();
  }
}
