package io.github.refrain.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.text.Document;
import io.github.refrain.text.Span;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

  /** Places and copies of later rounds are told as those of the originals. */
  @Test
  void cleaned_afterALaterRound_tellsWhereThingsStood() {
    Rounds rounds = new Rounds(List.of(Document.of(SOURCE, "甲甲\n乙乙\n乙乙\n丙丙\n")));
    CleanedText first = round(rounds, copy(6, 8, 3, 5, Edit.removal(5, 8)));
    assertTrue(rounds.add(first));
    assertText("甲甲\n乙乙\n丙丙\n", rounds, first);
    assertTrue(rounds.add(round(rounds, copy(6, 8, 0, 2, Edit.removal(5, 8)))));
    assertText("甲甲\n乙乙\n", rounds, first);
    List<Removal> told = rounds.cleaned(first).removals();
    assertEquals(List.of(span(6, 8), span(9, 11)), spans(told, Removal::span));
    assertEquals(List.of(span(3, 5), span(0, 2)), spans(told, Removal::copy));
    assertEquals(List.of(span(3, 5), span(0, 2)), spans(told, Removal::matched));
  }

  /** What had its text in something that goes later has it where that one's copy stands. */
  @Test
  void cleaned_whereACopyGoesLater_namesTheOneThatStands() {
    Rounds rounds = new Rounds(List.of(Document.of(SOURCE, "甲甲\n乙乙\n丙丙\n丁丁\n")));
    CleanedText first = round(rounds, copy(9, 11, 6, 8, Edit.removal(8, 11)));
    rounds.add(first);
    rounds.add(round(rounds, copy(6, 8, 3, 5, Edit.removal(5, 8))));
    rounds.add(round(rounds, copy(3, 5, 0, 2, Edit.removal(2, 5))));
    assertText("甲甲\n", rounds, first);
    List<Removal> told = rounds.cleaned(first).removals();
    Span stands = span(0, 2);
    assertEquals(List.of(stands, stands, stands), spans(told, Removal::copy));
    assertEquals(List.of(stands, span(3, 5), span(6, 8)), spans(told, Removal::matched));
  }

  /** A join's text that goes later goes from where it stood, and its line with it. */
  @Test
  void cleaned_ofAJoinWhoseTextGoes_tellsOnlyTheRemoval() {
    Rounds rounds = new Rounds(List.of(Document.of(SOURCE, "甲甲\n丁丁\n乙乙\n甲甲乙乙\n")));
    CleanedText first = round(rounds, join(2, "乙乙", 6, 8));
    rounds.add(first);
    assertText("甲甲乙乙\n丁丁\n甲甲乙乙\n", rounds, first);
    rounds.add(round(rounds, copy(0, 4, 8, 12, Edit.removal(0, 5))));
    assertText("丁丁\n甲甲乙乙\n", rounds, first);
    List<Removal> told = rounds.cleaned(first).removals();
    assertEquals(List.of(Rule.EXACT), told.stream().map(Removal::rule).toList());
    assertEquals(List.of(new Edit(0, 3, ""), new Edit(6, 9, "")), told.get(0).edits());
  }

  private static Span span(int start, int end) {
    return new Span(SOURCE, start, end, 1 + start / 3); // lines are of two letters
  }

  private static List<Span> spans(List<Removal> removals, Function<Removal, @Nullable Span> part) {
    return removals.stream().map(part).map(Objects::requireNonNull).toList();
  }

  /** A stretch of which another has the text. */
  private static Removal copy(int start, int end, int copyStart, int copyEnd, Edit edit) {
    Span copy = span(copyStart, copyEnd);
    return new Removal(
        Rule.EXACT, span(start, end), List.of(edit), copy, copy, 1, "key" + start, "");
  }
}
