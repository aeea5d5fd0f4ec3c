package io.github.refrain.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of 100 letters that share a bucket: at a cut of 0.8, 20 edits are allowed. */
class LinkerTest {

  private static final int[] KEYS = {1, 2, 3};

  private final Linker linker = new Linker(new Verifier(0.8));

  @ParameterizedTest
  @CsvSource({"0, 0", "20, 0", "21, 1", "100, 1"})
  void link_aTextWithEdits_joinsUpToTheCut(int edits, int leader) {
    linker.link(text(0, 0), KEYS);
    assertEquals(leader, linker.link(text(0, edits), KEYS));
  }

  /** Two copies may be 25 edits apart. */
  @ParameterizedTest
  @CsvSource({"12, 0", "13, 2", "40, 2"})
  void link_aCopyFarFromAnotherCopy_leadsItsOwn(int from, int leader) {
    linker.link(text(0, 0), KEYS);
    assertEquals(0, linker.link(text(0, 20), KEYS));
    assertEquals(leader, linker.link(text(from, from + 20), KEYS));
  }

  @Test
  void link_aTextBetweenTwoLeaders_joinsTheNearest() {
    linker.link(text(0, 0), KEYS);
    assertEquals(1, linker.link(text(0, 30), KEYS));
    assertEquals(1, linker.link(text(0, 18), KEYS));
    assertEquals(0, linker.link(text(0, 12), KEYS));
    assertEquals(0, linker.link(text(0, 15), KEYS), "of two as near the first");
  }

  @Test
  void link_aTextInNoSharedBucket_leadsItsOwn() {
    linker.link(text(0, 0), KEYS);
    assertEquals(1, linker.link(text(0, 0), new int[] {4, 5, 6}));
    assertEquals(0, linker.link(text(0, 0), new int[] {8, 2, 9}));
  }

  @Test
  void link_aCopyOfACopy_isFoundByItsLeaderOnly() {
    linker.link(text(0, 0), KEYS);
    assertEquals(0, linker.link(text(0, 20), new int[] {3, 9}));
    assertEquals(2, linker.link(text(0, 20), new int[] {9}));
  }

  /** A text whose letters in {@code [from, to)} are others than those of the first. */
  private static int[] text(int from, int to) {
    int[] text = new int[100];
    Arrays.setAll(text, i -> 'a' + i + (i >= from && i < to ? 1_000 : 0));
    return text;
  }
}
