package io.github.refrain.cli.clean;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import io.github.refrain.clean.CleanedText;
import io.github.refrain.clean.Decision;
import io.github.refrain.clean.Decision.Choice;
import io.github.refrain.clean.Removal;
import io.github.refrain.clean.Rule;
import io.github.refrain.cli.screen.Printable;
import io.github.refrain.link.Continuation;
import io.github.refrain.link.Split;
import io.github.refrain.match.Finding;
import io.github.refrain.match.Findings;
import io.github.refrain.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people wanted gone or joined and still is there as it was, and why. */
public final class NotDone {

  private final Map<String, Finding> findings = new HashMap<>();
  private final Set<String> untouched;
  private final Set<String> keys = new HashSet<>();
  private final Set<String> ofOnePlace = new HashSet<>(); // whose removal need not be as wide
  private final Map<String, RangeSet<Integer>> gone = new HashMap<>();
  private final List<Removal> removals = new ArrayList<>(); // without joins

  /**
   * Compares what was decided with what is done.
   *
   * @param untouched the sources of texts in which nothing is changed
   */
  public NotDone(Findings found, CleanedText cleaned, Set<String> untouched) {
    this.untouched = untouched;
    found.all().forEach(finding -> findings.put(finding.key(), finding));
    for (Removal removal : cleaned.removals()) {
      keys.add(removal.key());
      if (removal.rule() == Rule.JOIN || removal.rule() == Rule.JUMP) {
        ofOnePlace.add(removal.key());
      } else {
        ranges(removal.span()).add(range(removal.span()));
      }
      if (removal.rule() != Rule.JOIN) {
        removals.add(removal);
      }
    }
  }

  /** One line for each decision of which that is so. */
  public void write(List<Decision> decisions, Appendable out) throws IOException {
    for (Decision decision : lastWords(decisions)) {
      Finding finding = findings.get(decision.key());
      if (decision.choice() == Choice.REMOVE && finding != null && !isDone(decision, finding)) {
        Span member = decision.member();
        Span place = member == null ? finding.first() : member;
        String line = "not done %s  %s %s: %s";
        String told =
            line.formatted(
                finding.key(),
                finding.kind(),
                place.place(),
                reason(finding, wanted(decision, finding)));
        out.append(Printable.of(told)).append('\n');
      }
    }
  }

  /** Of several decisions on one member the last. */
  private static Collection<Decision> lastWords(List<Decision> decisions) {
    Map<List<Object>, Decision> last = new LinkedHashMap<>();
    decisions.forEach(
        decision ->
            last.put(List.of(decision.key(), Optional.ofNullable(decision.member())), decision));
    return last.values();
  }

  /** What has gone with something else is gone; but a sentence is not joined by that. */
  private boolean isDone(Decision decision, Finding finding) {
    Set<String> done = decision.member() == null ? keys : ofOnePlace;
    return done.contains(decision.key())
        || (!(finding instanceof Split)
            && wanted(decision, finding).stream().anyMatch(this::isGone));
  }

  private static List<Span> wanted(Decision decision, Finding finding) {
    Span member = decision.member();
    return member == null ? FindingPlaces.of(finding).going() : List.of(member);
  }

  private boolean isGone(Span place) {
    return ranges(place).encloses(range(place));
  }

  private String reason(Finding finding, List<Span> wanted) {
    FindingPlaces places = FindingPlaces.of(finding);
    Optional<Removal> other = otherIn(places.all(), finding.key());
    if (finding instanceof Continuation) {
      return "of an article that goes on nothing can go";
    } else if (finding instanceof Split split && !isInOneText(split)) {
      return "its parts stand in two texts";
    } else if (wanted.stream().noneMatch(places.going()::contains)) {
      return "what can go of it is " + places.going().get(0).place();
    } else if (wanted.stream().allMatch(span -> untouched.contains(span.source()))) {
      return "its text stays as it is: it counts as seen, or has bad bytes";
    } else if (keys.contains(finding.key())) {
      return "one copy has to stay";
    }
    return other
        .map(removal -> "part of it goes already: " + CleanReport.line(removal))
        .orElse("its text would not stand elsewhere");
  }

  /** The first thing that goes from some places for another finding. */
  private Optional<Removal> otherIn(List<Span> places, String key) {
    return removals.stream()
        .filter(removal -> !removal.key().equals(key))
        .filter(removal -> places.stream().anyMatch(place -> overlap(place, removal.span())))
        .findFirst();
  }

  private static boolean overlap(Span one, Span other) {
    return one.source().equals(other.source())
        && range(one).isConnected(range(other))
        && !range(one).intersection(range(other)).isEmpty();
  }

  private static boolean isInOneText(Split split) {
    return split.left().source().equals(split.right().source());
  }

  private RangeSet<Integer> ranges(Span span) {
    return gone.computeIfAbsent(span.source(), source -> TreeRangeSet.create());
  }

  private static Range<Integer> range(Span span) {
    return Range.closedOpen(span.start(), span.end());
  }
}
