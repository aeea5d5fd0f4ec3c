package io.github.refrain.clean;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.github.refrain.clean.Layers.Owned;
import io.github.refrain.text.Document;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Several cleanings, each of what the one before has left, told as one of the originals. */
final class Rounds {

  private static final Comparator<Removal> ORDER =
      comparing(Removal::span).thenComparing(Removal::key);

  private final Map<String, Document> originals = new LinkedHashMap<>();
  private final Map<String, Document> current = new LinkedHashMap<>();
  private final Map<String, Layers> layers = new HashMap<>(); // of what has changed
  private final List<Removal> removals = new ArrayList<>(); // places are those of the originals

  Rounds(Collection<Document> documents) {
    documents.forEach(document -> originals.put(document.source(), document));
    current.putAll(originals);
  }

  /** The documents as they are now, in the order in which they came. */
  List<Document> documents() {
    return List.copyOf(current.values());
  }

  /**
   * Adds a cleaning of {@link #documents}.
   *
   * @return whether it changes anything
   */
  boolean add(CleanedText round) {
    ListMultimap<String, Owned> edits = ArrayListMultimap.create();
    int first = removals.size();
    for (Removal removal : round.removals()) {
      int owner = removals.size();
      removals.add(inOriginal(removal));
      removal
          .edits()
          .forEach(edit -> edits.put(removal.span().source(), owned(owner, removal, edit)));
    }
    boolean changes = false;
    for (String source : edits.keySet()) {
      changes |= edit(source, edits.get(source));
    }
    for (int i = 0; i < first; i++) {
      removals.set(i, standing(removals.get(i), first));
    }
    return changes;
  }

  /** An edit; what a join puts in, if it takes it away elsewhere, ends with the text it moves. */
  private static Owned owned(int owner, Removal removal, Edit edit) {
    boolean moves =
        removal.rule() == Rule.JOIN && removal.edits().size() > 1 && edit.start() == edit.end();
    return moves
        ? new Owned(owner, edit, removal.span().start(), removal.span().length())
        : Owned.of(owner, edit);
  }

  /**
   * Edits a document. Joins after joins could put their texts in at one place in an order that the
   * list of removals does not tell; then this round's are left, or if that is not enough, all that
   * it would do to the document.
   */
  private boolean edit(String source, List<Owned> edits) {
    Document document = requireNonNull(originals.get(source), source);
    Layers known = layers.get(source);
    Layers before = known == null ? new Layers(document) : known;
    Layers after = applied(before, edits);
    boolean told = isTold(document, after);
    if (!told) {
      List<Owned> others = new ArrayList<>(edits);
      others.removeIf(owned -> removals.get(owned.owner()).rule() == Rule.JOIN);
      after = applied(before, others);
      told = isTold(document, after);
    }
    if (!told || after.text().equals(before.text())) {
      return false;
    }
    layers.put(source, after);
    current.put(source, new Document(source, after.text(), document.issue(), document.page()));
    return true;
  }

  private static Layers applied(Layers before, List<Owned> edits) {
    Layers after = before.copy();
    after.apply(inOrder(edits));
    return after;
  }

  /** Whether the removals, as they will be read, make the text that several rounds have made. */
  private boolean isTold(Document original, Layers all) {
    return all.text().equals(Edits.apply(original, told(all)).text());
  }

  private static List<Owned> inOrder(List<Owned> edits) {
    return edits.stream().sorted(comparing(Owned::edit, Edit.ORDER)).toList();
  }

  /** All edits of a document as they will be read from the removals. */
  private List<Edit> told(Layers all) {
    List<Owned> edits = new ArrayList<>(all.edits());
    edits.sort(comparing(owned -> removals.get(owned.owner()), ORDER));
    return inOrder(edits).stream().map(Owned::edit).toList();
  }

  private Removal inOriginal(Removal removal) {
    return new Removal(
        removal.rule(),
        inOriginal(removal.span()),
        List.of(),
        removal.matched() == null ? null : inOriginal(removal.matched()),
        removal.copy() == null ? null : inOriginal(removal.copy()),
        removal.identity(),
        removal.key(),
        removal.consensus());
  }

  private Span inOriginal(Span span) {
    Layers changed = layers.get(span.source());
    return changed == null ? span : changed.original(span);
  }

  /** A removal with the place where its copy stands after the rounds from a number on. */
  private Removal standing(Removal removal, int first) {
    Removal found = removal;
    Removal next = removalOf(found.copy(), first);
    while (next != null && next.copy() != null) {
      found = found.at(next.copy());
      next = removalOf(found.copy(), first);
    }
    return found;
  }

  private @Nullable Removal removalOf(@Nullable Span copy, int first) {
    Layers changed = copy == null ? null : layers.get(copy.source());
    int owner = changed == null || copy == null ? -1 : changed.goneBy(copy.start());
    return owner < first || removals.get(owner).rule() == Rule.JOIN ? null : removals.get(owner);
  }

  /** All that went, by source and start. */
  CleanedText cleaned(CleanedText first) {
    ListMultimap<Integer, Edit> edits = ArrayListMultimap.create();
    layers
        .values()
        .forEach(all -> all.edits().forEach(owned -> edits.put(owned.owner(), owned.edit())));
    List<Removal> told = new ArrayList<>();
    for (int i = 0; i < removals.size(); i++) {
      if (edits.containsKey(i)) { // else all that it had put in is gone
        told.add(removals.get(i).with(edits.get(i)));
      }
    }
    told.sort(ORDER);
    return new CleanedText(originals.values(), told, first.undecided());
  }
}
