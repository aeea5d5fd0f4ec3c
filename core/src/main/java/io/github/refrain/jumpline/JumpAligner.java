package io.github.refrain.jumpline;

import static java.util.Objects.requireNonNull;

import io.github.refrain.jumpline.JumpPattern.Kind;
import io.github.refrain.jumpline.JumpPattern.Place;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Aligns one template with a short stretch of text: the weighted edit distance of Wagner and
 * Fischer (1974, <a href="https://doi.org/10.1145/321796.321811">doi:10.1145/321796.321811</a>),
 * one row for each place of the template, in which slots take whole runs. Costs count tenths of a
 * wrong letter. Cost: the product of both lengths.
 */
final class JumpAligner {

  private static final int WRONG = 10;

  /** What no print and no scan does: a figure or an ideograph from nowhere. */
  private static final int FOREIGN = 20;

  /** A neighbour by sight is the commonest error, and yet one. */
  private static final int ALIKE = 4;

  private static final int DOUBLED = 5;
  private static final int EXTRA_MARK = 3;
  private static final int LOST_MARK = 1;
  private static final int TITLE_LENGTH = 40;
  private static final int MIN_TITLE = 3;
  private static final String CLOSE_QUOTES = "》」』”\"’»“";

  /**
   * One way of reading the text so far.
   *
   * @param cost what it costs
   * @param start where the line starts, or the title before it
   * @param title where a title that it starts with ends, 0 for none
   * @param marker how many letters of the marker are as they should be
   * @param page how many letters of the page's name are, or are misread for a neighbour
   * @param number the page so far; empty for none
   * @param numberCost what the number's reading costs
   * @param lost whether there is no number at all
   */
  record Path(
      int cost,
      int start,
      int title,
      int marker,
      int page,
      String number,
      int numberCost,
      boolean lost) {

    Path plus(int more) {
      return new Path(cost + more, start, title, marker, page, number, numberCost, lost);
    }

    Path withLetter(int more, boolean intact, boolean ofPage) {
      int markers = marker + (intact && !ofPage ? 1 : 0);
      int pages = page + (ofPage && more <= ALIKE ? 1 : 0);
      return new Path(cost + more, start, title, markers, pages, number, numberCost, lost);
    }

    Path withNumber(String read, int more) {
      return new Path(cost + more, start, title, marker, page, number + read, more, false);
    }

    Path withSection(String read) {
      return new Path(cost, start, title, marker, page, read, 0, false);
    }

    Path withTitle(int end) {
      return new Path(cost, start, end, marker, page, number, numberCost, lost);
    }

    Path withoutNumber() {
      int more = PageNumber.UNSURE;
      return new Path(cost + more, start, title, marker, page, PageNumber.UNKNOWN, more, true);
    }
  }

  private final EdgeText text;
  private final JumpTemplate template;
  private final int limit;
  private @Nullable Path[] row;
  private @Nullable Path[] next;
  private boolean alive = true;

  private JumpAligner(EdgeText text, JumpTemplate template, int limit) {
    this.text = text;
    this.template = template;
    this.limit = limit;
    row = new Path[text.length() + 1];
    next = new Path[text.length() + 1];
  }

  /**
   * The cheapest path of a template to every place of a text; null where none is within the limit.
   *
   * @param anywhere whether it may start at any place, not only at the first
   */
  static @Nullable Path[] align(EdgeText text, JumpTemplate template, int limit, boolean anywhere) {
    JumpAligner aligner = new JumpAligner(text, template, limit);
    aligner.start(anywhere);
    for (int i = 0; i < template.length() && aligner.alive; i++) {
      aligner.step(i);
    }
    return aligner.row;
  }

  private void start(boolean anywhere) {
    row[0] = new Path(0, 0, 0, 0, 0, "", 0, false);
    for (int j = 1; j < row.length; j++) {
      if (anywhere) {
        boolean edge = template.isIdeographic() || text.isWordEdge(j);
        row[j] = edge ? new Path(0, j, 0, 0, 0, "", 0, false) : null;
      } else {
        put(row, j, plus(row[j - 1], extra(0, j - 1)));
      }
    }
  }

  private void step(int i) {
    Arrays.fill(next, null);
    alive = false;
    Place place = template.place(i);
    for (int j = 0; j < row.length; j++) {
      Path path = row[j];
      if (path != null) {
        if (place.kind() == Kind.LETTER) {
          letter(i, j, path);
        } else {
          slot(i, j, path);
        }
      }
    }
    for (int j = 1; j < next.length; j++) {
      put(next, j, plus(next[j - 1], extra(i, j - 1)));
    }
    @Nullable Path[] swap = row;
    row = next;
    next = swap;
  }

  private void letter(int i, int j, Path path) {
    put(next, j, path.plus(WRONG));
    if (j < text.length()) {
      Place place = template.place(i);
      int symbol = text.at(j);
      int cost = substitution(i, symbol);
      put(next, j + 1, path.withLetter(cost, symbol == place.value(), place.ofPage()));
    }
  }

  private int substitution(int i, int symbol) {
    if (symbol == template.place(i).value()) {
      return 0;
    }
    if (template.isAlike(i, symbol)) {
      return ALIKE;
    }
    if (template.isForbidden(i, symbol)) {
      return limit + 1;
    }
    return template.isIdeographic() && Character.isDigit(symbol) ? FOREIGN : WRONG;
  }

