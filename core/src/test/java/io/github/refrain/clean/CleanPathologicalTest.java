package io.github.refrain.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.refrain.DuplicateFinder;
import io.github.refrain.MadeText;
import io.github.refrain.clean.Decision.Choice;
import io.github.refrain.match.Findings;
import io.github.refrain.match.Repeat;
import io.github.refrain.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Documents whose cleaning must not cost the square of their length. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CleanPathologicalTest {

  private static final int COPIES = 100_000;

  private final String unit = new MadeText(3).chinese(40) + "。";

  private static Findings find(Document document) {
    return DuplicateFinder.withDefaults().find(List.of(document));
  }

  @Test
  void clean_oneStutterOfManyCopies_leavesTheFirst() {
    Document document = Document.of("page", unit.repeat(COPIES));
    CleanedText cleaned = TextCleaner.withDefaults().clean(List.of(document), find(document));
    assertEquals(List.of(Document.of("page", unit)), cleaned.documents());
    assertEquals(COPIES - 1, cleaned.removals().size());
  }

  /** Between the first copy and each later one lie gone ones and ones that stay, in turn. */
  @Test
  void clean_everyOtherCopyKeptByHand_leavesThose() {
    Document document = Document.of("page", unit.repeat(COPIES));
    Findings findings = find(document);
    List<Decision> decisions = new ArrayList<>();
    for (Repeat repeat : findings.repeats()) {
      Choice choice = decisions.size() % 2 == 0 ? Choice.REMOVE : Choice.KEEP;
      decisions.add(new Decision(repeat.key(), choice, null));
    }
    CleanedText cleaned =
        TextCleaner.of(CleanRules.usual().decided(decisions)).clean(List.of(document), findings);
    assertEquals(List.of(Document.of("page", unit.repeat(COPIES / 2))), cleaned.documents());
  }

  @Test
  void clean_aLineOfEqualCopies_leavesTheFirst() {
    Document document = Document.of("page", (unit + "\n").repeat(COPIES));
    CleanedText cleaned = TextCleaner.withDefaults().clean(List.of(document), find(document));
    assertEquals(List.of(Document.of("page", unit + "\n")), cleaned.documents());
  }
}
