package io.github.refrain.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PassageGroupsTest {

  @Test
  void of_piecesOfOneStretch_isOnePassage() {
    List<PassageGroups.Passage> passages =
        PassageGroups.of(
            List.of(
                piece(0, 10, 1, 70, 40, 1),
                piece(0, 11, 2, 31, 40, 0.95),
                piece(2, 30, 3, 0, 41, 0.97)));
    assertEquals(1, passages.size());
    assertEquals(
        List.of(0, 1, 2, 3),
        passages.get(0).stretches().stream().map(Extent::text).sorted().toList());
    assertEquals(0.95, passages.get(0).identity());
  }

  @Test
  void of_otherStretchesOfOneText_areTwoPassages() {
    List<PassageGroups.Passage> passages =
        PassageGroups.of(List.of(piece(0, 10, 1, 70, 40, 1), piece(0, 60, 2, 31, 40, 0.9)));
    assertEquals(2, passages.size());
    assertEquals(
        List.of(0.9, 1.0),
        passages.stream().map(PassageGroups.Passage::identity).sorted().toList());
  }

  /** A part of a passage that others share is a passage of its own. */
  @Test
  void of_halfOfAStretch_isAnotherPassage() {
    assertEquals(
        2, PassageGroups.of(List.of(piece(0, 0, 1, 0, 100, 1), piece(0, 0, 2, 0, 50, 1))).size());
    assertEquals(
        1, PassageGroups.of(List.of(piece(0, 0, 1, 0, 100, 1), piece(0, 0, 2, 0, 85, 1))).size());
  }

  @Test
  void of_manyTextsJoinedInAnyOrder_isOnePassage() {
    List<Piece> pieces = new ArrayList<>();
    Random random = new Random(1);
    for (int text = 1; text < 2_000; text++) {
      int earlier = Math.max(0, text - 1 - random.nextInt(4));
      pieces.add(piece(earlier, earlier % 7, text, text % 7, 60, 1));
    }
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(pieces, new Random(seed));
      List<PassageGroups.Passage> passages = PassageGroups.of(pieces);
      assertEquals(1, passages.size());
      assertEquals(2_000, passages.get(0).stretches().size());
    }
  }

  @Test
  void of_nothing_isNothing() {
    assertEquals(List.of(), PassageGroups.of(List.of()));
  }

  @Test
  void extent_andAnother_haveLettersInCommon() {
    Extent extent = new Extent(0, 10, 20);
    assertEquals(10, extent.length());
    assertEquals(10, extent.common(extent));
    assertEquals(3, extent.common(new Extent(0, 17, 40)));
    assertEquals(0, extent.common(new Extent(0, 20, 40)));
    assertEquals(0, extent.common(new Extent(0, 0, 5)));
  }

  private static Piece piece(
      int left, int leftStart, int right, int rightStart, int length, double identity) {
    return new Piece(
        new Extent(left, leftStart, leftStart + length),
        new Extent(right, rightStart, rightStart + length),
        identity);
  }
}
