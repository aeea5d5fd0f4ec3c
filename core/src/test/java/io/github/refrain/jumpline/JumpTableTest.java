package io.github.refrain.jumpline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JumpTableTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\u0001',
      textBlock =
          """
          nonsense ~ there is no ':'
          : from <number> ~ nothing before the ':'
          frm: from <page> ~ 'frm' is none of from, to, see, page, tail
          from loud: from <number> ~ 'loud' is none of alone, marked, pointed
          page: page <number ~ '<' is not closed
          page: page> <number ~ '<' is not closed
          page: page ~ <number> is missing
          page: <number> ~ a word beside the number is missing
          page 1234: front page ~ page (1234) must be a number below 1000
          page 1x: front page ~ page (1x) must be a number below 1000
          from: from <page> ~ <page> is none of page, number
          from: from <nubmer> ~ <nubmer> is none of page, number
          from: [from <number> ~ ']' is missing
          from: {from|of <number> ~ '}' is missing
          from: {from] <number> ~ '}' is missing
          from: from] <number> ~ '] <number>' closes nothing
          from: from} <number> ~ '} <number>' closes nothing
          from: [[[[[[[[[from]]]]]]]]] <number> ~ nested deeper than 8
          from: <number> ~ a word beside the page is missing
          from: from ~ <number> or <page> is missing
          to: [a][b][c][d][e][f][g][h][i][j] on <number> ~ more than 1000 lines
          tail: [column] ~ a tail must not be empty
          alike: a ~ two characters or more
          alike: ab c ~ 'ab' must be one character
          """)
  void badRule_isRefusedWithItsLineAndWhy(String rule, String reason) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> table("# a comment", rule));
    assertTrue(e.getMessage().startsWith("line 2 (" + rule + "): "), e.getMessage());
    assertTrue(e.getMessage().contains(reason), e.getMessage());
  }

  @Test
  void tooLongAPattern_isRefused() {
    String rule = "to: on" + " on".repeat(200) + " <number>";
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> table(rule));
    assertTrue(e.getMessage().endsWith("length (611) must be <= 500"), e.getMessage());
  }

  @Test
  void tooManyLines_areRefusedBeforeTheyFillTheMemory() {
    String rule = "to: [a][b][c][d][e][f][g][h][i] on <number>";
    String[] rules = new String[1000];
    Arrays.fill(rules, rule);
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> table(rules));
    assertTrue(e.getMessage().startsWith("line 20 "), e.getMessage());
    assertTrue(e.getMessage().endsWith("stands for more than 10000 lines"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n\n# nothing\n", "page: page <number>", "alike: a b", "not after: of to"})
  void tableWithoutARule_hasNoLines(String text) {
    assertEquals(0, lines(table(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          to: on page <number> ~ 1
          to: [continued ]on page <number> ~ 2
          to: {continued|cont.|go} [on] {page|p.} <number> ~ 12
          to: {a|[b]} on <number> ~ 3
          to: {a|a} on <number> ~ 1
          """)
  void brackets_standForEveryWayOfWriting(String rule, int expected) {
    assertEquals(expected, lines(table(rule)));
  }

  @Test
  void pages_areThoseOfTheirName() {
    String pages = "page: page <number>\npage: p. <number>\npage in full: page <number>\n";
    assertEquals(2, lines(table(pages + "to: on <page>")));
    assertEquals(1, lines(table(pages + "to: on <page in full>")));
    assertEquals(3, lines(table(pages + "page 1: front page\nto: on <page>")));
  }

  @Test
  void alike_isFoldedAndAddedToTheCommon() {
    JumpTable table = new JumpTable("alike: 轉 較\nalike: A b", Map.of((int) 'a', "o"));
    assertEquals(Map.of((int) '转', "较", (int) 'a', "ob"), table.alike());
  }

  private static JumpTable table(String... lines) {
    return new JumpTable(String.join("\n", lines), Map.of());
  }

  private static int lines(JumpTable table) {
    return table.groups().stream().map(JumpGroup::templates).mapToInt(Collection::size).sum();
  }
}
