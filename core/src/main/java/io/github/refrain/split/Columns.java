package io.github.refrain.split;

import io.github.refrain.parallel.Workers;
import io.github.refrain.text.Document;
import io.github.refrain.text.JumpLine;
import io.github.refrain.text.JumpLine.Direction;
import io.github.refrain.text.Paragraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The paragraphs of an archive as the search for broken sentences sees them: their roles, how they
 * end, and the model of their letters.
 *
 * <p>Cost: time linear in the text, but at most {@value #MAX_LETTERS} characters are counted; some
 * 20 bytes a paragraph.
 */
final class Columns {

  /** Some 20,000 paragraphs; more would add time and little else. */
  private static final long MAX_LETTERS = 2_000_000;

  /** Of a very long paragraph only this much at each end is looked at. */
  private static final int MAX_EDGE = 4000;

  /** Sign-offs are a custom where this share of the paragraphs has one. */
  private static final double SIGNED_SHARE = 0.03;

  /** Fewer sign-offs than this are chance. */
  private static final int MIN_SIGNED = 3;

  /** The archive's share of open paragraphs counts as much as so many of a document. */
  private static final double SHARE_WEIGHT = 4;

  /** Above this share of open paragraphs, a document does without stops. */
  private static final double STOPLESS_TEXT = 0.5;

  /** The same, headlines and other short lines counted: on a page of notices, half are such. */
  private static final double STOPLESS_LINES = 0.67;

  /** A text names the matter of its headline in its first sentences. */
  private static final int MAX_ECHO = 400;

  private final List<Paragraph> paragraphs;
  private final int[] firstCopyOf;
  private final LineRole[] roles;
  private final boolean[] endsOpen;
  private final boolean[] counted;
  private final int[] documentEnd;
  private final int[] documentOf;
  private final double[] openShare;
  private final boolean[] stopless;
  private final LetterModel model;

  Columns(List<Paragraph> paragraphs, int[] firstCopyOf, int threads) {
    this.paragraphs = paragraphs;
    this.firstCopyOf = firstCopyOf;
    int size = paragraphs.size();
    roles = new LineRole[size];
    endsOpen = new boolean[size];
    counted = new boolean[size];
    documentOf = new int[size];
    boolean[] signed = new boolean[size];
    int[] lengths = new int[size];
    Workers.forEach(
        threads,
        size,
        i -> {
          String text = text(i);
          lengths[i] = text.length();
          roles[i] = LineRole.of(paragraphs.get(i), text);
          endsOpen[i] = Tail.ending(text, text.length()) != Tail.Ending.FINAL;
          signed[i] = endsOpen[i] && LineRole.endsWithSignOff(text);
        });
    for (int i = 0; i < size; i++) {
      documentOf[i] = i > 0 && sameDocument(i, i - 1) ? documentOf[i - 1] : i;
    }
    leaveToJumps();
    closeSigned(signed);
    documentEnd = new int[size];
    openShare = new double[size];
    stopless = new boolean[size];
    shareOpen();
    model = new LetterModel(sample(Arrays.stream(lengths).asLongStream().sum()), threads);
  }

  /** What stands beside a jump line of its own goes on, or began, on another page. */
  private void leaveToJumps() {
    for (int i = 0; i < size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      for (JumpLine jump : paragraph.jumpLines()) {
        boolean first = jump.span().start() == paragraph.span().start();
        boolean own = paragraph.isJumpLine();
        if (own && jump.direction() == Direction.TO && i > 0 && sameDocument(i, i - 1)) {
          roles[i - 1] = roles[i - 1].withoutTail();
        }
        boolean headed = jump.direction() == Direction.FROM && (own || !first);
        if (headed && i + 1 < size() && sameDocument(i, i + 1)) {
          roles[i + 1] = roles[i + 1].withoutHead();
        }
      }
    }
  }

  /** Where sign-offs are a custom, a paragraph that bears one has ended. */
  private void closeSigned(boolean[] signed) {
    int texts = 0;
    int count = 0;
    for (int i = 0; i < signed.length; i++) {
      texts += roles[i].text() ? 1 : 0;
      count += roles[i].text() && signed[i] ? 1 : 0;
    }
    if (count >= MIN_SIGNED && count > SIGNED_SHARE * texts) {
      for (int i = 0; i < signed.length; i++) {
        endsOpen[i] &= !signed[i];
      }
    }
  }

  private void shareOpen() {
    double share = (openIn(0, size()) + 1.0) / (textsIn(0, size()) + 10.0);
    for (int from = 0; from < size(); ) {
      int to = from;
      while (to < size() && documentOf[to] == documentOf[from]) {
        to++;
      }
      double open = openIn(from, to) + SHARE_WEIGHT * share;
      openShare[from] = open / (textsIn(from, to) + SHARE_WEIGHT);
      stopless[from] = openShare[from] > STOPLESS_TEXT || openLines(from, to) > STOPLESS_LINES;
      documentEnd[from] = to;
      from = to;
    }
  }

  /** Which share of the lines that could be tails, headlines among them, ends open. */
  private double openLines(int from, int to) {
    int lines = 0;
    int open = 0;
    for (int i = from; i < to; i++) {
      lines += roles[i].tail() ? 1 : 0;
      open += roles[i].tail() && endsOpen[i] ? 1 : 0;
    }
    return lines == 0 ? 0 : (double) open / lines;
  }

  private int textsIn(int from, int to) {
    int texts = 0;
    for (int i = from; i < to; i++) {
      texts += roles[i].text() ? 1 : 0;
    }
    return texts;
  }

  private int openIn(int from, int to) {
    int open = 0;
    for (int i = from; i < to; i++) {
      open += roles[i].text() && endsOpen[i] ? 1 : 0;
    }
    return open;
  }

  private List<char[]> sample(long letters) {
    List<char[]> sample = new ArrayList<>();
    long seen = 0;
    long taken = 0;
    for (int i = 0; i < size(); i++) {
      String text = text(i);
      seen += text.length();
      boolean due = taken * letters <= seen * MAX_LETTERS; // in step, whatever the lengths
      if (firstCopyOf[i] == i && due && taken + text.length() <= MAX_LETTERS) {
        counted[i] = true;
        taken += text.length();
        sample.add(PlainText.of(text, 0, text.length()));
      }
      counted[i] |= counted[firstCopyOf[i]];
    }
    return sample;
  }

  /** How many paragraphs there are. */
  int size() {
    return paragraphs.size();
  }

  /** The model of their letters. */
  LetterModel model() {
    return model;
  }

  /** What a paragraph can be. */
  LineRole role(int paragraph) {
    return roles[paragraph];
  }

  /** Whether a paragraph ends without a full stop. */
  boolean endsOpen(int paragraph) {
    return endsOpen[paragraph];
  }

  /** Whether a paragraph stands behind running text that no full stop ends. */
  boolean followsOpen(int paragraph) {
    int before = paragraph - 1;
    return documentOf[paragraph] < paragraph && roles[before].text() && endsOpen[before];
  }

  /** The paragraphs that may go on elsewhere and end without a full stop, in order. */
  int[] openTails() {
    int[] tails = new int[size()];
    int count = 0;
    for (int i = 0; i < tails.length; i++) {
      if (roles[i].tail() && endsOpen[i] && !isStopless(i)) {
        tails[count++] = i;
      }
    }
    return Arrays.copyOf(tails, count);
  }

  /** The document of a paragraph. */
  Document document(int paragraph) {
    return paragraphs.get(paragraph).document();
  }

  /** One past the last paragraph of the document. */
  int documentEnd(int paragraph) {
    return documentEnd[documentOf[paragraph]];
  }

  /** Which share of the document's paragraphs ends without a full stop, in (0, 1). */
  double openShare(int paragraph) {
    return openShare[documentOf[paragraph]];
  }

  /**
   * Whether the document is a list, a poem, a table or written in a script without stops, where a
   * missing stop says nothing.
   */
  boolean isStopless(int paragraph) {
    return stopless[documentOf[paragraph]];
  }

  /** The first printing of a paragraph; itself where it is not printed twice. */
  int printing(int paragraph) {
    return firstCopyOf[paragraph];
  }

  private boolean sameDocument(int one, int other) {
    return document(one).source().equals(document(other).source());
  }

  /** Whether a paragraph is the first of its copies in the archive. */
  boolean isFirst(int paragraph) {
    return firstCopyOf[paragraph] == paragraph;
  }

  /** Whether the model has seen a paragraph. */
  boolean isCounted(int paragraph) {
    return counted[paragraph];
  }

  /** The text of a paragraph, the middle of a very long one left out. */
  String text(int paragraph) {
    String text = paragraphs.get(paragraph).text();
    int length = text.length();
    return length <= 2 * MAX_EDGE
        ? text
        : text.substring(0, MAX_EDGE) + text.substring(length - MAX_EDGE);
  }

  /** How a paragraph ends. */
  Tail tail(int paragraph) {
    String text = text(paragraph);
    return Tail.of(text, text.length(), counted[paragraph]);
  }

  /** How much of a paragraph the next one says again, in [0, 1]. */
  double echo(int paragraph) {
    if (paragraph + 1 >= documentEnd(paragraph)) {
      return 0;
    }
    return echo(text(paragraph), text(paragraph + 1));
  }

  /** How much of the beginning of a text another one says again, in [0, 1]. */
  static double echo(String text, String next) {
    int length = Math.min(text.length(), MAX_ECHO);
    return TailEvidence.echo(
        PlainText.of(text, 0, length), PlainText.of(next, 0, Math.min(next.length(), MAX_ECHO)));
  }

  /** How a paragraph begins. */
  Head head(int paragraph) {
    return Head.of(text(paragraph), 0, endsOpen[paragraph], counted[paragraph]);
  }
}
