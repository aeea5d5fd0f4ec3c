package io.github.refrain.jumpline;

import io.github.refrain.jumpline.JumpAligner.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a stretch of text says as a jump line.
 *
 * <p>All of what stands between the edges is tried as every template that shares enough letters
 * with it; the best is taken if what is wrong with it is within what its place allows: more in
 * brackets, where little else stands so, than bare; less beside other words, of which some jump
 * line could always be made. Where two ways fit alike, none is taken.
 *
 * @param start the first symbol
 * @param title where a title that it starts with ends, 0 for none
 * @param end one past the last
 * @param way where it leads
 * @param page the page
 */
record JumpReading(int start, int title, int end, Way way, String page) {

  /** How a stretch stands in its paragraph. */
  enum Place {
    /** A line of its own. */
    ALONE,
    /** Before the first words. */
    HEAD,
    /** After the last words. */
    TAIL
  }

  /**
   * A stretch of text that may be a jump line.
   *
   * @param text its symbols
   * @param place how it stands
   * @param fixedStart whether the line begins at its first symbol
   * @param fixedEnd whether the line ends with its last symbol
   * @param marks what brackets and arrows it has
   */
  record Frame(EdgeText text, Place place, boolean fixedStart, boolean fixedEnd, Marks marks) {

    boolean isWhole() {
      return fixedStart && fixedEnd;
    }

    boolean isBare() {
      return marks.count() == 0;
    }
  }

  /**
   * Brackets and arrows.
   *
   * @param count how many there are
   * @param pointed whether one of them is an arrow that stands for nothing else
   */
  record Marks(int count, boolean pointed) {}

  /** Where a line's first letters are, with some that OCR put in. */
  private static final int FIRST = 12;

  /** Letters and figures that a column's name adds. */
  private static final int TAIL = 8;

  /** However long a line, no more of it may be wrong, in tenths of a letter. */
  private static final int MAX_LIMIT = 40;

  /** So many ideographs or syllables still say enough where one of them is lost. */
  private static final int LONG = 5;

  /** A letter that agrees says half as much as one that does not. */
  private static final int AGREEMENT = 5;

  /** What a stretch says; null where that is no jump line. */
  static @Nullable JumpReading of(Frame frame, List<JumpTable> tables) {
    if (isTooLong(frame, tables)) {
      return null;
    }
    Search search = new Search(frame);
    for (JumpTable table : tables) {
      search.addAll(table, search.groupsOf(table));
    }
    return search.reading();
  }

  /** Whether a line has more letters than any table's lines without a title, and has none. */
  private static boolean isTooLong(Frame frame, List<JumpTable> tables) {
    if (!frame.isWhole()) {
      return false;
    }
    int letters = frame.text().letterCount() - TAIL;
    for (JumpTable table : tables) {
      if (table.mightHaveLetters(letters, MAX_LIMIT)) {
        return false;
      }
    }
    return !frame.text().hasTitle();
  }

  /** The same text without its last symbols. */
  private static Frame first(Frame frame, int length) {
    EdgeText head = frame.text().first(length);
    return new Frame(head, frame.place(), frame.fixedStart(), true, frame.marks());
  }

  /** The best reading so far. */
  static final class Search {

    private final Frame whole;
    private final GramMask ideographGrams;
    private final GramMask pairs;
    private final GramMask firstPairs;
    private final boolean titled;
    private final boolean figure;
    private final int letters;
    private final Set<Way> ways;
    private @Nullable JumpReading best;
    private int bestValue = Integer.MIN_VALUE;
    private @Nullable Way rival;

    Search(Frame frame) {
      this.whole = frame;
      this.ideographGrams = GramMask.ideographs(frame.text());
      this.pairs = GramMask.pairs(frame.text());
      this.firstPairs = GramMask.pairs(frame.text().first(Math.min(FIRST, frame.text().length())));
      this.titled = frame.text().hasTitle();
      this.figure = frame.text().hasFigure();
      this.letters = frame.text().letterCount();
      ways =
          switch (frame.place()) {
            case ALONE -> EnumSet.allOf(Way.class);
            case HEAD -> EnumSet.of(Way.FROM);
            case TAIL -> EnumSet.of(Way.TO, Way.SEE);
          };
    }

    /** What script, length and first letters leave of a table: nothing, for nearly all texts. */
    List<JumpGroup> groupsOf(JumpTable table) {
      if (isWord() && table.allIdeographic()) {
        return List.of();
      }
      boolean numbered = figure || table.anyIdeographic() || table.hasKnownPage();
      boolean fits = whole.isWhole() ? table.mightHaveLetters(letters - TAIL, MAX_LIMIT) : numbered;
      GramMask grams = grams(table.allIdeographic());
      boolean plain = fits && table.mightBegin(grams, whole.marks().pointed());
      boolean title = titled && whole.place() == Place.ALONE && table.mightBeTitled(grams);
      return plain
          ? title ? table.groups() : table.plainGroups()
          : title ? table.titledGroups() : List.of();
    }

    /** Whether ideographs in it say nothing: 上接 and 第一版 are ordinary words. */
    private boolean isWord() {
      return whole.isBare() && whole.place() != Place.ALONE;
    }