  /** What it costs to pass over a symbol, after place {@code i} of the template. */
  private int extra(int i, int j) {
    int symbol = text.at(j);
    if (!Character.isLetterOrDigit(symbol)) {
      boolean circled = symbol >= '①' && symbol <= '⑳';
      return circled ? 0 : symbol == ' ' && template.isIdeographic() ? LOST_MARK : EXTRA_MARK;
    }
    if (isLike(i, symbol) || isLike(i + 1, symbol)) {
      return DOUBLED;
    }
    boolean stroke = symbol == '丨' || symbol == '丶';
    boolean foreign = Character.isDigit(symbol) || EdgeText.isIdeographic(symbol);
    return stroke ? EXTRA_MARK : foreign ? FOREIGN : WRONG;
  }

  private boolean isLike(int i, int symbol) {
    return i < template.length()
        && template.place(i).kind() == Kind.LETTER
        && (template.place(i).value() == symbol || template.isAlike(i, symbol));
  }

  private void slot(int i, int j, Path path) {
    switch (template.place(i).kind()) {
      case SPACE, MARK -> mark(i, j, path);
      case NUMBER -> number(i, j, path);
      case SECTION_NUMBER ->
          PageNumber.at(text, j, false).stream()
              .filter(n -> Character.isLetter(n.page().charAt(0)))
              .forEach(n -> put(next, n.end(), path.withNumber(n.page(), n.cost())));
      case ANY ->
          PageNumber.at(text, j, template.isIdeographic())
              .forEach(n -> put(next, n.end(), path.plus(n.cost())));
      case SECTION -> section(j, path);
      case TITLE -> title(i, j, path);
      case PAGE -> put(next, j, path.withNumber(Integer.toString(template.place(i).value()), 0));
      case LETTER -> throw new AssertionError("a letter is no slot");
    }
  }

  /** Without the mark after its title a line is a running head: THE DAILY NEWS Page 3. */
  private void mark(int i, int j, Path path) {
    boolean afterTitle = i > 0 && template.place(i - 1).kind() == Kind.TITLE;
    int symbol = text.near(j);
    boolean same = symbol == template.place(i).value();
    put(next, j, path.plus(afterTitle ? WRONG : LOST_MARK));
    boolean mark = symbol != ' ' && !Character.isLetterOrDigit(symbol);
    if (j < text.length() && (same || (mark && template.place(i).kind() == Kind.MARK))) {
      put(next, j + 1, path.plus(same ? 0 : LOST_MARK));
    }
  }

  private void number(int i, int j, Path path) {
    boolean between = i > 0 && (i + 1 < template.length() || !template.isIdeographic());
    for (PageNumber number : PageNumber.at(text, j, template.isIdeographic())) {
      if (between || number.cost() <= PageNumber.SURE) {
        put(next, number.end(), path.withNumber(number.page(), number.cost()));
      }
    }
    if (between) {
      put(next, j, path.withoutNumber());
    }
  }

  private void section(int j, Path path) {
    int symbol = text.near(j);
    if (symbol >= 'a' && symbol <= 'z' && !text.isInWord(j - 1) && !text.isInWord(j + 1)) {
      String letter = Character.toString(symbol - 'a' + 'A');
      boolean first = path.number().isEmpty();
      String number = first ? letter : letter + path.number();
      put(next, j + 1, path.withSection(number));
    }
  }

  private void title(int i, int j, Path path) {
    if (j >= text.length()) {
      return;
    }
    int quote = EdgeText.OPEN_QUOTES.indexOf(text.at(j));
    int letters = 0;
    for (int k = j; k < Math.min(text.length(), j + TITLE_LENGTH); k++) {
      letters += text.isLetterOrDigit(k) ? 1 : 0;
      boolean last = k + 1 == text.length();
      if (quote >= 0) {
        if (letters > 0 && (last || text.at(k) == CLOSE_QUOTES.charAt(quote))) {
          put(next, k + 1, i == 0 ? path.withTitle(k + 1) : path);
        }
      } else if (text.isWordEdge(j) && isTitle(text.raw(k))) {
        if (letters >= MIN_TITLE && Character.isLetter(text.raw(k)) && text.isWordEdge(k + 1)) {
          put(next, k + 1, i == 0 ? path.withTitle(k + 1) : path);
        }
      } else {
        return;
      }
    }
  }

  private static boolean isTitle(char c) {
    return Character.isUpperCase(c) || " -&'.’".indexOf(c) >= 0;
  }

  private @Nullable Path plus(@Nullable Path path, int more) {
    return path == null ? null : path.plus(more);
  }

  private void put(@Nullable Path[] cells, int at, @Nullable Path path) {
    if (path == null || path.cost() > limit) {
      return;
    }
    alive = true;
    Path old = cells[at];
    if (old == null || isBetter(path, requireNonNull(old))) {
      cells[at] = path;
    }
  }

  private static boolean isBetter(Path path, Path old) {
    return path.cost() != old.cost()
        ? path.cost() < old.cost()
        : path.marker() + path.page() > old.marker() + old.page();
  }
}
