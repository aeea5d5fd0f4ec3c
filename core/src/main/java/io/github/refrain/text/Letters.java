package io.github.refrain.text;

import static com.google.common.base.Preconditions.checkPositionIndexes;
import static java.util.Objects.checkIndex;

import io.github.refrain.fold.LetterFolder;
import java.util.Arrays;

/**
 * The letters of a text: what is compared. NFKC, case folded, only letters and digits, without
 * Latin, Greek and Cyrillic accents, Chinese in simplified characters; each letter leads back to
 * the code points that it was read from.
 *
 * <pre>{@code
 * Letters letters = Letters.of("Ｒｅ-ﬁne");
 * letters.toString(); // "refine"
 * letters.start(3);   // 3: the i stands inside the ligature
 * }</pre>
 *
 * <p>Two values are equal where their letters are, wherever they stand. Text without a letter has
 * length 0. Cost: time linear in the text, 12 bytes a letter. Immutable.
 */
public final class Letters {

  private final int[] codePoints;
  private final int[] starts;
  private final int[] ends;
  private final Script script;

  /** What a folder has made, map included. */
  Letters(LetterFolder folder) {
    codePoints = folder.letters();
    starts = folder.starts();
    ends = folder.ends();
    script = Script.of(codePoints);
  }

  private Letters(int[] codePoints, int[] starts, int[] ends) {
    this.codePoints = codePoints;
    this.starts = starts;
    this.ends = ends;
    this.script = Script.of(codePoints);
  }

  /** The letters of a text, with a map to its code points. */
  public static Letters of(CharSequence text) {
    return new Letters(new LetterFolder(text.toString(), 0, text.length(), 0, true));
  }

  /** How many letters there are. */
  public int length() {
    return codePoints.length;
  }

  /** The letter at {@code index}, as a code point. */
  public int codePointAt(int index) {
    return codePoints[checkIndex(index, codePoints.length)];
  }

  /** The code point of the source at which the letter at {@code index} starts. */
  public int start(int index) {
    return starts[checkIndex(index, starts.length)];
  }

  /** One past the last code point of the source that the letter at {@code index} was read from. */
  public int end(int index) {
    return ends[checkIndex(index, ends.length)];
  }

  /**
   * These letters without some of them.
   *
   * @param from the first that is left out
   * @param to one past the last that is left out
   */
  public Letters without(int from, int to) {
    return new Letters(
        without(codePoints, from, to), without(starts, from, to), without(ends, from, to));
  }

  private static int[] without(int[] values, int from, int to) {
    checkPositionIndexes(from, to, values.length);
    int[] rest = Arrays.copyOf(values, values.length - (to - from));
    System.arraycopy(values, to, rest, from, values.length - to);
    return rest;
  }

  /** The script that most letters are written in; ideographic where there are none. */
  public Script script() {
    return script;
  }

  /** The letters as code points, in a new array. */
  public int[] toArray() {
    return codePoints.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Letters that && Arrays.equals(codePoints, that.codePoints);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(codePoints);
  }

  /** The letters as text. */
  @Override
  public String toString() {
    return new String(codePoints, 0, codePoints.length);
  }
}
