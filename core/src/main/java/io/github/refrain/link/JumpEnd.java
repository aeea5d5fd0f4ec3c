package io.github.refrain.link;

import io.github.refrain.text.Paragraph;
import io.github.refrain.text.Script;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One side of a jump: where an article breaks off, or where it goes on. */
final class JumpEnd {

  /** What an end without a jump line has. */
  static final int NONE = -1;

  private final int place;
  private final Paragraph paragraph;
  private final int jump;
  private final String named;
  private final List<int[]> headline;
  private final long[] shingles;
  private Set<Script> scripts = Set.of(); // empty until they are asked for
  private @Nullable UnicodeScript alphabet; // null until it is asked for

  /**
   * An end.
   *
   * @param place its paragraph of running text, by its number in the archive
   * @param paragraph the paragraph itself
   * @param jump its jump line, by its number in the archive; {@link #NONE} where it has none
   * @param named the page that the jump line names, {@code ?} where that is lost; empty where there
   *     is no line
   */
  JumpEnd(
      int place,
      Paragraph paragraph,
      int jump,
      String named,
      List<int[]> headline,
      long[] shingles) {
    this.place = place;
    this.paragraph = paragraph;
    this.jump = jump;
    this.named = named;
    this.headline = headline;
    this.shingles = shingles;
  }

  int place() {
    return place;
  }

  Paragraph paragraph() {
    return paragraph;
  }

  int jump() {
    return jump;
  }

  boolean hasJumpLine() {
    return jump != NONE;
  }

  String named() {
    return named;
  }

  String source() {
    return paragraph.document().source();
  }

  /** Its first letters: enough to tell a text by, however long it is. */
  int[] letters() {
    int[] all = paragraph.letterCodePoints();
    return Arrays.copyOf(all, Math.min(JumpEndReader.MAX_LETTERS, all.length));
  }

  /** The scripts that it may be written in. */
  Set<Script> scripts() {
    scripts = scripts.isEmpty() ? Script.nearestOf(letters()) : scripts;
    return scripts;
  }

  /** The alphabet that it is surely written in. */
  UnicodeScript alphabet() {
    alphabet = alphabet == null ? Alphabet.of(letters()) : alphabet;
    return alphabet;
  }

  /** Its own page; empty where it is unknown. */
  String page() {
    return paragraph.document().page();
  }

  /** The letters of the lines of its headline; empty where it has none. */
  List<int[]> headline() {
    return headline;
  }

  /** What its article is about: the shingles of the nearest paragraphs, ascending. Not copied. */
  long[] shingles() {
    return shingles;
  }
}
