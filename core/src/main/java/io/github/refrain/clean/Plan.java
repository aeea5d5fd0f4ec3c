package io.github.refrain.clean;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import com.google.common.collect.RangeMap;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeMap;
import com.google.common.collect.TreeRangeSet;
import io.github.refrain.text.Document;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has been decided so far, and the law that nothing is lost: a stretch goes only if the one
 * that has its text stands elsewhere and has lost nothing itself. That other one may go later by
 * the same law, so by induction the text of all that goes is in what stays. What was decoded whole
 * goes only for what was, too; which of two damaged ones is worse off, the law does not ask.
 */
final class Plan {

  private final Map<String, Document> documents = new HashMap<>();
  private final Map<String, PointText> texts = new HashMap<>();
  private final Set<String> references;
  private final Map<String, RangeSet<Integer>> gone = new HashMap<>();
  private final Map<String, RangeMap<Integer, Span>> stutters = new HashMap<>(); // to first copies
  private final Map<String, RangeSet<Integer>> firstCopies = new HashMap<>();
  private final Map<Span, Span> copies = new HashMap<>();
  private final List<Cut> cuts = new ArrayList<>();

  /** A removal and the stretches that go, in code points and in order. */
  record Cut(Removal removal, List<Range<Integer>> ranges) {
    Cut {
      ranges = ImmutableList.copyOf(ranges);
    }
  }

  Plan(Collection<Document> documents, Set<String> references) {
    for (Document document : documents) {
      Document other = this.documents.put(document.source(), document);
      checkArgument(other == null, "two documents have the source '%s'", document.source());
    }
    this.references = references;
  }

  List<Cut> cuts() {
    return cuts;
  }

  /** The text of a document; those that are never asked for cost nothing. */
  PointText text(String source) {
    return texts.computeIfAbsent(source, id -> new PointText(document(id)));
  }

  Document document(String source) {
    return requireNonNull(documents.get(source), () -> "no document is " + source);
  }

  Collection<Document> documents() {
    return documents.values();
  }

  boolean isReference(Span span) {
    return references.contains(span.source());
  }

  /** Whether nothing of a stretch has gone; a stutter costs only a part of itself anything. */
  boolean isWhole(Span span) {
    RangeSet<Integer> inSource = gone.get(span.source());
    boolean touched = inSource != null && span.length() > 0 && inSource.intersects(range(span));
    return !touched
        && stuttersIn(span).values().stream().allMatch(first -> range(span).encloses(range(first)));
  }

  /** How many characters of a stretch stand for what could not be decoded. */
  int lostCharacters(Span span) {
    return text(span.source()).lostCharacters(span);
  }

  /** Whether some of a copy could not be decoded, and all of what would go for it could. */
  private boolean isDamaged(Span copy, Span cut) {
    return lostCharacters(copy) > 0 && lostCharacters(cut) == 0;
  }

  /** Where the text of a paragraph stands now: itself, or the copy of the copy that it had. */
  Span standing(Span span) {
    Span at = span;
    for (Span next = copies.get(at); next != null; next = copies.get(at)) {
      at = next;
    }
    return at;
  }

  /**
   * Takes out a stretch, if the law allows it. What a stutter has lost there already stays with the
   * stutter.
   *
   * @param removal what is said of it
   * @param start the first code point that goes
   * @param end one past the last
   * @return whether it goes
   */
  boolean remove(Removal removal, int start, int end) {
    Span span = removal.span();
    Span cut = new Span(span.source(), start, end, span.line());
    Span copy = removal.copy();
    RangeSet<Integer> inSource =
        gone.computeIfAbsent(span.source(), source -> TreeRangeSet.create());
    boolean lost = copy != null && (!isWhole(copy) || overlap(cut, copy) || isDamaged(copy, cut));
    if (start == end || lost || isReference(span) || inSource.intersects(range(cut))) {
      return false;
    }
    inSource.add(range(cut));
    if (copy != null) {
      copies.put(span, copy);
    }
    cuts.add(new Cut(removal, List.copyOf(restOf(cut).asRanges())));
    return true;
  }

