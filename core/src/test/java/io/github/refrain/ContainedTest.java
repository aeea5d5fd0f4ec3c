package io.github.refrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.match.Contained;
import io.github.refrain.match.Findings;
import io.github.refrain.text.Document;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole paragraphs that stand inside longer ones. */
class ContainedTest {

  private final MadeText made = new MadeText(1_000);

  /** At its start, in its middle, at its end. */
  @ParameterizedTest
  @CsvSource({
    "false, 0",
    "false, 57",
    "false, -40",
    "true, 0",
    "true, 123",
    "true, -110",
  })
  void find_aPartOfALongerParagraph_isTold(boolean latin, int start) {
    for (int seed = 1; seed <= 10; seed++) {
      MadeText text = new MadeText(seed);
      String whole = latin ? text.latin(400) : text.chinese(200);
      int end = start < 0 ? whole.length() : start + (latin ? 120 : 40);
      String part = whole.substring(start < 0 ? end + start : start, end);
      Findings findings = Pages.find(whole + "。", between(latin), part + "。");
      assertEquals(List.of("p:3 in p:1"), Pages.contained(findings), "seed " + seed);
      assertEquals(1, findings.contained().get(0).identity());
      assertEquals(List.of(), findings.overlaps(), "seed " + seed);
      assertEquals(List.of(), findings.clusters(), "seed " + seed);
    }
  }

  @Test
  void find_theLongerParagraphBeforeOrBehind_isTheRightOne() {
    String whole = made.chinese(150) + "。";
    String part = whole.substring(40, 100) + "。";
    assertEquals(List.of("p:1 in p:3"), Pages.contained(Pages.find(part, between(false), whole)));
    Contained contained = Pages.find(whole, between(false), part).contained().get(0);
    assertEquals(part.length(), contained.left().length());
    assertEquals(whole.length(), contained.right().length());
    assertEquals(contained.left(), contained.first());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void find_aNoisyPart_isTold(boolean latin) {
    int found = 0;
    for (int seed = 1; seed <= 40; seed++) {
      MadeText text = new MadeText(seed);
      String whole = latin ? text.latin(500) : text.chinese(200);
      String part = latin ? whole.substring(100, 300) : whole.substring(50, 120);
      Settings settings = Settings.builder().identity(0.75).build();
      String noisyPart = text.noisy(part, 0.04) + ".";
      Findings findings =
          Pages.find(settings, text.noisy(whole, 0.04) + ".", between(latin), noisyPart);
      found += Pages.contained(findings).equals(List.of("p:3 in p:1")) ? 1 : 0;
    }
    assertTrue(found >= 36, found + " of 40");
  }

  @Test
  void find_copiesOfBoth_areToldEach() {
    String whole = made.chinese(150) + "。";
    String part = whole.substring(40, 100) + "。";
    List<Document> documents = new ArrayList<>();
    for (String source : List.of("a", "b")) {
      documents.add(Pages.page(source, whole, made.chinese(60)));
      documents.add(Pages.page(source + "2", made.chinese(70), part));
    }
    Findings findings = DuplicateFinder.withDefaults().find(documents);
    assertEquals(
        List.of("a2:2 in a:1", "a2:2 in b:1", "b2:2 in a:1", "b2:2 in b:1"),
        Pages.contained(findings));
    assertEquals(4, findings.contained().stream().map(Contained::key).distinct().count());
    assertEquals(List.of("a:1 b:1", "a2:2 b2:2"), Pages.clusters(findings));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void find_aHeadlineThatItsOwnArticleEchoes_isNone(boolean latin) {
    String article = latin ? made.latin(500) : made.chinese(200);
    String headline = latin ? article.substring(0, 110) : article.substring(30, 70);
    Findings findings = Pages.find(headline, "本报记者 张明", article + "。");
    assertEquals(List.of(), findings.contained());
    assertEquals(List.of(), findings.overlaps());
    Findings elsewhere =
        DuplicateFinder.withDefaults()
            .find(List.of(Pages.page("a", headline), Pages.page("b", article + "。")));
    assertEquals(List.of("a:1 in b:1"), Pages.contained(elsewhere), "not its own article");
  }

  @ParameterizedTest
  @CsvSource({"24, false, 0", "29, false, 0", "32, false, 1", "60, true, 0", "80, true, 1"})
  void find_aPartOfSoManyLetters_isToldFromThere(int letters, boolean latin, int count) {
    for (int seed = 1; seed <= 10; seed++) {
      MadeText text = new MadeText(seed);
      String before = latin ? text.latin(150) : text.chinese(80);
      String part = latin ? text.latin(letters) : text.chinese(letters);
      String after = latin ? text.latin(170) : text.chinese(90);
      Findings findings = Pages.find(before + part + after + ".", between(latin), part + ".");
      assertEquals(count, findings.contained().size(), "seed " + seed);
    }
  }

  @Test
  void find_aPartWithOtherFigures_isNone() {
    String front = made.chinese(30);
    String back = made.chinese(30);
    String part = front + "收入3725万元增长18%" + back + "。";
    String whole = made.chinese(90) + front + "收入4916万元增长23%" + back + made.chinese(60) + "。";
    assertEquals(List.of(), Pages.find(part, between(false), whole).contained());
  }

  private String between(boolean latin) {
    return (latin ? made.latin(130) : made.chinese(60)) + "。";
  }
}
