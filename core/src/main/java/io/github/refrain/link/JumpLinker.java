package io.github.refrain.link;

import io.github.refrain.match.Finding;
import io.github.refrain.text.JumpLine;
import io.github.refrain.text.JumpLine.Direction;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the jump lines of an archive and links the articles that they break, issue by issue.
 *
 * <p>Pages that name each other, headlines and topic are weighed together, and of all ways to link
 * each end at most once the one with the most evidence is taken (bipartite matching, as Gao et al.
 * 2012 reconstruct newspaper articles). An end whose other part is not there stays unlinked. Cost:
 * linear in the paragraphs, and in an issue the product of its tails and heads, of each of which
 * the first 500 are linked.
 */
public final class JumpLinker {

  private final List<Paragraph> paragraphs;
  private final List<Jump> jumps = new ArrayList<>();
  private final Map<String, IssueLinker> issues = new TreeMap<>();

  private JumpLinker(List<Paragraph> paragraphs) {
    this.paragraphs = paragraphs;
  }

  /**
   * The {@link Jump}s of paragraphs, in their order, and the {@link Continuation}s.
   *
   * @param paragraphs those of each document together and in order
   */
  public static List<Finding> link(List<Paragraph> paragraphs) {
    return new JumpLinker(paragraphs).link();
  }

  /** The jump lines of paragraphs by themselves, with no headline but what stands on the line. */
  public static List<Jump> jumpLines(List<Paragraph> paragraphs) {
    List<Jump> jumps = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      for (JumpLine line : paragraph.jumpLines()) {
        jumps.add(Jump.of(line, paragraph));
      }
    }
    return jumps;
  }

  private List<Finding> link() {
    for (int first = 0; first < paragraphs.size(); ) {
      String source = paragraphs.get(first).document().source();
      int end = first + 1;
      while (end < paragraphs.size() && paragraphs.get(end).document().source().equals(source)) {
        end++;
      }
      read(first, end);
      first = end;
    }
    List<Finding> found = new ArrayList<>();
    for (IssueLinker issue : issues.values()) {
      for (IssueLinker.Pair pair : issue.pairs()) {
        found.add(pair.toContinuation(jumps));
        provePage(pair.tail().jump(), pair.head().page());
        provePage(pair.head().jump(), pair.tail().page());
      }
    }
    found.addAll(jumps);
    return found;
  }

  /** Reads a document: its jump lines and, if it is of a known issue, the ends of its articles. */
  private void read(int first, int end) {
    List<Paragraph> document = paragraphs.subList(first, end);
    String issue = document.get(0).document().issue();
    boolean hasJumps = document.stream().anyMatch(paragraph -> !paragraph.jumpLines().isEmpty());
    if (!hasJumps && issue.isEmpty()) {
      return;
    }
    JumpEndReader reader = new JumpEndReader(document, first);
    IssueLinker linker =
        issue.isEmpty() ? null : issues.computeIfAbsent(issue, x -> new IssueLinker());
    if (linker != null) {
      linker.addPage(reader);
    }
    for (int at = 0; at < document.size(); at++) {
      for (JumpLine line : document.get(at).jumpLines()) {
        int headline = reader.headline(line, at);
        Span above = headline == JumpEnd.NONE ? null : document.get(headline).span();
        Span own = line.headline();
        if (linker != null && line.direction() != Direction.SEE) {
          linker.add(reader.end(line, jumps.size(), at), line.direction());
        }
        jumps.add(Jump.of(line, document.get(at), own == null ? above : own));
      }
    }
  }

  private void provePage(int jump, String page) {
    if (jump != JumpEnd.NONE
        && !page.isEmpty()
        && jumps.get(jump).line().page().equals(JumpLine.UNKNOWN_PAGE)) {
      jumps.set(jump, jumps.get(jump).onPage(page));
    }
  }
}
