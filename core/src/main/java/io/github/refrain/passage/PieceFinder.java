package io.github.refrain.passage;

import io.github.refrain.align.Alignment;
import io.github.refrain.align.Figures;
import io.github.refrain.align.GappedExtension;
import io.github.refrain.align.SeedFilter;
import io.github.refrain.corpus.PackedLetters;
import io.github.refrain.sketch.SharedFingerprints;
import io.github.refrain.sketch.SharedFingerprints.Seed;
import io.github.refrain.text.Script;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the stretches that a text shares with earlier ones: from a shared place as far as the texts
 * go on alike. For one thread at a time.
 */
final class PieceFinder {

  /** A phrase that many texts share is no passage: another shared place must be this far away. */
  private static final double COMPANY = 0.5;

  /** But no farther than that: passages are seldom longer without a rare place. */
  private static final int FARTHEST = 4;

  /** Letters that are lost or added shift one place in four at most. */
  private static final double DRIFT = 0.25;

  /** How much of a shared stretch noise may eat away, where it is nearly all of a text. */
  private static final double ERODED = 0.75;

  /** A stretch of less of the shorter text is not nearly all of it. */
  private static final double NEARLY_ALL = 0.6;

  private static final int NONE = -1;

  private final PackedLetters texts;
  private final int[] forms;
  private final SharedFingerprints fingerprints;
  private final PassageRule rule;
  private final SeedFilter filter;
  private final GappedExtension extension;
  private int otherText = NONE;
  private int[] other = {}; // the letters of the earlier text that is looked at
  private int[] own = {}; // and of the one that shares something with it

  /**
   * A finder.
   *
   * @param forms for each text its form: two notices of one form share no passage
   */
  PieceFinder(PackedLetters texts, int[] forms, SharedFingerprints fingerprints, PassageRule rule) {
    this.forms = forms;
    this.texts = texts;
    this.fingerprints = fingerprints;
    this.rule = rule;
    // On one side of a shared place, itself counted in, lies half of the shortest stretch.
    this.filter = new SeedFilter((int) Math.ceil(ERODED * rule.minLetters() / 2));
    this.extension = GappedExtension.of(rule.script());
  }

  /** The stretches that a text shares with earlier ones, those with each earlier one together. */
  List<List<Piece>> find(int text) {
    List<List<Piece>> found = new ArrayList<>();
    Seed[] seeds = fingerprints.seeds(text);
    for (int from = 0, to; from < seeds.length; from = to) {
      to = from + 1;
      while (to < seeds.length && seeds[to].other() == seeds[from].other()) {
        to++;
      }
      if (forms[seeds[from].other()] != forms[text]) {
        List<Piece> pieces = find(text, Arrays.asList(seeds).subList(from, to));
        if (!pieces.isEmpty()) {
          found.add(pieces);
        }
      }
    }
    return found;
  }

  private List<Piece> find(int text, List<Seed> seeds) {
    List<Seed> telling = telling(seeds);
    if (!isAnyPromising(telling, text)) {
      return List.of();
    }
    List<Piece> tried = new ArrayList<>();
    for (Seed seed : telling) {
      if (!isCovered(seed, tried)) {
        tried.add(extend(seed, text));
      }
    }
    return apart(tried.stream().filter(this::isShared).toList());
  }

  /** Those that are no phrase by themselves. */
  private List<Seed> telling(List<Seed> seeds) {
    List<Seed> telling = new ArrayList<>();
    for (int i = 0; i < seeds.size(); i++) {
      if (!seeds.get(i).common() || hasCompany(seeds, i, 1) || hasCompany(seeds, i, -1)) {
        telling.add(seeds.get(i));
      }
    }
    return telling;
  }

  /** Those that do not lie in longer ones, in order. */
  private static List<Piece> apart(List<Piece> pieces) {
    List<Piece> apart = new ArrayList<>();
    for (Piece piece : pieces) {
      boolean repeats =
          pieces.stream().anyMatch(other -> isLonger(other, piece) && piece.repeats(other));
      if (!repeats) {
        apart.add(piece);
      }
    }
    apart.sort(Comparator.comparingInt(piece -> piece.right().start()));
    return apart;
  }

  private static boolean isLonger(Piece one, Piece other) {
    int order = Integer.compare(one.shorter(), other.shorter());
    return order > 0 || (order == 0 && one.right().start() < other.right().start());
  }

  private static boolean isCovered(Seed seed, List<Piece> pieces) {
    for (Piece piece : pieces) {
      if (piece.covers(seed.otherPlace(), seed.place())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a place further on is shared on nearly the same diagonal, far enough away. */
  private boolean hasCompany(List<Seed> seeds, int at, int direction) {
    Seed seed = seeds.get(at);
    int along = 0;
    for (int i = at + direction;
        i >= 0 && i < seeds.size() && along <= FARTHEST * rule.minLetters();
        i += direction) {
      Seed other = seeds.get(i);
      along = Math.abs(other.place() - seed.place());
      int aside = Math.abs(other.otherPlace() - seed.otherPlace() - other.place() + seed.place());
      if (along >= COMPANY * rule.minLetters() && aside <= DRIFT * along) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a stretch may go through any of the places that two texts share. In an alphabet most
   * are shared by chance; ideographs seldom are, and their shortest stretches say too little by
   * halves. Where one is promising all are extended, since a stretch too unlike covers others.
   */
  private boolean isAnyPromising(List<Seed> seeds, int text) {
    if (rule.script() == Script.IDEOGRAPHIC) {
      return true;
    }
    for (Seed seed : seeds) {
      if (isPromising(seed, text)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPromising(Seed seed, int text) {
    look(seed.other(), text);
    int span = fingerprints.span();
    return filter.mightGoOn(own, seed.place() + span, other, seed.otherPlace() + span)
        || filter.mightLeadUp(own, seed.place(), other, seed.otherPlace());
  }

  /** The stretch around a shared place; its identity is 0 where it is too short or too unlike. */
  private Piece extend(Seed seed, int text) {
    look(seed.other(), text);
    extension.forward(other, seed.otherPlace(), own, seed.place());
    int otherEnd = seed.otherPlace() + extension.leftLength();
    int end = seed.place() + extension.rightLength();
    extension.backward(other, seed.otherPlace(), own, seed.place());
    Extent left = new Extent(seed.other(), seed.otherPlace() - extension.leftLength(), otherEnd);
    Extent right = new Extent(text, seed.place() - extension.rightLength(), end);
    return new Piece(left, right, isLong(left, right) ? identity(left, right) : 0);
  }

  /** Unpacks the letters of two texts: of most that share a place none is looked at. */
  private void look(int earlier, int text) {
    if (otherText != earlier) {
      other = texts.letters(earlier);
      otherText = earlier;
    }
    own = own.length == 0 ? texts.letters(text) : own;
  }

  private boolean isLong(Extent left, Extent right) {
    int letters = Math.min(left.length(), right.length());
    int shorter = Math.min(other.length, own.length);
    return letters >= rule.minNoisyLetters()
        || (letters >= ERODED * rule.minLetters() && letters >= NEARLY_ALL * shorter);
  }

  private double identity(Extent left, Extent right) {
    int[] leftPart = Arrays.copyOfRange(other, left.start(), left.end());
    int[] rightPart = Arrays.copyOfRange(own, right.start(), right.end());
    Alignment alignment = Alignment.of(leftPart, rightPart);
    boolean same =
        alignment.identity() >= rule.identityCut() && Figures.same(leftPart, rightPart, alignment);
    return same ? alignment.identity() : 0;
  }

  private boolean isShared(Piece piece) {
    return piece.identity() > 0;
  }
}
