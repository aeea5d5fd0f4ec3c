package io.github.refrain.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.refrain.corpus.PackedLetters;
import io.github.refrain.match.Progress;
import io.github.refrain.match.Verdict;
import io.github.refrain.match.Verifier;
import io.github.refrain.sketch.Candidates;
import io.github.refrain.sketch.RareFingerprints;
import io.github.refrain.sketch.SpacedShingle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of 100 letters: at a cut of 0.8, 20 edits are allowed. */
class LinkerTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "20, 0", "21, 1", "100, 1"})
  void link_aTextWithEdits_joinsUpToTheCut(int edits, int leader) {
    assertEquals(List.of(0, leader), leaders(text(0, 0), text(0, edits)));
  }

  /** Two copies may be 25 edits apart. */
  @ParameterizedTest
  @CsvSource({"12, 0", "13, 2", "40, 2"})
  void link_aCopyFarFromAnotherCopy_leadsItsOwn(int from, int leader) {
    assertEquals(List.of(0, 0, leader), leaders(text(0, 0), text(0, 20), text(from, from + 20)));
  }

  @Test
  void link_aTextBetweenTwoLeaders_joinsTheNearest() {
    assertEquals(
        List.of(0, 1, 1, 0, 0),
        leaders(text(0, 0), text(0, 30), text(0, 18), text(0, 12), text(0, 15)));
  }

  /** The last is nearer to the second leader; with 32 copies the first one has it, with 31 not. */
  @ParameterizedTest
  @CsvSource({"31, 1", "32, 0"})
  void link_aTextBetweenAMuchCopiedLeaderAndANearerOne_joinsTheMuchCopied(int copies, int leader) {
    int[][] texts = new int[copies + 3][];
    Arrays.setAll(texts, i -> text(60 + i, 61 + i));
    texts[0] = text(0, 0);
    texts[1] = text(0, 30);
    texts[copies + 2] = text(0, 18);
    assertEquals(leader, leaders(texts).get(copies + 2));
  }

  @Test
  void link_aCopyOfACopy_joinsTheirLeader() {
    assertEquals(List.of(0, 0, 0), leaders(text(0, 0), text(0, 12), text(0, 18)));
  }

  @Test
  void link_aCopyOfACopyTooFarFromTheirLeader_leadsItsOwn() {
    assertEquals(List.of(0, 0, 2), leaders(text(0, 0), text(0, 18), text(0, 22)));
  }

  /** One letter is noise, ten in a row are changed words. */
  @Test
  void link_aCopy_knowsItsEditsAndVerdict() {
    int[][] texts = {text(0, 0), text(40, 41), text(40, 50)};
    Linker linker = linker(texts);
    linker.link(0);
    assertEquals(new Linker.Link(1, 0, 1, Verdict.NEAR), linker.link(1));
    assertEquals(new Linker.Link(2, 0, 10, Verdict.EDITED), linker.link(2));
  }

  private static List<Integer> leaders(int[]... texts) {
    Linker linker = linker(texts);
    List<Integer> leaders = new ArrayList<>();
    for (int text = 0; text < texts.length; text++) {
      leaders.add(linker.link(text).leader());
    }
    return leaders;
  }

  private static Linker linker(int[][] texts) {
    SpacedShingle shingle = SpacedShingle.of("1101", 0);
    Candidates candidates = RareFingerprints.join(texts, text -> List.of(shingle), 0.1, 1);
    Neighbours neighbours =
        new Neighbours(PackedLetters.of(texts), candidates, new Verifier(0.6), 1, Progress.NONE);
    return new Linker(PackedLetters.of(texts), neighbours, new Verifier(0.8));
  }

  /** A text whose letters in {@code [from, to)} are others than those of the first. */
  private static int[] text(int from, int to) {
    int[] text = new int[100];
    Arrays.setAll(text, i -> 'a' + i + (i >= from && i < to ? 1_000 : 0));
    return text;
  }
}
