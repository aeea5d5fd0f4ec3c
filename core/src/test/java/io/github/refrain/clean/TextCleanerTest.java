package io.github.refrain.clean;

import static io.github.refrain.clean.CleanedPages.clean;
import static io.github.refrain.clean.CleanedPages.page;
import static io.github.refrain.clean.CleanedPages.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.DuplicateFinder;
import io.github.refrain.MadeText;
import io.github.refrain.clean.Decision.Choice;
import io.github.refrain.link.Split;
import io.github.refrain.match.Findings;
import io.github.refrain.text.Document;
import io.github.refrain.text.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCleanerTest {

  private final MadeText made = new MadeText(3);
  private final String one = made.chinese(60) + "。";
  private final String two = made.chinese(60) + "。";
  private final String three = made.chinese(60) + "。";

  @Test
  void clean_copies_leavesTheFirst() {
    Document b = page("b", three);
    CleanedText cleaned =
        clean(CleanRules.usual(), page("a", one, two), b, page("c", three, "", two, "", one));
    assertEquals(List.of(one + "\n" + two + "\n", three + "\n", ""), texts(cleaned));
    assertSame(b, cleaned.documents().get(1));
    assertEquals(3, cleaned.removals().size());
  }

  @Test
  void clean_twoDocumentsOfOneSource_areRefused() {
    List<Document> twice = List.of(page("a", one), page("a", two));
    Findings findings = DuplicateFinder.withDefaults().find(twice.subList(0, 1));
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> TextCleaner.withDefaults().clean(twice, findings));
    assertEquals("two documents have the source 'a'", refused.getMessage());
  }

  @Test
  void clean_references_stay() {
    CleanRules rules = CleanRules.usual().seen(Set.of("z"));
    CleanedText cleaned = clean(rules, page("a", one, two), page("z", one, two + three));
    assertEquals(List.of("", one + "\n" + two + three + "\n"), texts(cleaned));
  }

  @Test
  void clean_aCopyReadWithDamage_isNoReasonForAnother() {
    String damaged = one.substring(0, 20) + "\uFFFD" + one.substring(21);
    CleanedText cleaned = clean(CleanRules.usual(), page("a", damaged), page("b", one, two, one));
    assertEquals(List.of("", one + "\n" + two + "\n"), texts(cleaned));
    CleanRules seen = CleanRules.usual().seen(Set.of("a"));
    cleaned = clean(seen, page("a", damaged), page("b", one, two, one));
    assertEquals(List.of(damaged + "\n", one + "\n" + two + "\n"), texts(cleaned));
    cleaned = clean(CleanRules.usual(), page("a", damaged + two), page("b", one));
    assertEquals(List.of(damaged + two + "\n", one + "\n"), texts(cleaned));
    cleaned = clean(CleanRules.usual(), page("a", damaged.repeat(2) + two), page("b", damaged));
    assertEquals(List.of(damaged + two + "\n", ""), texts(cleaned)); // damaged is in damaged
    Document cut = page("a", three + damaged, two + one);
    assertEquals(
        List.of(three + "\n" + two + one + "\n"),
        texts(clean(CleanRules.usual().removing(EnumSet.of(Rule.OVERLAP)), cut)));
  }

  @Test
  void clean_aStutterWhoseFirstCopyIsDamaged_stays() {
    String damaged = one.substring(0, 20) + "\uFFFD" + one.substring(21);
    List<String> text = List.of(damaged + one + two + "\n");
    assertEquals(text, texts(clean(CleanRules.usual(), page("a", damaged + one + two))));
  }

  /** One in two in three: only three stays, and the journal leads there from both. */
  @Test
  void clean_chains_leadToWhatStays() {
    CleanedText cleaned =
        clean(
            CleanRules.usual(), page("a", one), page("b", one + two), page("c", one + two + three));
    assertEquals(List.of("", "", one + two + three + "\n"), texts(cleaned));
    cleaned.removals().forEach(removal -> assertEquals("c:1", removal.copy().place()));
  }

  @Test
  void clean_aStutterInACopy_goesWithIt() {
    CleanedText cleaned = clean(CleanRules.usual(), page("a", one), page("b", two, one + one));
    assertEquals(List.of(one + "\n", two + "\n"), texts(cleaned));
    assertEquals(1, cleaned.removals().size());
  }

  @Test
  void clean_aJumpLineThatTheOtherCopyHasNot_stays() {
    CleanedText cleaned =
        clean(CleanRules.usual(), page("a", one, two), page("b", one + "(下转第二版)", three));
    assertEquals("(下转第二版)\n" + three + "\n", texts(cleaned).get(1));
  }

  @Test
  void clean_aJumpLineBehindABlock_goesWhereTheOtherHasIt() {
    CleanedText cleaned =
        clean(CleanRules.usual(), page("a", one, "(下转第二版)", two), page("b", one, "(下转第二版)", three));
    assertEquals(three + "\n", texts(cleaned).get(1));
    assertEquals(
        List.of(Rule.EXACT, Rule.JUMP), cleaned.removals().stream().map(Removal::rule).toList());
    CleanedText other =
        clean(CleanRules.usual(), page("a", one, "(上接第二版)", two), page("b", one, "(上接第二版)", three));
    assertEquals("(上接第二版)\n" + three + "\n", texts(other).get(1));
  }

  @ParameterizedTest
  @CsvSource({
    "HARBOUR DEBATE (Continued from page 1), HARBOUR DEBATE",
    "'HARBOUR DEBATE, Continued from Page 1', HARBOUR DEBATE",
    "HARBOUR DEBATE Continued on Page 4, HARBOUR DEBATE",
    "'(HARBOUR DEBATE, continued from page 1)', ''",
    "'See HARBOUR DEBATE, Page A4', ''"
  })
  void clean_jumpsOnRequest_leavesTheHeadlineOnTheLine(String line, String left) {
    CleanRules rules = CleanRules.usual().removing(EnumSet.of(Rule.JUMP));
    CleanedText cleaned = clean(rules, page("a", one, line, two));
    String between = left.isEmpty() ? "" : left + "\n";
    assertEquals(List.of(one + "\n" + between + two + "\n"), texts(cleaned));
  }

  @Test
  void clean_aBlockWhoseJumpLineHasAHeadline_leavesThatOfWhichNoOtherHasIt() {
    String jump = "(Continued from page 1)";
    String headed = "HARBOUR DEBATE " + jump;
    CleanedText cleaned = clean(CleanRules.usual(), page("a", jump, one), page("b", headed, one));
    assertEquals(List.of(jump + "\n" + one + "\n", headed + "\n"), texts(cleaned));
    cleaned = clean(CleanRules.usual(), page("a", headed, one), page("b", headed, one));
    assertEquals(List.of(headed + "\n" + one + "\n", ""), texts(cleaned));
  }

  @Test
  void clean_overlapsOnRequest_cutsThePassage() {
    CleanRules rules = CleanRules.usual().removing(EnumSet.of(Rule.OVERLAP));
    String tail = made.chinese(60);
    CleanedText cleaned = clean(rules, page("a", two + one + tail), page("b", three + one));
    assertEquals(List.of(two + one + tail + "\n", three + "\n"), texts(cleaned));
    assertEquals(
        List.of(two + one + tail + "\n", three + one + "\n"),
        texts(clean(CleanRules.usual(), page("a", two + one + tail), page("b", three + one))));
  }

  @Test
  void clean_jumpsOnRequest_takesThemOut() {
    CleanRules rules = CleanRules.usual().removing(EnumSet.of(Rule.JUMP));
    CleanedText cleaned = clean(rules, page("a", one + "(下转第二版)", "(上接第三版)" + two));
    assertEquals(List.of(one + "\n" + two + "\n"), texts(cleaned));
  }

  @Test
  void keep_longest_leavesTheLongest() {
    String longer = one.replace("。", made.chinese(2) + "。");
    CleanRules rules = CleanRules.usual().keeping(Keep.longest());
    assertEquals(
        List.of("", longer + "\n"), texts(clean(rules, page("a", one), page("b", longer))));
  }

  @Test
  void keep_cleanest_leavesTheOneLikeMost() {
    String noisy = "误" + one.substring(1, 30) + "读" + one.substring(31);
    CleanRules rules = CleanRules.usual().keeping(Keep.cleanest());
    CleanedText cleaned = clean(rules, page("a", noisy), page("b", one), page("c", one));
    assertEquals(List.of("", one + "\n", ""), texts(cleaned));
    assertEquals(one, cleaned.removals().get(0).consensus());
  }

  @Test
  void keep_from_leavesTheFirstFromThere() {
    CleanRules rules = CleanRules.usual().keeping(Keep.from(source -> !source.equals("a")));
    assertEquals(
        List.of("", one + "\n", ""),
        texts(clean(rules, page("a", one), page("b", one), page("c", one))));
  }

  @Test
  void decisions_areDoneAndNothingElse() {
    Document a = page("a", one, two);
    Document b = page("b", one, two);
    Findings findings = DuplicateFinder.withDefaults().find(List.of(a, b));
    String key = findings.clusters().get(1).key();
    CleanRules rules = CleanRules.usual().decided(List.of(new Decision(key, Choice.REMOVE, null)));
    CleanedText cleaned = TextCleaner.of(rules).clean(List.of(a, b), findings);
    assertEquals(
        List.of(one + "\n", one + "\n" + two + "\n"),
        List.of(texts(cleaned).get(1), texts(cleaned).get(0)));
    assertEquals(List.of(findings.clusters().get(0)), cleaned.undecided());
  }

  /** Who has every copy removed has one left. */
  @Test
  void decisions_onAllMembers_leaveOne() {
    Document a = page("a", one);
    Document b = page("b", one);
    Findings findings = DuplicateFinder.withDefaults().find(List.of(a, b));
    List<Decision> all =
        findings.clusters().get(0).members().stream()
            .map(m -> new Decision(findings.clusters().get(0).key(), Choice.REMOVE, m.span()))
            .toList();
    assertEquals(
        List.of(one + "\n", ""),
        texts(TextCleaner.of(CleanRules.usual().decided(all)).clean(List.of(a, b), findings)));
    List<Decision> kept = all.subList(0, 1);
    assertEquals(
        List.of("", one + "\n"),
        texts(TextCleaner.of(CleanRules.usual().decided(kept)).clean(List.of(a, b), findings)));
  }

  @Test
  void lineEnds_areLeftAsTheyWere() {
    Document a = page("a", one);
    assertEquals("\r\n" + two + "\r\n", after(a, "\r\n" + two + "\r\n\r\n" + one + "\r\n"));
    assertEquals(two + "\r" + three, after(a, two + "\r" + one + "\r" + three));
    assertEquals(two, after(a, two + "\n\n" + one));
    assertEquals(two + "\n\n" + three, after(a, two + "\n" + one + "\n\n" + three));
    assertEquals(two + "\n\n　　" + three, after(a, two + "\n\n　　" + one + "\n\n　　" + three));
    assertEquals("\f\n" + two, after(a, one + "\f\n" + two));
    assertEquals("", after(a, one));
    assertEquals("😀" + two + "\n" + three, after(a, "😀" + two + "\n" + one + "\n" + three));
  }

  private static String after(Document kept, String text) {
    return texts(clean(CleanRules.usual(), kept, Document.of("b", text))).get(1);
  }

  @Test
  void join_movesTheSecondPartUp() {
    CleanRules rules = CleanRules.usual().removing(EnumSet.of(Rule.JOIN));
    Document page = Document.of("p", "😀 exam-\nHeadline\nple goes on.\nEnd.\n");
    Span left = new Span("p", 0, 7, 1);
    Span right = new Span("p", 17, 29, 3);
    Span last = new Span("p", 30, 34, 4);
    Findings findings =
        new Findings(
            List.of(new Split(left, right, "k"), new Split(right, last, "l")), 1, 4, 0, 0, 0);
    CleanedText cleaned = TextCleaner.of(rules).clean(List.of(page), findings);
    assertEquals(List.of("😀 example goes on. End.\nHeadline\n"), texts(cleaned));
    assertTrue(cleaned.removals().stream().allMatch(removal -> removal.rule() == Rule.JOIN));
  }

  @Test
  void clean_findingsOfOtherTexts_areRefused() {
    Document a = page("a", "The council of the harbour met on the first day of the week.");
    Document b = page("b", "The council of the harbour met on the first day of the week.");
    Findings findings = DuplicateFinder.withDefaults().find(List.of(a, b));
    List<Document> others = List.of(page("a", "The council"), b);
    TextCleaner cleaner = TextCleaner.withDefaults();
    var e = assertThrows(IllegalArgumentException.class, () -> cleaner.clean(others, findings));
    assertTrue(String.valueOf(e.getMessage()).contains("'a'"), e.getMessage());
  }
}
