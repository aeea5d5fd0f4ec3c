package io.github.refrain.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.refrain.clean.Layers.Owned;
import io.github.refrain.text.Document;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Many rounds of edits against a list of cells that is edited from its end. */
class LayersTest {

  private static final int NONE = -1;

  private final Random random = new Random(11);

  /** A code point, where it stood in the original, and who put it where it is. */
  private record Cell(int point, int origin, int putBy) {}

  private List<Cell> cells = new ArrayList<>();
  private int[] goneBy = {};

  private Document made() {
    StringBuilder text = new StringBuilder();
    for (int i = 5 + random.nextInt(20); i > 0; i--) {
      text.append(List.of("甲", "乙", "😀", "b", "\n").get(random.nextInt(5)));
    }
    int[] points = text.codePoints().toArray();
    cells.clear();
    for (int i = 0; i < points.length; i++) {
      cells.add(new Cell(points[i], i, NONE));
    }
    goneBy = new int[points.length];
    Arrays.fill(goneBy, NONE);
    return Document.of("d", text.toString());
  }

  private static String text(List<Cell> cells) {
    StringBuilder text = new StringBuilder();
    cells.forEach(cell -> text.appendCodePoint(cell.point()));
    return text.toString();
  }

  /**
   * A removal, a replacement, or a stretch that is moved to somewhere before it behind some glue.
   */
  private List<Owned> edits(int owner) {
    int[] places = random.ints(3, 0, cells.size() + 1).sorted().toArray();
    String put = List.of("", "x", "😀y").get(random.nextInt(3));
    int length = places[2] - places[1];
    if (places[0] == places[1] || length == 0 || random.nextBoolean()) {
      return List.of(Owned.of(owner, new Edit(places[1], places[2], put)));
    }
    String moved = put + text(cells.subList(places[1], places[2]));
    return List.of(
        new Owned(owner, new Edit(places[0], places[0], moved), places[1], length),
        Owned.of(owner, Edit.removal(places[1], places[2])));
  }

  private void apply(List<Owned> edits) {
    List<Cell> before = List.copyOf(cells);
    for (int e = edits.size() - 1; e >= 0; e--) {
      Owned owned = edits.get(e);
      List<Cell> stretch = cells.subList(owned.edit().start(), owned.edit().end());
      for (Cell gone : stretch) {
        if (gone.origin() != NONE) {
          goneBy[gone.origin()] = owned.owner();
        }
      }
      stretch.clear();
      int[] put = owned.edit().replacement().codePoints().toArray();
      int glue = put.length - owned.movedLength();
      for (int i = 0; i < put.length; i++) {
        int origin = i < glue ? NONE : before.get(owned.movedFrom() + i - glue).origin();
        cells.add(owned.edit().start() + i, new Cell(put[i], origin, owned.owner()));
      }
    }
  }

  private static int line(String text, int start) {
    return 1 + (int) text.codePoints().limit(start).filter(c -> c == '\n').count();
  }

  /** Of a stretch that stands as it stood, the place is that stretch's. */
  private void checkPlaces(Document document, Layers layers) {
    for (int start = 0; start < cells.size(); start++) {
      for (int end = start + 1; end <= cells.size(); end++) {
        List<Cell> stretch = cells.subList(start, end);
        int first = stretch.get(0).origin();
        int last = stretch.get(stretch.size() - 1).origin();
        boolean glue = first != NONE && end - start > 1 && stretch.get(1).origin() < 0;
        boolean one = stretch.stream().allMatch(cell -> cell.putBy() == stretch.get(0).putBy());
        boolean rises = true;
        for (int i = 1; i < stretch.size(); i++) {
          rises &= stretch.get(i).origin() > stretch.get(i - 1).origin();
        }
        if (first != NONE && one && rises && !glue) {
          assertEquals(
              new Span("d", first, last + 1, line(document.text(), first)),
              layers.original(new Span("d", start, end, 1)));
        }
      }
    }
  }

  @Test
  void apply_anyRounds_isWhatACellByCellEditorDoes() {
    for (int turn = 0; turn < 2_000; turn++) {
      Document document = made();
      Layers layers = new Layers(document);
      for (int round = 0; round < 4; round++) {
        List<Owned> edits = edits(round);
        Layers before = layers.copy();
        String textBefore = before.text();
        layers.apply(edits);
        apply(edits);
        assertEquals(text(cells), layers.text());
        assertEquals(textBefore, before.text(), "a copy is edited by itself");
      }
      for (int i = 0; i < goneBy.length; i++) {
        assertEquals(goneBy[i], layers.goneBy(i));
      }
      List<Edit> told = layers.edits().stream().map(Owned::edit).toList();
      assertEquals(layers.text(), Edits.apply(document, told).text());
      for (Owned owned : layers.edits()) {
        for (int i = owned.edit().start(); i < owned.edit().end(); i++) {
          assertEquals(goneBy[i], owned.owner());
        }
      }
      checkPlaces(document, layers);
    }
  }

  @Test
  void original_ofAJoinedParagraph_isItsFirstPart() {
    Layers layers = new Layers(Document.of("d", "甲甲\n丙\n乙乙\n"));
    layers.apply(
        List.of(new Owned(0, new Edit(2, 2, "-乙乙"), 5, 2), Owned.of(0, Edit.removal(5, 8))));
    assertEquals("甲甲-乙乙\n丙\n", layers.text());
    assertEquals(new Span("d", 0, 2, 1), layers.original(new Span("d", 0, 5, 1)));
    assertEquals(new Span("d", 5, 7, 3), layers.original(new Span("d", 2, 5, 1)), "behind glue");
    assertEquals(new Span("d", 3, 4, 2), layers.original(new Span("d", 6, 7, 2)));
  }
}
