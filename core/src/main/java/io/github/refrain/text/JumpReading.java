package io.github.refrain.text;

import io.github.refrain.text.JumpAligner.Path;
import io.github.refrain.text.JumpLine.Direction;
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
 * line could always be made. Where two directions fit alike, none is taken.
 *
 * @param start the first symbol
 * @param end one past the last
 * @param direction where it leads
 * @param page the page
 */
record JumpReading(int start, int end, Direction direction, String page) {

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
   * @param marks how many brackets and arrows it has
   */
  record Frame(EdgeText text, Place place, boolean fixedStart, boolean fixedEnd, int marks) {

    boolean isWhole() {
      return fixedStart && fixedEnd;
    }

    boolean isBare() {
      return marks == 0;
    }
  }

  /** Where a line's first letters are, with some that OCR put in. */
  private static final int FIRST = 12;

  /** Letters and figures that a column's name adds. */
  private static final int TAIL = 8;

  /** However long a line, no more of it may be wrong, in tenths of a letter. */
  private static final int MAX_LIMIT = 40;

  /** A letter that agrees says half as much as one that does not. */
  private static final int AGREEMENT = 5;

  /** What a stretch says; null where that is no jump line. */
  static @Nullable JumpReading of(Frame frame, JumpLineGrammar grammar) {
    GramMask grams = GramMask.of(frame.text());
    Search search = new Search(frame);
    for (JumpTable table : grammar.tables()) {
      if (grams.shared(table.grams()) >= table.neededGrams()) {
        search.addAll(table, grams);
      }
    }
    return search.isClear() ? search.best : null;
  }

  /** The same text without its last symbols. */
  private static Frame first(Frame frame, int length) {
    EdgeText head = frame.text().first(length);
    return new Frame(head, frame.place(), frame.fixedStart(), true, frame.marks());
  }

  /** The best reading so far. */
  private static final class Search {

    private final Frame whole;
    private final GramMask first;
    private final boolean titled;
    private final boolean figure;
    private final int letters;
    private final Set<Direction> directions;
    private @Nullable JumpReading best;
    private int bestValue = Integer.MIN_VALUE;
    private @Nullable Direction rival;

    Search(Frame frame) {
      this.whole = frame;
      this.first = GramMask.of(frame.text().first(Math.min(FIRST, frame.text().length())));
      this.titled = frame.text().hasTitle();
      this.figure = frame.text().hasFigure();
      this.letters = frame.text().letterCount();
      directions =
          switch (frame.place()) {
            case ALONE -> EnumSet.allOf(Direction.class);
            case HEAD -> EnumSet.of(Direction.FROM);
            case TAIL -> EnumSet.of(Direction.TO, Direction.SEE);
          };
    }

    void addAll(JumpTable table, GramMask grams) {
      List<Frame> frames = List.of();
      for (List<JumpTemplate> group : table.groups()) {
        if (mightBegin(group.get(0), grams)) {
          for (JumpTemplate template : group) {
            if (mightBe(template, grams)) {
              frames = frames.isEmpty() ? frames(table, grams) : frames;
              frames.forEach(frame -> add(frame, template, table));
            }
          }
        }
      }
    }

    private boolean mightBegin(JumpTemplate template, GramMask grams) {
      if (template.isTitled()) {
        return titled && whole.place() == Place.ALONE;
      }
      boolean atStart = whole.fixedStart() && !template.isIdeographic();
      return template.mightBegin(atStart ? first : grams);
    }

    /** The text whole, and without what may follow a page. */
    private List<Frame> frames(JumpTable table, GramMask grams) {
      List<Frame> frames = new ArrayList<>(List.of(whole));
      if (whole.fixedEnd()) {
        table.tails().forEach(tail -> addWithout(tail, grams, frames));
      }
      return frames;
    }

    /** A few bit counts that nearly all templates do not pass in nearly all texts. */
    private boolean mightBe(JumpTemplate template, GramMask grams) {
      boolean numbered = template.isIdeographic() || figure;
      boolean known = whole.isWhole() ? template.mightLackFigure(letters) : template.hasKnownPage();
      return (numbered || known)
          && (!whole.isWhole() || template.mightHaveLetters(letters - TAIL, MAX_LIMIT))
          && isAllowed(template.rule())
          && grams.shared(template.grams()) >= template.neededGrams()
          && (!template.isIdeographic() || !whole.isBare() || template.mightBeNamedIn(grams));
    }

