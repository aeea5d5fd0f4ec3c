package io.github.refrain.clean;

import com.google.common.collect.ListMultimap;
import io.github.refrain.link.Split;
import io.github.refrain.text.Blanks;
import io.github.refrain.text.Document;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Joins the broken sentences of one document after cleaning. Where only white space stands between
 * the two parts it goes; else the second part is moved up to the first. The hyphen of a broken word
 * goes too, but for that of a part that was moved up itself. A part of which something was taken is
 * left where it is.
 */
final class Joiner {

  private static final Pattern LEADING_GROUP = Pattern.compile("(?<!\\d)\\d{1,3},$");
  private static final Pattern GROUP = Pattern.compile("\\d{3}(?!\\d)");

  private final Positions positions;
  private final PointText text; // as cleaned
  private final Hyphens hyphens;
  private final Map<Span, Span> heads = new HashMap<>(); // what was moved, and to whose end
  private final List<Removal> joins = new ArrayList<>();
  private final List<Stretch> moved = new ArrayList<>();

  private Joiner(Document document, List<Edit> edits, Hyphens hyphens) {
    this.hyphens = hyphens;
    this.positions = Positions.behind(edits);
    this.text = new PointText(Edits.apply(document, edits));
  }

  /** The joins of one document; the splits are in order and their parts untouched. */
  static List<Removal> join(
      Document document, List<Edit> edits, List<Split> splits, Hyphens hyphens) {
    Joiner joiner = new Joiner(document, edits, hyphens);
    splits.stream().filter(joiner::isSmooth).forEach(joiner::add);
    return joiner.withMoves();
  }

  /** Whether nothing was cut out of either part. */
  private boolean isSmooth(Split split) {
    return isSmooth(split.left()) && isSmooth(split.right());
  }

  private boolean isSmooth(Span span) {
    return end(span) - positions.cleaned(span.start()) == span.length();
  }

  private void add(Split split) {
    int start = positions.cleaned(split.right().start());
    int gap = end(split.left());
    Span head = heads.get(split.left());
    String glue = hyphens.isSuspended(word(split)) ? " " : glue(split);
    boolean hyphen = head == null && glue.isEmpty() && hyphens.goes(word(split));
    if (head == null && gap <= start && text.isBlank(gap, start)) {
      add(split, List.of(new Edit(hyphen ? gap - 1 : gap, start, glue)));
      return;
    }
    int at = end(head == null ? split.left() : head);
    heads.put(split.right(), head == null ? split.left() : head);
    moved.add(Stretch.of(text, joins.size(), start, end(split.right())));
    Edit move = new Edit(at, at, glue + text.text(start, end(split.right())));
    add(split, hyphen ? List.of(Edit.removal(at - 1, at), move) : List.of(move));
  }

  private Hyphens.Word word(Split split) {
    return Hyphens.Word.between(cleaned(split.left()), cleaned(split.right()));
  }

  /** The text of a part as it stands after cleaning. */
  private String cleaned(Span part) {
    int end = end(part);
    return text.text(end - part.length(), end);
  }

  private void add(Split split, List<Edit> edits) {
    joins.add(
        new Removal(
            Rule.JOIN, split.right(), edits, split.left(), split.left(), 1, split.key(), ""));
  }

  private List<Removal> withMoves() {
    ListMultimap<Integer, Edit> removals = EditBuilder.edits(text.text(), moved);
    List<Removal> all = new ArrayList<>();
    for (int i = 0; i < joins.size(); i++) {
      List<Edit> edits = new ArrayList<>();
      joins.get(i).edits().forEach(edit -> edits.addAll(positions.original(edit)));
      removals.get(i).forEach(edit -> edits.addAll(positions.original(edit)));
      all.add(joins.get(i).with(edits));
    }
    return all;
  }

  private int end(Span span) {
    return positions.cleaned(span.end() - 1) + 1;
  }

  /**
   * What stands between the parts: a line break in a block of wrapped lines, nothing behind an
   * ideograph or a hyphen or in a number, else a space.
   */
  private String glue(Split split) {
    String left = cleaned(split.left());
    int lineEnd = 0;
    while (lineEnd < left.length() && !Blanks.isBreak(left.charAt(lineEnd))) {
      lineEnd++;
    }
    if (lineEnd < left.length()) {
      return left.startsWith("\r\n", lineEnd) ? "\r\n" : left.substring(lineEnd, lineEnd + 1);
    }
    int last = left.codePointBefore(left.length());
    boolean hyphen =
        Character.getType(last) == Character.DASH_PUNCTUATION || Hyphens.Word.isSoftHyphen(last);
    return hyphen || isSolid(last) || isNumber(left, cleaned(split.right())) ? "" : " ";
  }

  /** Whether a number is broken: 18 | 72, 1, | 250. */
  private static boolean isNumber(String left, String right) {
    String end = left.substring(Math.max(0, left.length() - 5));
    boolean grouped = LEADING_GROUP.matcher(end).find() && GROUP.matcher(right).lookingAt();
    boolean digits = Character.isDigit(left.charAt(left.length() - 1));
    return grouped || (digits && !right.isEmpty() && Character.isDigit(right.charAt(0)));
  }

  /** Whether words of its script stand without spaces. */
  private static boolean isSolid(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
      default -> c > 0x2E80 && !Character.isLetter(c); // their stops
    };
  }
}
