package io.github.refrain.text;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static java.util.Objects.requireNonNull;

import io.github.refrain.text.Paragraph.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Cuts a document into paragraphs. Per document it decides whether a paragraph is a line or a block
 * of hard-wrapped lines between blank lines: where there are none, a line, see {@link
 * #isRunningText}.
 *
 * <p>Lines end with {@code \n}, {@code \r\n} or {@code \r}; a form feed ends a paragraph but no
 * line. A line of white space (the ideographic space included) is blank. Cost: linear in the text.
 */
public final class ParagraphReader {

  /** A wrapped line is full but for the word that did not fit. */
  private static final double FULL_SHARE = 0.7;

  private final Document document;
  private final JumpLineGrammar grammar;
  private final List<Line> lines;
  private final boolean blocks; // whether blank lines part any
  private final int[] firsts; // by paragraph: its first line; at the end how many lines there are

  private ParagraphReader(Document document, JumpLineGrammar grammar, List<Line> lines) {
    this.document = document;
    this.grammar = grammar;
    this.lines = lines;
    this.blocks = lines.stream().skip(1).anyMatch(Line::afterBlank);
    boolean wrapped = blocks && areFilled(lines, document.content());
    this.firsts =
        IntStream.rangeClosed(0, lines.size())
            .filter(i -> !wrapped || i == 0 || i == lines.size() || lines.get(i).afterBlank())
            .toArray();
  }

  /**
   * Cuts a document; its paragraphs are read when they are asked for, which different threads may
   * do at once.
   */
  public static ParagraphReader of(Document document, JumpLineGrammar grammar) {
    return of(document, grammar, 1);
  }

  /**
   * The same, a large document on several threads.
   *
   * @param threads how many, at least 1
   */
  public static ParagraphReader of(Document document, JumpLineGrammar grammar, int threads) {
    requireNonNull(document, "document");
    requireNonNull(grammar, "grammar");
    checkArgument(threads >= 1, "threads (%s) must be >= 1", threads);
    return new ParagraphReader(document, grammar, LineScanner.scan(document.content(), threads));
  }

  /**
   * The paragraphs of a document in order; none where it is blank. Their jump lines are read in the
   * languages of {@link JumpLineGrammar#standard}.
   */
  public static List<Paragraph> read(Document document) {
    return read(document, JumpLineGrammar.standard());
  }

  /** The same, with the jump lines of a grammar. */
  public static List<Paragraph> read(Document document, JumpLineGrammar grammar) {
    ParagraphReader reader = of(document, grammar);
    return IntStream.range(0, reader.size()).mapToObj(reader::paragraph).toList();
  }

  /** How many paragraphs the document has. */
  public int size() {
    return firsts.length - 1;
  }

  /**
   * Whether the paragraphs are lines only because nothing tells where one begins: the lines are
   * filled as those of wrapped text are, no blank line stands between any two, and at least one
   * ends a sentence. A sentence goes on from line to line then. Cost: linear in the text, at each
   * call.
   */
  public boolean isRunningText() {
    CharSequence text = document.content();
    return !blocks
        && lines.stream().anyMatch(line -> line.endsSentence(text))
        && areFilled(lines, text);
  }

  /**
   * Whether the rest would be cut into the same paragraphs if some went with their lines, and what
   * is running text still be known as such. Of blank lines one stays where any stood. Cost: linear
   * in the lines, at each call.
   *
   * @param goes by the index of a paragraph whether it goes
   */
  public boolean isReadAlikeWithout(IntPredicate goes) {
    requireNonNull(goes, "goes");
    List<Line> rest = new ArrayList<>();
    int left = 0;
    boolean blank = false;
    for (int i = 0; i < size(); i++) {
      boolean stays = !goes.test(i);
      left += stays ? 1 : 0;
      for (Line line : lines.subList(firsts[i], firsts[i + 1])) {
        blank |= line.afterBlank();
        if (stays) {
          rest.add(blank ? line.behindBlank() : line);
          blank = false;
        }
      }
    }
    ParagraphReader other = new ParagraphReader(document, grammar, rest);
    boolean running = left == 0 || other.isRunningText();
    return other.size() == left && (running || !isRunningText());
  }

  /** Where a paragraph starts, in code points. */
  public int start(int index) {
    checkElementIndex(index, size());
    return lines.get(firsts[index]).start();
  }

  /** Whether a paragraph ends as a sentence does. */
  public boolean endsSentence(int index) {
    checkElementIndex(index, size());
    return lines.get(firsts[index + 1] - 1).endsSentence(document.content());
  }

  /** Reads a paragraph, and the jump lines at its edges. */
  public Paragraph paragraph(int index) {
    checkElementIndex(index, size());
    Line first = lines.get(firsts[index]);
    Line last = lines.get(firsts[index + 1] - 1);
    Stretch whole = new Stretch(first.from(), last.to(), first.start());
    return new Paragraph(document, first.number(), whole, last.end(), grammar);
  }

  /**
   * Whether line ends are only where the column ended. Then lines that others follow directly are
   * nearly as wide as any in the document, and few of them end a sentence or come again at once, as
   * in lists.
   */
  private static boolean areFilled(List<Line> lines, CharSequence text) {
    List<Line> inner = new ArrayList<>();
    int repeated = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line next = lines.get(i + 1);
      if (!next.afterBlank()) {
        inner.add(lines.get(i));
        repeated += lines.get(i).equalsIn(text, next) ? 1 : 0;
      }
    }
    if (inner.size() < 2) {
      return false;
    }
    long ended = inner.stream().filter(line -> line.endsSentence(text)).count();
    if (2 * (ended + repeated) >= inner.size()) {
      return false;
    }
    double full = FULL_SHARE * columnWidth(lines, text);
    long wide = inner.stream().filter(line -> line.width(text) >= full).count();
    return wide >= FULL_SHARE * inner.size();
  }

  /** A width that one line in twenty reaches: headlines set wider than the column are rare. */
  private static int columnWidth(List<Line> lines, CharSequence text) {
    int[] widths = lines.stream().mapToInt(line -> line.width(text)).sorted().toArray();
    return widths[(int) (0.95 * (widths.length - 1))];
  }
}
