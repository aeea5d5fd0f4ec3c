package io.github.refrain.link;

import static io.github.refrain.link.JumpEnd.NONE;

import com.google.common.primitives.Ints;
import io.github.refrain.sketch.Shingles;
import io.github.refrain.text.JumpLine;
import io.github.refrain.text.JumpLine.Direction;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.Script;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads where the articles of one document break off and go on. Cost: linear in its paragraphs.
 *
 * <p>An article is a headline, which may have several lines, and the running text up to the next.
 */
final class JumpEndReader {

  /** What an article is about shows in the nearest paragraphs; farther ones may be another's. */
  private static final int NEAR = 4;

  /** So many letters of a paragraph tell what it is about, and it from others. */
  static final int MAX_LETTERS = 500;

  /**
   * Kicker, headline, subtitle and byline; also what may stand between a jump line and its text.
   */
  private static final int MAX_LINES = 4;

  private final List<Paragraph> paragraphs; // of the document
  private final int offset; // the number of the first of them in the archive
  private @Nullable Roles roles;

  /** What the paragraphs are. */
  private static final class Roles {

    final boolean[] headlines; // lines of a headline
    final boolean[] running; // running text
    final int[] headlineAbove; // the last line of the nearest headline above, or NONE

    Roles(List<Paragraph> paragraphs) {
      int size = paragraphs.size();
      headlines = new boolean[size];
      running = new boolean[size];
      headlineAbove = new int[size];
      int above = NONE;
      for (int i = 0; i < size; i++) {
        Paragraph paragraph = paragraphs.get(i);
        headlineAbove[i] = above;
        boolean followed = i + 1 < size && !isTo(paragraphs.get(i + 1));
        headlines[i] = followed && Headlines.mightBeHeadline(paragraph);
        running[i] = !headlines[i] && !isBare(paragraph);
        above = headlines[i] ? i : above;
      }
    }

    /** Whether a paragraph is a line that sends the reader on: text stands before it. */
    private static boolean isTo(Paragraph paragraph) {
      return isBare(paragraph) && paragraph.jumpLines().get(0).direction() == Direction.TO;
    }

    /** Whether a paragraph is a jump line and nothing else but specks. */
    private static boolean isBare(Paragraph paragraph) {
      return !paragraph.jumpLines().isEmpty() && paragraph.letterCodePoints().length == 0;
    }
  }

  JumpEndReader(List<Paragraph> paragraphs, int offset) {
    this.paragraphs = paragraphs;
    this.offset = offset;
  }

  /** The roles, told when they are first asked for: most pages of most archives have no jump. */
  private Roles roles() {
    roles = roles == null ? new Roles(paragraphs) : roles;
    return roles;
  }

  /** The page that the document is; empty where it is unknown. */
  String page() {
    return paragraphs.get(0).document().page();
  }

  /** The last line of the headline of a jump line, by its number in the document, or NONE. */
  int headline(JumpLine line, int at) {
    if (line.direction() != Direction.FROM) {
      return roles().headlineAbove[at];
    }
    if (standsBelow(line, at)) {
      return at;
    }
    if (isHeadline(at - 1)) {
      return at - 1;
    }
    int below = at;
    while (Roles.isBare(paragraphs.get(at)) && below - at < MAX_LINES && isOneDeck(below + 1)) {
      below++;
    }
    return below == at ? NONE : below;
  }

  /** Whether a jump line is the last line of a block whose first ones are the headline. */
  private boolean standsBelow(JumpLine line, int at) {
    Paragraph paragraph = paragraphs.get(at);
    return !paragraph.isJumpLine() && line.span().start() > paragraph.span().start();
  }

  /** The end that a jump line marks, or null where no running text stands beside it. */
  @Nullable JumpEnd end(JumpLine line, int jump, int at) {
    int headline = headline(line, at);
    boolean from = line.direction() == Direction.FROM;
    int next = from && standsBelow(line, at) ? at + 1 : Math.max(at, headline);
    int place = from ? nearestRunning(next, 1) : nearestRunning(at, -1);
    return place == NONE ? null : end(place, line.direction(), headline, jump, line.page());
  }

  /** The ends that articles with a headline have without a jump line. */
  List<JumpEnd> unmarked(Direction direction) {
    List<JumpEnd> ends = new ArrayList<>();
    for (int at = 0; at < paragraphs.size(); at++) {
      boolean edge =
          roles().running[at]
              && roles().headlineAbove[at] != NONE
              && (direction == Direction.FROM ? startsArticle(at) : endsArticle(at));
      if (edge) {
        ends.add(end(at, direction, roles().headlineAbove[at], NONE, ""));
      }
    }
    return ends;
  }

  private boolean startsArticle(int at) {
    return isHeadline(at - 1);
  }

  private boolean endsArticle(int at) {
    return at + 1 == paragraphs.size() || isHeadline(at + 1);
  }

  /** Below a jump line, what is longer is rather the text that goes on, without a stop. */
  private boolean isOneDeck(int at) {
    return isHeadline(at) && Headlines.isOneDeck(paragraphs.get(at));
  }

  private boolean isHeadline(int at) {
    return at >= 0 && at < paragraphs.size() && roles().headlines[at];
  }

  private boolean isRunning(int at) {
    return at >= 0 && at < paragraphs.size() && roles().running[at];
  }

  /** The running text nearest to a paragraph, itself included, or NONE. */
  private int nearestRunning(int at, int step) {
    int away = 0;
    while (away <= MAX_LINES && !isRunning(at + away * step)) {
      away++;
    }
    return away > MAX_LINES ? NONE : at + away * step;
  }

  private JumpEnd end(int place, Direction direction, int headline, int jump, String named) {
    return new JumpEnd(
        offset + place,
        paragraphs.get(place),
        jump,
        named,
        headline == NONE ? List.of() : headlineLetters(headline),
        shingles(place, direction == Direction.FROM ? 1 : -1));
  }

  /** The letters of the lines of a headline; one may be the end of the article above. */
  private List<int[]> headlineLetters(int last) {
    List<int[]> lines = new ArrayList<>(MAX_LINES);
    for (int i = last; last - i < MAX_LINES && (i == last || isHeadline(i)); i--) {
      lines.add(paragraphs.get(i).letterCodePoints());
    }
    return lines;
  }

  /** The letters of a long paragraph that stand nearest to the jump. */
  private static int[] edge(int[] letters, int step) {
    int from = step > 0 ? 0 : Math.max(0, letters.length - MAX_LETTERS);
    return Arrays.copyOfRange(letters, from, Math.min(letters.length, from + MAX_LETTERS));
  }

  private long[] shingles(int place, int step) {
    int[] letters = new int[0];
    for (int away = 0; away < NEAR && !isHeadline(place + away * step); away++) {
      if (isRunning(place + away * step)) {
        Paragraph paragraph = paragraphs.get(place + away * step);
        letters = Ints.concat(letters, edge(paragraph.letterCodePoints(), step));
      }
    }
    return Shingles.distinct(letters, Script.of(letters) == Script.IDEOGRAPHIC ? 2 : 5);
  }
}
