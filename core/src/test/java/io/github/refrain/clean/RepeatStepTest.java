package io.github.refrain.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.refrain.DuplicateFinder;
import io.github.refrain.MadeText;
import io.github.refrain.clean.Decision.Choice;
import io.github.refrain.match.Findings;
import io.github.refrain.match.Repeat;
import io.github.refrain.text.Document;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A stutter in each copy of another one: what goes, and what people may keep of it. */
class RepeatStepTest {

  private final MadeText made = new MadeText(21);
  private final String inner = made.chinese(20) + "，";
  private final String rest = made.chinese(30) + "。";
  private final String outer = inner + inner + rest;
  private final Document page = Document.of("d", outer + outer + "\n");
  private final Findings findings = DuplicateFinder.withDefaults().find(List.of(page));

  private boolean isInner(Repeat repeat) {
    return repeat.left().length() < inner.length();
  }

  private CleanedText byHand(Function<Repeat, List<Decision>> decided) {
    List<Decision> decisions =
        findings.repeats().stream().map(decided).flatMap(List::stream).toList();
    return TextCleaner.of(CleanRules.usual().decided(decisions)).clean(List.of(page), findings);
  }

  private static List<Decision> decision(Repeat repeat, Choice choice) {
    return List.of(new Decision(repeat.key(), choice, null));
  }

  private static String text(CleanedText cleaned) {
    return cleaned.documents().get(0).text();
  }

  @Test
  void clean_both_leavesOneOfEach() {
    CleanedText cleaned = TextCleaner.withDefaults().clean(List.of(page), findings);
    assertEquals(inner + rest + "\n", text(cleaned));
    assertEquals(3, cleaned.removals().size());
    assertEquals(List.of(), cleaned.undecided());
  }

  @Test
  void decisions_thatKeepTheInnerOnes_takeTheOuterOneWithThem() {
    CleanedText cleaned =
        byHand(repeat -> decision(repeat, isInner(repeat) ? Choice.KEEP : Choice.REMOVE));
    assertEquals(outer + "\n", text(cleaned));
  }

  @Test
  void decisions_thatKeepTheOuterOne_takeTheInnerOnes() {
    CleanedText cleaned =
        byHand(repeat -> decision(repeat, isInner(repeat) ? Choice.REMOVE : Choice.KEEP));
    assertEquals((inner + rest).repeat(2) + "\n", text(cleaned));
  }

  @Test
  void decisions_onSomeOnly_nameTheOthers() {
    CleanedText cleaned =
        byHand(repeat -> isInner(repeat) ? List.of() : decision(repeat, Choice.REMOVE));
    assertEquals(outer + "\n", text(cleaned));
    assertEquals(findings.repeats().stream().filter(this::isInner).toList(), cleaned.undecided());
  }
}
