package io.github.refrain.link;

import static java.util.stream.Collectors.toCollection;

import io.github.refrain.align.EditDistance;
import io.github.refrain.match.FindingKey;
import io.github.refrain.parallel.Workers;
import io.github.refrain.text.JumpLine.Direction;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Links the ends of the articles of one issue. */
final class IssueLinker {

  /** An issue has some dozens of jumps; of a folder that pretends to more, the first are linked. */
  private static final int MAX_ENDS = 500;

  /** A block that was read twice stands near itself. */
  private static final int NEAR = 16;

  /** The lowest identity of copies under any noise; on one page nothing else is so alike. */
  private static final double COPY = 0.6;

  /** Points are log odds: of two ways a point apart the better one is right in three of four. */
  private static final double MARGIN = 1;

  private final List<JumpEndReader> pages = new ArrayList<>();
  private final Map<String, Integer> pageCounts = new HashMap<>();
  private final List<JumpEnd> tails = new ArrayList<>();
  private final List<JumpEnd> heads = new ArrayList<>();

  /** Two ends of one article. */
  record Pair(JumpEnd tail, JumpEnd head, LinkEvidence evidence) {

    /**
     * The pair as a finding.
     *
     * @param jumps every jump line of the archive
     */
    Continuation toContinuation(List<Jump> jumps) {
      List<Span> lines =
          Stream.of(tail, head)
              .filter(JumpEnd::hasJumpLine)
              .map(end -> jumps.get(end.jump()).line().span())
              .toList();
      FindingKey key = new FindingKey("continuation");
      key.put(tail.paragraph().span()).put(head.paragraph().span());
      key.put(tail.paragraph().letters()).put(head.paragraph().letters());
      return new Continuation(
          tail.paragraph().span(), head.paragraph().span(), lines, evidence.names(), key.toHex());
    }
  }

  void addPage(JumpEndReader page) {
    pages.add(page);
    pageCounts.merge(page.page(), 1, Integer::sum);
  }

  /** Adds the end that a jump line marks, if it is no copy of one that is there already. */
  void add(@Nullable JumpEnd end, Direction direction) {
    List<JumpEnd> ends = direction == Direction.TO ? tails : heads;
    if (end != null && ends.size() < MAX_ENDS && !isCopy(end, ends)) {
      ends.add(end);
    }
  }

  /** Whether a page was read twice: the same text with the same jump line stands on it before. */
  private static boolean isCopy(JumpEnd end, List<JumpEnd> ends) {
    int[] letters = end.letters();
    EditDistance distance = new EditDistance(letters);
    for (JumpEnd other : ends.subList(Math.max(0, ends.size() - NEAR), ends.size())) {
      int[] others = other.letters();
      int most = (int) ((1 - COPY) * Math.max(letters.length, others.length));
      if (other.source().equals(end.source())
          && other.named().equals(end.named())
          && distance.to(others, most) != EditDistance.FARTHER) {
        return true;
      }
    }
    return false;
  }

  /**
   * The pairs that are linked. Ends with jump lines are paired first; only then are the others
   * sought where OCR has lost the line, or the paper has left it out.
   */
  List<Pair> pairs() {
    if (tails.isEmpty() && heads.isEmpty()) {
      return List.of();
    }
    List<JumpEnd> allTails = withUnmarked(tails, heads, Direction.TO);
    List<JumpEnd> allHeads = withUnmarked(heads, tails, Direction.FROM);
    Topics topics = new Topics(allTails, allHeads);
    List<Pair> pairs = new ArrayList<>();
    pair(tails, heads, topics, pairs);
    pairs.forEach(pair -> allTails.remove(pair.tail()));
    pairs.forEach(pair -> allHeads.remove(pair.head()));
    pair(allTails, allHeads, topics, pairs);
    return pairs;
  }

  private void pair(List<JumpEnd> left, List<JumpEnd> right, Topics topics, List<Pair> pairs) {
    LinkEvidence[][] evidence = new LinkEvidence[left.size()][right.size()];
    double[][] gains = new double[left.size()][right.size()];
    for (int i = 0; i < gains.length; i++) {
      Workers.stopIfInterrupted();
      for (int j = 0; j < gains[i].length; j++) {
        JumpEnd tail = left.get(i);
        JumpEnd head = right.get(j);
        if (mightMeet(tail, head)) {
          evidence[i][j] = LinkEvidence.of(tail, head, topics, pageCounts);
          gains[i][j] = evidence[i][j].gain();
        }
      }
    }
    int[] columns = Assignment.best(gains, right.size());
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] != Assignment.NONE && Assignment.isClear(gains, columns, i, MARGIN)) {
        pairs.add(new Pair(left.get(i), right.get(columns[i]), evidence[i][columns[i]]));
      }
    }
  }

  /**
   * The ends of one side and, on the pages that jump lines of the other side name, the edges of
   * articles without a jump line.
   */
  private List<JumpEnd> withUnmarked(
      List<JumpEnd> marked, List<JumpEnd> others, Direction direction) {
    List<JumpEnd> all = new ArrayList<>(marked);
    Set<Integer> places = all.stream().map(JumpEnd::place).collect(toCollection(HashSet::new));
    for (JumpEndReader page : pages) {
      if (others.stream().anyMatch(other -> names(other, page.page()))) {
        for (JumpEnd end : page.unmarked(direction)) {
          if (all.size() < 2 * MAX_ENDS && places.add(end.place())) {
            all.add(end);
          }
        }
      }
    }
    return all;
  }

  private static boolean names(JumpEnd end, String page) {
    return PageName.comparable(end.named(), page) && PageName.isSame(end.named(), end.page(), page);
  }

  private static boolean mightMeet(JumpEnd tail, JumpEnd head) {
    boolean samePage =
        tail.source().equals(head.source())
            || (!tail.page().isEmpty() && tail.page().equals(head.page()));
    return !samePage
        && (tail.hasJumpLine() || head.hasJumpLine())
        && !Collections.disjoint(tail.scripts(), head.scripts())
        && !Alphabet.differ(tail.alphabet(), head.alphabet());
  }
}