    private void addWithout(JumpTemplate tail, GramMask grams, List<Frame> frames) {
      EdgeText text = whole.text();
      boolean quoted = tail.letters() > 0 || text.hasQuote();
      if (!quoted || grams.shared(tail.grams()) < tail.neededGrams()) {
        return;
      }
      int limit = Math.min(10, tail.letters() * 17 / 10); // a column has one letter wrong at most
      @Nullable Path path = JumpAligner.align(text, tail, limit, true)[text.length()];
      if (path != null && path.start() > 0) {
        frames.add(first(whole, path.start()));
      }
    }

    private boolean isAllowed(JumpTemplate.Rule rule) {
      boolean alone = whole.place() == Place.ALONE;
      int needed = !rule.marked() ? 0 : alone ? 1 : 2;
      return (alone || !rule.alone()) && whole.marks() >= needed;
    }

    boolean isClear() {
      return best != null && rival == null && directions.contains(best.direction());
    }

    private void add(Frame frame, JumpTemplate template, JumpTable table) {
      if (template.isIdeographic() && frame.isBare() && frame.place() != Place.ALONE) {
        return; // 上接 and 第一版 are ordinary words
      }
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
        if (path != null && new Proof(frame, template, path, end).holds(table)) {
          take(template, path, end);
        }
      }
    }

    private void take(JumpTemplate template, Path path, int end) {
      Direction direction = template.rule().direction();
      int value = AGREEMENT * template.letters() - path.cost();
      if (value > bestValue) {
        rival = null;
        bestValue = value;
        best = new JumpReading(path.start(), end, direction, path.number());
      } else if (value == bestValue && best != null && best.direction() != direction) {
        rival = direction;
      }
    }

    /** How much may be wrong, in tenths of a letter. */
    private static int limit(Frame frame, JumpTemplate template) {
      boolean enclosed = frame.marks() >= 2 && frame.isWhole();
      if (!template.isIdeographic()) {
        return Math.min(MAX_LIMIT, template.letters() * (enclosed ? 18 : 12) / 10);
      }
      if (template.markerLetters() < 2) {
        return 4;
      }
      return enclosed ? 16 : 8;
    }
  }

  /** Whether a path has enough of the line intact. */
  private record Proof(Frame frame, JumpTemplate template, Path path, int end) {

    boolean holds(JumpTable table) {
      boolean sure = path.numberCost() <= PageNumber.SURE;
      int half = template.hasKnownPage() ? path.page() : 2 * path.page();
      boolean named = half >= template.pageLetters();
      if (template.hasKnownPage() && !named) {
        return false; // another word in place of "one" or "front"
      }
      boolean marker = 2 * path.marker() >= template.markerLetters();
      boolean sees = template.rule().direction() == Direction.SEE; // nowhere, without a number
      boolean number = sure || (!sees && (path.lost() ? isSureOfLoss() : !frame.isBare()));
      boolean both = (sure && named) || (!frame.isBare() && (sure || named));
      boolean whole = frame.isBare() && frame.isWhole() && named;
      return marker && number && (both || whole) && standsFree(table);
    }

    /** Without its number a line must be intact but for that. */
    private boolean isSureOfLoss() {
      boolean intact = path.cost() <= PageNumber.UNSURE + 3;
      int letters = template.isIdeographic() ? 2 : 4;
      return frame.isWhole() && intact && path.page() >= letters;
    }

    /** Whether what stands beside a line that no bracket closes is no part of its sentence. */
    private boolean standsFree(JumpTable table) {
      if (frame.isWhole()) {
        return true;
      }
      EdgeText text = frame.text();
      if (template.isIdeographic()) {
        return frame.fixedEnd() || text.near(end) == ' ' || frame.place() == Place.TAIL;
      }
      int first = path.start();
      while (first < end && !text.isLetterOrDigit(first)) {
        first++;
      }
      boolean capital = Character.isUpperCase(text.raw(first));
      if (frame.place() == Place.TAIL) {
        return capital || endsSentence(first);
      }
      return capital && text.isWordEdge(end) && !goesOn(table);
    }

    private boolean endsSentence(int first) {
      int before = first - 1;
      while (before > 0 && text(before) == ' ') {
        before--;
      }
      return before >= 0 && ".!?…\"”»".indexOf(text(before)) >= 0;
    }

    private int text(int index) {
      return frame.text().at(index);
    }

    private boolean goesOn(JumpTable table) {
      int first = end;
      while (first < frame.text().length() && !frame.text().isLetterOrDigit(first)) {
        first++;
      }
      StringBuilder word = new StringBuilder();
      for (int i = first; frame.text().isLetterOrDigit(i); i++) {
        word.appendCodePoint(text(i));
      }
      boolean small = word.length() > 0 && Character.isLowerCase(frame.text().raw(first));
      boolean shortLine = template.letters() < 12; // "From page 3 the" may go on, and need not
      return table.goesOnBy(word.toString()) || (small && shortLine);
    }
  }
}
