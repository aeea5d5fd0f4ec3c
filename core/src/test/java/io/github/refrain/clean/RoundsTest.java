package io.github.refrain.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.text.Document;
import io.github.refrain.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The law of rounds: the removals, read by themselves, make the text that the rounds have made. */
class RoundsTest {

  private static final String SOURCE = "page";

  private static Removal removal(Rule rule, int start, int end, Edit... edits) {
    Span span = new Span(SOURCE, start, end, 1);
    return new Removal(rule, span, List.of(edits), span, span, 1, "key" + start, "");
  }

  /** A paragraph with its line's end, moved to where another ends. */
  private static Removal join(int to, String text, int start, int end) {
    return removal(Rule.JOIN, start, end, new Edit(to, to, text), Edit.removal(start, end + 1));
  }

  private static CleanedText round(Rounds rounds, Removal... removals) {
    return new CleanedText(rounds.documents(), List.of(removals), List.of());
  }

  private static void assertText(String expected, Rounds rounds, CleanedText first) {
    assertEquals(expected, rounds.documents().get(0).text());
    assertEquals(rounds.documents(), rounds.cleaned(first).documents());
  }

  @Test
  void add_joinBehindAJoin_makesBoth() {
    Rounds rounds = new Rounds(List.of(Document.of(SOURCE, "甲甲\n乙乙\n丙丙\n")));
    CleanedText first = round(rounds, join(2, "乙乙", 3, 5));
    assertTrue(rounds.add(first));
    assertTrue(rounds.add(round(rounds, join(4, "丙丙", 5, 7))));
    assertText("甲甲乙乙丙丙\n", rounds, first);
    assertEquals(2, rounds.cleaned(first).removals().size());
  }

  @Test
  void add_joinThatWouldBeToldBeforeAnEarlierOne_leavesIt() {
    Rounds rounds = new Rounds(List.of(Document.of(SOURCE, "甲甲\n乙乙\n丙丙\n")));
    CleanedText first = round(rounds, join(2, "丙丙", 6, 8));
    assertTrue(rounds.add(first));
    assertFalse(rounds.add(round(rounds, join(4, "乙乙", 5, 7))));
    assertText("甲甲丙丙\n乙乙\n", rounds, first);
    assertEquals(1, rounds.cleaned(first).removals().size());
  }

  @Test
  void add_joinThatIsLeft_takesTheRestOfTheRound() {
    Rounds rounds = new Rounds(List.of(Document.of(SOURCE, "甲甲\n乙乙\n丙丙\n丁丁\n丁丁\n")));
    CleanedText first = round(rounds, join(2, "丙丙", 6, 8));
    rounds.add(first);
    Removal copy = removal(Rule.EXACT, 11, 13, Edit.removal(11, 14));
    assertTrue(rounds.add(round(rounds, join(4, "乙乙", 5, 7), copy)));
    assertText("甲甲丙丙\n乙乙\n丁丁\n", rounds, first);
  }

  @Test
  void add_removalThatBringsCrossingJoinsTogether_leavesTheDocument() {
    Rounds rounds = new Rounds(List.of(Document.of(SOURCE, "甲\n丁\n丙\n乙\n")));
    CleanedText first = round(rounds, join(1, "乙", 6, 7), join(3, "丙", 4, 5));
    assertTrue(rounds.add(first));
    assertText("甲乙\n丁丙\n", rounds, first);
    assertFalse(rounds.add(round(rounds, removal(Rule.EXACT, 3, 4, Edit.removal(2, 4)))));
    assertText("甲乙\n丁丙\n", rounds, first);
  }
}
