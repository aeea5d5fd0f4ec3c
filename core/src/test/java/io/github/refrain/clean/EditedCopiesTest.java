package io.github.refrain.clean;

import static io.github.refrain.clean.CleanedPages.clean;
import static io.github.refrain.clean.CleanedPages.page;
import static io.github.refrain.clean.CleanedPages.texts;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.refrain.text.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Copies of a copy that was edited. */
class EditedCopiesTest {

  private static final String FORM =
      "The strikers have %s the terms that the company offered at the conference on Saturday last,"
          + " and the men will meet again on Thursday in the same hall.";
  private static final String LONG = FORM.formatted("unanimously accepted");
  private static final String SHORT = FORM.formatted("rejected");
  private static final String MISREAD = SHORT.replace("conference", "conferonce");

  private final Document a = page("a", SHORT);
  private final Document b = page("b", LONG);
  private final Document c = page("c", SHORT);
  private final Document d = page("d", MISREAD);

  @Test
  void clean_keepingTheLongest_leavesOneOfTheCopiesThatWereEdited() {
    CleanedText cleaned = clean(CleanRules.usual().keeping(Keep.longest()), a, b, c, d);
    assertEquals(List.of(SHORT + "\n", LONG + "\n", "", ""), texts(cleaned));
    assertEquals(
        List.of("EXACT c for a", "NEAR d for a"),
        cleaned.removals().stream()
            .map(
                r ->
                    r.rule()
                        + " "
                        + r.span().source()
                        + " for "
                        + requireNonNull(r.copy()).source())
            .toList());
  }
}