  /** Gives paragraphs back that have gone; what went for their sake stands in their copies too. */
  void giveBack(Set<Span> paragraphs) {
    cuts.removeIf(cut -> paragraphs.contains(cut.removal().span()));
    for (Span paragraph : paragraphs) {
      RangeSet<Integer> inSource = gone.get(paragraph.source());
      if (inSource != null) {
        inSource.remove(range(paragraph));
      }
      copies.remove(paragraph);
    }
  }

  /**
   * Takes out a later copy of a stutter, which costs the paragraph around it nothing. Of stutters
   * within stutters the inner ones come first; what they have lost already stays with them.
   *
   * @param removal its copy is the first copy of the stutter
   * @param start the first code point that goes
   * @param end one past the last
   * @return whether it goes
   */
  boolean removeRepeat(Removal removal, int start, int end) {
    Span span = removal.span();
    Span cut = new Span(span.source(), start, end, span.line());
    Span first = requireNonNull(removal.copy());
    RangeSet<Integer> rest = restOf(cut);
    boolean lost = !stands(first, cut) || isDamaged(first, cut);
    if (rest.isEmpty() || isReference(span) || touches(gone, cut) || lost) {
      return false;
    }
    stutters // in one piece, however many copies follow each other
        .computeIfAbsent(span.source(), key -> TreeRangeMap.create())
        .putCoalescing(range(cut), first);
    firstCopies.computeIfAbsent(span.source(), key -> TreeRangeSet.create()).add(range(first));
    cuts.add(new Cut(removal, List.copyOf(rest.asRanges())));
    return true;
  }

  /**
   * Whether a first copy has the text of a later one. Where it stands directly before it, that is
   * all it takes, since what is left reads on as if it were the end of the later one. Elsewhere the
   * law of whole stretches holds, and no other stutter may have its text in the later copy.
   */
  private boolean stands(Span first, Span later) {
    if (isRightBehind(first, later)) {
      return !touches(gone, first) && !isWithoutLetters(first);
    }
    return isWhole(first)
        && !overlap(later, first)
        && stuttersIn(later).isEmpty()
        && !touches(firstCopies, later);
  }

  /** Whether a stretch goes on where another ends, but for what stutters have lost. */
  boolean isRightBehind(Span first, Span next) {
    int from = first.end();
    int to = next.start();
    return from <= to && isWithoutLetters(new Span(next.source(), from, to, first.line()));
  }

  private static boolean touches(Map<String, RangeSet<Integer>> sets, Span span) {
    RangeSet<Integer> inSource = sets.get(span.source());
    return inSource != null && inSource.intersects(range(span));
  }

  /** The text that stutters have left of a stretch. */
  String rest(Span span) {
    PointText text = text(span.source());
    return restOf(span).asRanges().stream()
        .map(range -> text.text(range.lowerEndpoint(), range.upperEndpoint()))
        .collect(joining());
  }

  private RangeSet<Integer> restOf(Span span) {
    RangeSet<Integer> rest = TreeRangeSet.create();
    if (span.length() > 0) {
      rest.add(range(span));
      rest.removeAll(stuttersIn(span).keySet());
    }
    return rest;
  }

  /**
   * Whether a stretch has no letter, or none that stutters have left. Cost: up to the first one.
   */
  boolean isWithoutLetters(Span span) {
    PointText text = text(span.source());
    int at = span.start();
    for (Range<Integer> lost : stuttersIn(span).keySet()) {
      if (text.hasLetter(at, lost.lowerEndpoint())) {
        return false;
      }
      at = lost.upperEndpoint();
    }
    return !text.hasLetter(at, span.end());
  }

  /** The later copies of stutters that have gone from a stretch, with their first copies. */
  private Map<Range<Integer>, Span> stuttersIn(Span span) {
    RangeMap<Integer, Span> inSource = stutters.get(span.source());
    return inSource == null || span.length() == 0
        ? Map.of()
        : inSource.subRangeMap(range(span)).asMapOfRanges();
  }

  static boolean overlap(Span one, Span other) {
    return one.source().equals(other.source())
        && one.start() < other.end()
        && other.start() < one.end();
  }

  private static Range<Integer> range(Span span) {
    return Range.closedOpen(span.start(), span.end());
  }
}
