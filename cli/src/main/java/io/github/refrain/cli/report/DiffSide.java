package io.github.refrain.cli.report;

import io.github.refrain.text.Letters;
import io.github.refrain.text.Paragraph;
import java.text.Normalizer;
import java.util.Arrays;

/** One of two texts whose differences are shown, and what of it is compared. */
public final class DiffSide {

  private final String text;
  private final int start;
  private final int[] compared;
  private final int[] starts;
  private final int[] ends;

  /** Texts count from {@code start}, as the places of what is compared do. */
  private DiffSide(String text, int start, int[] compared, int[] starts, int[] ends) {
    this.text = text;
    this.start = start;
    this.compared = compared;
    this.starts = starts;
    this.ends = ends;
  }

  /** A paragraph and its letters. */
  static DiffSide of(Paragraph paragraph) {
    return of(paragraph.text(), paragraph.span().start(), paragraph.letters());
  }

  /** A text and its letters. */
  public static DiffSide of(String text) {
    return of(text, 0, Letters.of(text));
  }

  private static DiffSide of(String text, int start, Letters letters) {
    int[] starts = new int[letters.length()];
    int[] ends = new int[letters.length()];
    Arrays.setAll(starts, letters::start);
    Arrays.setAll(ends, letters::end);
    return new DiffSide(text, start, letters.toArray(), starts, ends);
  }

  /** A text and all of its characters but white space, letters and marks, whatever their width. */
  public static DiffSide ofCharacters(String text) {
    int[] points = text.codePoints().toArray();
    int[] starts = new int[points.length];
    int count = 0;
    for (int i = 0; i < points.length; i++) {
      if (!Character.isWhitespace(points[i]) && !Character.isSpaceChar(points[i])) {
        starts[count++] = i;
      }
    }
    starts = Arrays.copyOf(starts, count);
    int[] compared = Arrays.stream(starts).map(at -> folded(points[at])).toArray();
    return new DiffSide(
        text, 0, compared, starts, Arrays.stream(starts).map(at -> at + 1).toArray());
  }

  private static int folded(int character) {
    return Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC).codePointAt(0);
  }

  /** The same text, of which only that is compared in which a part of it stands. */
  public DiffSide around(DiffSide part) {
    Inside place = Inside.of(part.compared, compared);
    return new DiffSide(
        text,
        start,
        Arrays.copyOfRange(compared, place.from(), place.to()),
        Arrays.copyOfRange(starts, place.from(), place.to()),
        Arrays.copyOfRange(ends, place.from(), place.to()));
  }

  /** Whether nothing that is compared differs. */
  public boolean isLike(DiffSide other) {
    return Arrays.equals(compared, other.compared);
  }

  String text() {
    return text;
  }

  /** What the places count from. */
  int start() {
    return start;
  }

  /** How many letters are compared. */
  int length() {
    return compared.length;
  }

  int[] compared() {
    return compared.clone();
  }

  /** The code point at which a letter starts. */
  int start(int letter) {
    return starts[letter];
  }

  /** One past the last code point of a letter. */
  int end(int letter) {
    return ends[letter];
  }
}
