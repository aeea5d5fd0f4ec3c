package io.github.refrain.passage;

import io.github.refrain.cluster.Clustering;
import io.github.refrain.corpus.Corpus;
import io.github.refrain.corpus.PackedLetters;
import io.github.refrain.match.Contained;
import io.github.refrain.match.Finding;
import io.github.refrain.match.FindingKey;
import io.github.refrain.match.Overlap;
import io.github.refrain.match.Relation;
import io.github.refrain.passage.PassageGroups.Passage;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Makes findings of shared stretches, and tells them for the copies of the texts. */
final class PassageBuilder {

  /** An article's headline, byline and captions stand within so many paragraphs of its text. */
  private static final int ARTICLE = 8;

  /** Of more copies each part is told with the first whole, and the first part with each whole. */
  private static final int MAX_PAIRS = 1_000;

  /** What a paragraph stands in is longer by a twentieth; else the two are rather one text. */
  private static final double LONGER = 0.95;

  private static final String PUNCTUATION = "。！？；，、：.!?;,:…";

  private final Corpus corpus;
  private final int[] groups; // by text
  private final PassageRule rule;
  private final Containment containment;
  private final Copies copies;
  private final List<Finding> found = new ArrayList<>();
  private final List<Piece> overlaps = new ArrayList<>();

  PassageBuilder(
      Corpus corpus, Clustering clustering, int[] groups, PackedLetters texts, PassageRule rule) {
    this.corpus = corpus;
    this.groups = groups;
    this.rule = rule;
    this.containment = new Containment(texts, rule.identityCut());
    this.copies = new Copies(corpus, clustering.leaders());
  }

  /** The findings of the pieces that pairs of texts share. */
  List<Finding> build(List<List<List<Piece>>> pieces) {
    pieces.forEach(ofText -> ofText.forEach(this::add));
    for (Passage passage : PassageGroups.of(overlaps)) {
      found.add(overlap(passage));
    }
    return found;
  }

  private void add(List<Piece> pieces) {
    int left = groups[pieces.get(0).left().text()];
    int right = groups[pieces.get(0).right().text()];
    List<Piece> flipped = pieces.stream().map(Piece::flipped).toList();
    int leftLetters = corpus.lettersOf(left).length;
    int rightLetters = corpus.lettersOf(right).length;
    if (leftLetters < LONGER * rightLetters && containment.isInside(pieces)) {
      contained(left, right, pieces);
    } else if (rightLetters < LONGER * leftLetters && containment.isInside(flipped)) {
      contained(right, left, flipped);
    } else {
      addOverlaps(left, right, pieces);
    }
  }

  private void addOverlaps(int left, int right, List<Piece> pieces) {
    if (!isEcho(corpus.firstOf(left), corpus.firstOf(right))) {
      pieces.stream()
          .filter(piece -> piece.shorter() >= rule.minNoisyLetters())
          .forEach(overlaps::add);
    }
  }

  /** Whether one of two paragraphs is a headline, and the other stands in its article. */
  private boolean isEcho(int left, int right) {
    Paragraph one = corpus.paragraph(left);
    Paragraph other = corpus.paragraph(right);
    return one.document().source().equals(other.document().source())
        && Math.abs(left - right) <= ARTICLE
        && (isHeadline(one) || isHeadline(other));
  }

  private boolean isHeadline(Paragraph paragraph) {
    return paragraph.letterCodePoints().length <= 2 * rule.minLetters()
        && paragraph.text().chars().noneMatch(c -> PUNCTUATION.indexOf(c) >= 0);
  }

  private void contained(int part, int whole, List<Piece> pieces) {
    double identity = pieces.stream().mapToDouble(Piece::identity).min().orElse(0);
    List<Integer> parts = copies.of(part);
    List<Integer> wholes = copies.of(whole);
    Relation relation = containment.relation(pieces);
    boolean all = (long) parts.size() * wholes.size() <= MAX_PAIRS;
    for (int left : parts) {
      boolean first = left == parts.get(0);
      for (int right : all || first ? wholes : wholes.subList(0, 1)) {
        if (!isEcho(left, right)) {
          found.add(contained(left, right, relation, identity));
        }
      }
    }
  }

  private Contained contained(int left, int right, Relation relation, double identity) {
    Span leftSpan = corpus.paragraph(left).span();
    Span rightSpan = corpus.paragraph(right).span();
    FindingKey key = new FindingKey("contained").put(leftSpan).put(rightSpan);
    key.put(corpus.letters(left)).put(corpus.letters(right));
    return new Contained(leftSpan, rightSpan, relation, identity, key.toHex());
  }

  private Overlap overlap(Passage passage) {
    List<Span> members = new ArrayList<>();
    for (Extent stretch : passage.stretches()) {
      members.addAll(copies.spans(groups[stretch.text()], stretch.start(), stretch.end()));
    }
    members.sort(null);
    FindingKey key = new FindingKey("overlap");
    members.forEach(key::put);
    return new Overlap(members, passage.identity(), key.toHex());
  }
}
