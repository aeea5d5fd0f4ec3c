package io.github.refrain.passage;

import io.github.refrain.align.Alignment;
import io.github.refrain.align.EditDistance;
import io.github.refrain.corpus.PackedLetters;
import io.github.refrain.match.Match;
import io.github.refrain.match.Relation;
import io.github.refrain.match.Verdict;
import io.github.refrain.match.Verifier;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Says whether one of two texts that share stretches stands inside the other. */
final class Containment {

  /** A tenth of a text may be lost at its ends, or stand in another place. */
  private static final double WHOLE = 0.9;

  private final PackedLetters texts;
  private final Verifier verifier;

  Containment(PackedLetters texts, double identityCut) {
    this.texts = texts;
    this.verifier = new Verifier(identityCut);
  }

  /** Whether the left text of these pieces stands inside the right one, which is longer. */
  boolean isInside(List<Piece> pieces) {
    int letters = texts.length(pieces.get(0).left().text());
    BitSet covered = new BitSet();
    pieces.forEach(piece -> covered.set(piece.left().start(), piece.left().end()));
    return covered.cardinality() >= WHOLE * letters || isCopied(longest(pieces));
  }

  /** What the left text of these pieces is to the stretch of the right one that it stands in. */
  Relation relation(List<Piece> pieces) {
    Piece first = Collections.min(pieces, Comparator.comparingInt(piece -> piece.left().start()));
    Piece last = Collections.max(pieces, Comparator.comparingInt(piece -> piece.left().end()));
    int[] left = texts.letters(first.left().text());
    Verdict verdict = verifier.verify(left, stretch(left, first, last)).verdict();
    return verdict.isMatch() ? Relation.of(verdict) : Relation.EDITED;
  }

  /**
   * Whether the left text is a copy of what stands around a piece in the right one. Most are not,
   * and too far from it to be aligned.
   */
  private boolean isCopied(Piece piece) {
    int[] left = texts.letters(piece.left().text());
    int[] right = stretch(left, piece, piece);
    int max = verifier.maxEdits(left.length, right.length);
    int edits = new EditDistance(left).to(right, max);
    if (edits == EditDistance.FARTHER) {
      return false;
    }
    Match match = verifier.verify(left, right, edits);
    Alignment alignment = match.alignment();
    return match.verdict().isMatch()
        && alignment.changedLetters() <= (1 - WHOLE) * alignment.leftLetters();
  }

  /** The stretch of the right text on which the left one lies by two pieces. */
  private int[] stretch(int[] left, Piece first, Piece last) {
    int[] right = texts.letters(first.right().text());
    int from = Math.max(0, first.right().start() - first.left().start());
    int to = Math.min(right.length, last.right().end() + left.length - last.left().end());
    return Arrays.copyOfRange(right, from, Math.max(from, to));
  }

  private static Piece longest(List<Piece> pieces) {
    return Collections.max(pieces, Comparator.comparingInt(Piece::shorter));
  }
}
