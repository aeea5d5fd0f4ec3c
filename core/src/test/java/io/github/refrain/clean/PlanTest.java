package io.github.refrain.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Range;
import io.github.refrain.text.Document;
import io.github.refrain.text.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The law of the plan alone, whatever those who ask it have looked at before. Each text is three
 * lines of four letters, so that 0, 5 and 10 are the starts of paragraphs.
 */
class PlanTest {

  private static final String TEXT = "abcd\nabcd\nabcd\n";

  private final Plan plan =
      new Plan(
          List.of(Document.of("a", TEXT), Document.of("b", TEXT), Document.of("seen", TEXT)),
          Set.of("seen"));

  private static Span span(String source, int start, int end) {
    return new Span(source, start, end, 1);
  }

  private static Removal removal(Rule rule, Span span, Span copy) {
    return new Removal(rule, span, List.of(), copy, copy, 1, "key", "");
  }

  private boolean remove(Span span, Span copy) {
    return plan.remove(removal(Rule.EXACT, span, copy), span.start(), span.end());
  }

  private boolean removeRepeat(Span later, Span first) {
    return plan.removeRepeat(removal(Rule.REPEAT, later, first), later.start(), later.end());
  }

  @Test
  void remove_whatHasTheTextOfSomethingThatHasGone_isRefused() {
    Span a = span("a", 0, 4);
    Span b = span("b", 0, 4);
    assertTrue(remove(b, a));
    assertFalse(remove(a, b), "neither would stand");
    assertTrue(plan.isWhole(a));
    assertEquals(1, plan.cuts().size());
  }

  @Test
  void remove_aRingOfCopies_leavesOne() {
    List<Span> ring = List.of(span("a", 0, 4), span("a", 5, 9), span("b", 0, 4));
    for (int i = 0; i < ring.size(); i++) {
      remove(ring.get(i), ring.get((i + 1) % ring.size()));
    }
    assertEquals(List.of(false, false, true), ring.stream().map(plan::isWhole).toList());
    assertEquals(ring.get(2), plan.standing(ring.get(0)));
  }

  @Test
  void remove_ofWhoseCopyAPartHasGone_isRefused() {
    assertTrue(remove(span("a", 3, 4), span("b", 3, 4)));
    assertFalse(remove(span("b", 5, 9), span("a", 0, 4)));
    assertTrue(remove(span("b", 5, 9), span("a", 5, 9)), "beside it all stands");
  }

  @Test
  void remove_whatLiesInItsOwnCopy_isRefused() {
    assertFalse(remove(span("a", 0, 4), span("a", 0, 9)));
    assertFalse(remove(span("a", 0, 4), span("a", 3, 7)));
    assertTrue(plan.cuts().isEmpty());
  }

  @Test
  void remove_twiceOrOfAReferenceOrOfNothing_isRefused() {
    assertTrue(remove(span("a", 0, 4), span("seen", 0, 4)));
    assertFalse(remove(span("a", 2, 4), span("seen", 2, 4)));
    assertFalse(remove(span("seen", 0, 4), span("b", 0, 4)));
    assertFalse(remove(span("b", 0, 0), span("seen", 0, 4)));
  }

  @Test
  void removeRepeat_whoseFirstCopyHasGone_isRefused() {
    assertTrue(remove(span("a", 0, 2), span("b", 0, 2)));
    assertFalse(removeRepeat(span("a", 2, 4), span("a", 0, 2)));
    assertFalse(removeRepeat(span("a", 6, 8), span("a", 5, 7)), "they have a letter in common");
    assertFalse(removeRepeat(span("seen", 2, 4), span("seen", 0, 2)));
  }

  /**
   * The second of three may go for the first; then the first may not go for the second or third.
   */
  @Test
  void removeRepeat_ofTheFirstCopyOfAnother_isRefused() {
    Span first = span("a", 0, 1);
    Span second = span("a", 1, 2);
    Span third = span("a", 2, 3);
    assertTrue(removeRepeat(second, first));
    assertFalse(removeRepeat(first, third), "the second has its text there");
    assertFalse(removeRepeat(third, second), "the second has gone");
    assertTrue(removeRepeat(third, first));
    assertTrue(plan.isWhole(span("a", 0, 4)), "the paragraph has lost nothing");
    assertFalse(plan.isWhole(span("a", 1, 4)), "without the first copy a stutter is a loss");
  }

  /** abab, of which the second ab goes, and then a stutter of that what is left is part of. */
  @Test
  void removeRepeat_withAnInnerOneGone_takesWhatIsLeft() {
    Plan nested = new Plan(List.of(Document.of("a", "xx.yxx.yz")), Set.of());
    Removal inner = removal(Rule.REPEAT, span("a", 5, 6), span("a", 4, 5));
    Removal outer = removal(Rule.REPEAT, span("a", 4, 8), span("a", 0, 4));
    assertTrue(nested.removeRepeat(inner, 5, 6));
    assertEquals("x.y", nested.rest(span("a", 4, 8)));
    assertEquals("xx.yx.yz", nested.rest(span("a", 0, 9)));
    assertEquals("", nested.rest(span("a", 5, 6)));
    assertFalse(nested.removeRepeat(inner, 5, 6), "there is nothing left");
    assertTrue(nested.removeRepeat(outer, 4, 8));
    assertEquals(
        List.of(
            List.of(Range.closedOpen(5, 6)),
            List.of(Range.closedOpen(4, 5), Range.closedOpen(6, 8))),
        nested.cuts().stream().map(Plan.Cut::ranges).toList());
    assertEquals("z", nested.rest(span("a", 4, 9)));
  }

  @Test
  void isWithoutLetters_looksAtWhatStuttersLeave() {
    Plan stops = new Plan(List.of(Document.of("a", "b。b。😀…7")), Set.of());
    assertFalse(stops.isWithoutLetters(span("a", 0, 4)));
    assertTrue(stops.isWithoutLetters(span("a", 1, 2)));
    assertTrue(stops.isWithoutLetters(span("a", 1, 1)));
    assertTrue(stops.isWithoutLetters(span("a", 3, 6)));
    assertFalse(stops.isWithoutLetters(span("a", 3, 7)), "a digit counts");
    Removal later = removal(Rule.REPEAT, span("a", 2, 3), span("a", 0, 1));
    assertTrue(stops.removeRepeat(later, 2, 3));
    assertTrue(stops.isWithoutLetters(span("a", 1, 6)));
    assertFalse(stops.isWithoutLetters(span("a", 0, 6)));
    assertTrue(stops.isRightBehind(span("a", 0, 1), span("a", 4, 6)));
    assertFalse(stops.isRightBehind(span("a", 3, 4), span("a", 2, 3)), "it stands before");
  }

  @Test
  void overlap_ofStretchesThatTouch_isNone() {
    assertFalse(Plan.overlap(span("a", 0, 2), span("a", 2, 4)));
    assertFalse(Plan.overlap(span("a", 2, 4), span("a", 0, 2)));
    assertTrue(Plan.overlap(span("a", 0, 3), span("a", 2, 4)));
    assertTrue(Plan.overlap(span("a", 2, 4), span("a", 0, 3)));
    assertFalse(Plan.overlap(span("a", 0, 3), span("b", 2, 4)));
  }
}
