package io.github.refrain.cli.rows;

import static java.util.stream.Collectors.toCollection;

import io.github.refrain.cli.report.CopyRun;
import io.github.refrain.cli.report.ParagraphIndex;
import io.github.refrain.cli.rows.PageRow.Part;
import io.github.refrain.link.Continuation;
import io.github.refrain.link.Jump;
import io.github.refrain.match.Cluster;
import io.github.refrain.match.Cluster.Member;
import io.github.refrain.match.Contained;
import io.github.refrain.match.Finding;
import io.github.refrain.match.Findings;
import io.github.refrain.match.Link;
import io.github.refrain.match.Overlap;
import io.github.refrain.match.Relation;
import io.github.refrain.match.Repeat;
import io.github.refrain.match.Variant;
import io.github.refrain.text.Letters;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the rows of the page from findings: their places, letters and groups. */
final class RowReader {

  private final ParagraphIndex index;
  private final Map<Finding, Integer> groups = new HashMap<>();
  private final Map<Span, Integer> firstWithPart = new HashMap<>();

  private RowReader(ParagraphIndex index) {
    this.index = index;
  }

  /** One row a finding, in order. */
  static List<PageRow> read(Findings findings, ParagraphIndex index) {
    RowReader reader = new RowReader(index);
    List<Finding> all = findings.all();
    reader.joinRuns(findings);
    return IntStream.range(0, all.size()).mapToObj(i -> reader.row(i, all.get(i))).toList();
  }

  /** Clusters that follow each other in the archive are one group, under the first of them. */
  private void joinRuns(Findings findings) {
    Map<Cluster, Cluster> firsts = new HashMap<>();
    for (CopyRun run : CopyRun.join(findings.clusters(), index)) {
      run.clusters().forEach(cluster -> firsts.put(cluster, run.first()));
    }
    List<Finding> all = findings.all();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Cluster cluster) {
        groups.put(cluster, groups.getOrDefault(firsts.get(cluster), i));
      }
    }
  }

  private PageRow row(int number, Finding finding) {
    long size = size(finding);
    return new PageRow(number, finding, parts(finding, size), group(number, finding), size);
  }

  /** Paragraphs inside several others, and stutters with several copies, are one group each. */
  private int group(int number, Finding finding) {
    if (finding instanceof Cluster) {
      return groups.getOrDefault(finding, number);
    }
    if (finding instanceof Contained || finding instanceof Repeat) {
      Integer first = firstWithPart.putIfAbsent(finding.first(), number);
      return first == null ? number : first;
    }
    return number;
  }

  private List<Part> parts(Finding finding, long size) {
    if (finding instanceof Cluster cluster) {
      return cluster.members().stream().map(member -> part(member, size)).toList();
    } else if (finding instanceof Variant variant) {
      return variant.members().stream().map(Part::staying).toList();
    } else if (finding instanceof Contained contained) {
      double identity = contained.identity();
      return List.of(
          Part.going(contained.left(), identity, size),
          new Part(contained.right(), Relation.KEPT, identity, false, 0));
    } else if (finding instanceof Overlap overlap) {
      List<Part> parts = new ArrayList<>(List.of(Part.staying(overlap.first())));
      List<Span> others = overlap.members().subList(1, overlap.members().size());
      others.forEach(span -> parts.add(Part.going(span, overlap.identity(), size)));
      return parts;
    } else if (finding instanceof Repeat repeat) {
      return List.of(
          Part.staying(repeat.left()), Part.going(repeat.right(), repeat.identity(), size));
    } else if (finding instanceof Jump jump) {
      Part line = Part.going(jump.line().span(), 1, 0);
      return jump.headline() == null ? List.of(line) : List.of(line, Part.staying(jump.headline()));
    } else if (finding instanceof Continuation continuation) {
      return Stream.concat(
              Stream.of(continuation.left(), continuation.right()),
              continuation.jumpLines().stream())
          .map(Part::staying)
          .collect(toCollection(ArrayList::new));
    } else if (finding instanceof Link link) {
      return List.of(Part.staying(link.left()), Part.going(link.right(), 1, 0));
    }
    throw new IllegalStateException("kind (" + finding.kind() + ") has no row yet");
  }

  /** Exact copies have as many letters as the kept one, since stutters are not counted. */
  private Part part(Member member, long kept) {
    long letters =
        switch (member.relation()) {
          case KEPT -> 0;
          case EXACT -> kept;
          case NEAR, EDITED -> index.letters(member.span());
        };
    boolean removable = member.relation() != Relation.KEPT;
    return new Part(member.span(), member.relation(), member.identity(), removable, letters);
  }

  private long size(Finding finding) {
    if (finding instanceof Cluster || finding instanceof Variant || finding instanceof Contained) {
      return index.letters(finding.first());
    }
    Span span = finding instanceof Repeat repeat ? repeat.right() : finding.first();
    return Letters.of(index.paragraph(span).text(span)).length();
  }
}
