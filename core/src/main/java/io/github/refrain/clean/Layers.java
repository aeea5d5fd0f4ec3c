package io.github.refrain.clean;

import com.google.common.primitives.ImmutableIntArray;
import io.github.refrain.text.Document;
import io.github.refrain.text.LineIndex;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A document that is edited several times, each time by who knows only what the last time has left;
 * and what all of it is to the document as it was. Text that a join has moved and that then goes,
 * goes from where it stood: so each removal can be undone by itself. Cost: linear in the document,
 * each time.
 */
final class Layers {

  private static final int NONE = -1;

  private final int[] original;
  private final LineIndex lines;
  private final int[] goneBy; // by place in the original: the owner that took it away
  private int[] points; // the text as it is now
  private int[] origins; // where each of its code points stood; NONE for what was put in
  private int[] putBy; // the owner that moved it or put it in; NONE for what is where it was
  private final Set<Integer> movers; // the owners that have moved text

  /** An edit and whose it is; of what it puts in, the end may be moved text. */
  record Owned(int owner, Edit edit, int movedFrom, int movedLength) {

    static Owned of(int owner, Edit edit) {
      return new Owned(owner, edit, 0, 0);
    }
  }

  Layers(Document document) {
    this.original = document.text().codePoints().toArray();
    this.points = original;
    this.origins = new int[original.length];
    Arrays.setAll(origins, i -> i);
    this.putBy = new int[original.length];
    Arrays.fill(putBy, NONE);
    this.goneBy = putBy.clone();
    this.movers = new HashSet<>();
    this.lines = LineIndex.of(document, original);
  }

  private Layers(Layers other) {
    this.original = other.original;
    this.lines = other.lines;
    this.goneBy = other.goneBy.clone();
    this.points = other.points;
    this.origins = other.origins;
    this.putBy = other.putBy;
    this.movers = new HashSet<>(other.movers);
  }

  /** The same, to be edited by itself. */
  Layers copy() {
    return new Layers(this);
  }

  /** The text as it is now. */
  String text() {
    return new String(points, 0, points.length);
  }

  /** Who took away a code point of the original; negative where it stands. */
  int goneBy(int point) {
    return goneBy[point];
  }

  /** Edits the text as it is now; the edits are in order and apart. */
  void apply(List<Owned> edits) {
    ImmutableIntArray.Builder newPoints = ImmutableIntArray.builder();
    ImmutableIntArray.Builder newOrigins = ImmutableIntArray.builder();
    ImmutableIntArray.Builder newPutBy = ImmutableIntArray.builder();
    int from = 0;
    for (Owned owned : edits) {
      newPoints.addAll(Arrays.stream(points, from, owned.edit().start()));
      newOrigins.addAll(Arrays.stream(origins, from, owned.edit().start()));
      newPutBy.addAll(Arrays.stream(putBy, from, owned.edit().start()));
      int[] put = owned.edit().replacement().codePoints().toArray();
      for (int i = 0; i < put.length; i++) {
        int moved = i - (put.length - owned.movedLength());
        newPoints.add(put[i]);
        newOrigins.add(moved < 0 ? NONE : origins[owned.movedFrom() + moved]);
        newPutBy.add(owned.owner());
      }
      if (owned.movedLength() > 0) {
        movers.add(owned.owner());
      }
      for (int i = owned.edit().start(); i < owned.edit().end(); i++) {
        if (origins[i] >= 0) {
          goneBy[origins[i]] = owned.owner();
        }
      }
      from = owned.edit().end();
    }
    newPoints.addAll(Arrays.stream(points, from, points.length));
    newOrigins.addAll(Arrays.stream(origins, from, points.length));
    newPutBy.addAll(Arrays.stream(putBy, from, points.length));
    points = newPoints.build().toArray();
    origins = newOrigins.build().toArray();
    putBy = newPutBy.build().toArray();
  }

  /**
   * What all edits are to the original, in order. Where nothing is left of what an owner had moved,
   * what it took away beside it, such as the end of a line, went with the text and is another's.
   */
  List<Owned> edits() {
    List<Owned> edits = new ArrayList<>();
    int[] takenBy = takenBy();
    int at = 0; // all of the original before it is told
    for (int i = 0; i < points.length; ) {
      if (putBy[i] == NONE) {
        addGone(takenBy, at, origins[i], edits);
        at = origins[i] + 1;
        i++;
      } else {
        int end = i;
        while (end < points.length && putBy[end] == putBy[i]) {
          end++;
        }
        String put = new String(points, i, end - i);
        edits.add(Owned.of(putBy[i], new Edit(at, at, put)));
        i = end;
      }
    }
    addGone(takenBy, at, original.length, edits);
    return edits;
  }

  /** By place in the original the owner of what is gone, one that has a trace in what is left. */
  private int[] takenBy() {
    Set<Integer> idle = new HashSet<>(movers);
    Arrays.stream(putBy).distinct().forEach(idle::remove);
    int[] takenBy = goneBy.clone();
    for (int i = 1; i < takenBy.length; i++) {
      takeOver(takenBy, i, i - 1, idle);
    }
    for (int i = takenBy.length - 2; i >= 0; i--) {
      takeOver(takenBy, i, i + 1, idle);
    }
    return takenBy;
  }

  private static void takeOver(int[] takenBy, int place, int beside, Set<Integer> idle) {
    if (takenBy[place] != NONE && takenBy[beside] != NONE && idle.contains(takenBy[place])) {
      takenBy[place] = takenBy[beside];
    }
  }

  private static void addGone(int[] takenBy, int from, int to, List<Owned> edits) {
    for (int at = from; at < to; ) {
      int owner = takenBy[at];
      int end = at;
      while (end < to && takenBy[end] == owner) {
        end++;
      }
      Owned last = edits.isEmpty() ? null : edits.get(edits.size() - 1);
      if (last != null && last.owner() == owner && last.edit().end() == at) {
        edits.set(
            edits.size() - 1,
            Owned.of(owner, new Edit(last.edit().start(), end, last.edit().replacement())));
      } else {
        edits.add(Owned.of(owner, new Edit(at, end, "")));
      }
      at = end;
    }
  }

  /** Where a stretch of the text as it is now stood; of a joined one, where its first part did. */
  Span original(Span span) {
    int first = span.start();
    while (first + 1 < span.end() && origins[first] == NONE) {
      first++;
    }
    int last = first;
    while (last + 1 < span.end()
        && putBy[last + 1] == putBy[first]
        && origins[last + 1] > origins[last]) {
      last++;
    }
    return lines.span(origins[first], origins[last] + 1);
  }
}