    private GramMask grams(boolean ideographic) {
      return ideographic ? ideographGrams : pairs;
    }

    void addAll(JumpTable table, List<JumpGroup> groups) {
      List<Frame> frames = List.of();
      for (JumpGroup group : groups) {
        if (mightBe(group)) {
          for (JumpTemplate template : group.templates()) {
            if (mightBeBest(template) && mightBe(template)) {
              frames = frames.isEmpty() ? frames(table) : frames;
              frames.forEach(frame -> add(frame, template, table));
            }
          }
        }
      }
    }

    /** Whether it would be better than what was read so far, or a rival of it, without an error. */
    private boolean mightBeBest(JumpTemplate template) {
      return AGREEMENT * template.letters() >= bestValue;
    }

    boolean mightBe(JumpGroup group) {
      boolean numbered = figure || group.isIdeographic() || group.hasKnownPage();
      if (whole.isWhole() ? !group.mightHaveLetters(letters - TAIL, MAX_LIMIT) : !numbered) {
        return false;
      }
      if (group.isTitled()) {
        return titled && whole.place() == Place.ALONE;
      }
      boolean atStart = whole.fixedStart() && !group.isIdeographic();
      return group.mightBegin(atStart ? firstPairs : grams(group.isIdeographic()));
    }

    /** The text whole, and without what may follow a page. */
    private List<Frame> frames(JumpTable table) {
      List<Frame> frames = new ArrayList<>(List.of(whole));
      if (whole.fixedEnd()) {
        table.tails().forEach(tail -> addWithout(tail, frames));
      }
      return frames;
    }

    /** A few bit counts that nearly all templates do not pass in nearly all texts. */
    boolean mightBe(JumpTemplate template) {
      boolean numbered = template.isIdeographic() || figure;
      boolean known = whole.isWhole() ? template.mightLackFigure(letters) : template.hasKnownPage();
      return (numbered || known)
          && (!whole.isWhole() || template.mightHaveLetters(letters - TAIL, MAX_LIMIT))
          && isAllowed(template.rule())
          && grams(template.isIdeographic()).shared(template.grams()) >= template.neededGrams()
          && (!template.isIdeographic()
              || !whole.isBare()
              || (!isWord() && template.mightBeNamedIn(ideographGrams)));
    }

    private void addWithout(JumpTemplate tail, List<Frame> frames) {
      EdgeText text = whole.text();
      boolean quoted = tail.letters() > 0 || text.hasQuote();
      GramMask grams = grams(tail.isIdeographic());
      if (!quoted || grams.shared(tail.grams()) < tail.neededGrams()) {
        return;
      }
      int limit = Math.min(10, tail.letters() * 17 / 10); // a column has one letter wrong at most
      if (!tail.mightStandIn(text, limit)) {
        return;
      }
      @Nullable Path path = JumpAligner.align(text, tail, limit, true)[text.length()];
      if (path != null && path.start() > 0) {
        frames.add(first(whole, path.start()));
      }
    }

    private boolean isAllowed(JumpTemplate.Rule rule) {
      boolean alone = whole.place() == Place.ALONE;
      int needed = !rule.marked() ? 0 : alone ? 1 : 2;
      return (alone || !rule.alone())
          && whole.marks().count() >= needed
          && (!rule.pointed() || whole.marks().pointed());
    }

    /** What is read; null where that is no jump line. */
    @Nullable JumpReading reading() {
      boolean clear = best != null && rival == null && ways.contains(best.way());
      return clear ? best : null;
    }

    private void add(Frame frame, JumpTemplate template, JumpTable table) {
      int limit = limit(frame, template);
      if (frame.isWhole() && !template.mightHaveLetters(frame.text().letterCount(), limit)) {
        return;
      }
      if (!template.mightStandIn(frame.text(), limit)) {
        return;
      }
      @Nullable Path[] paths =
          JumpAligner.align(frame.text(), template, limit, !frame.fixedStart());
      for (int end = frame.fixedEnd() ? paths.length - 1 : 1; end < paths.length; end++) {
        Path path = paths[end];
        if (path != null && new JumpProof(frame, template, path, end).holds(table)) {
          take(template, path, end);
        }
      }
    }

    private void take(JumpTemplate template, Path path, int end) {
      Way way = template.rule().way();
      int value = AGREEMENT * template.letters() - path.cost();
      if (value > bestValue) {
        rival = null;
        bestValue = value;
        best = new JumpReading(path.start(), path.title(), end, way, path.number());
      } else if (value == bestValue && best != null && best.way() != way) {
        rival = way;
      }
    }

    /** How much may be wrong, in tenths of a letter. */
    private static int limit(Frame frame, JumpTemplate template) {
      boolean enclosed = frame.marks().count() >= 2 && frame.isWhole();
      if (!template.isIdeographic()) {
        return Math.min(MAX_LIMIT, template.letters() * (enclosed ? 18 : 12) / 10);
      }
      if (template.markerLetters() < 2) {
        return 4;
      }
      boolean oneMayBeLost = !frame.isBare() && frame.isWhole() && template.letters() >= LONG;
      return enclosed ? 16 : oneMayBeLost ? 12 : 8;
    }
  }
}
