package io.github.refrain.clean;

import static io.github.refrain.clean.CleanedPages.clean;
import static io.github.refrain.clean.CleanedPages.page;
import static io.github.refrain.clean.CleanedPages.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.refrain.MadeText;
import io.github.refrain.text.Document;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a copy to the search, and has something that stands nowhere else. */
class NoCopiesTest {

  private final MadeText made = new MadeText(5);
  private final String one = made.chinese(60) + "。";
  private final String two = made.chinese(60) + "。";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "昨天下午一辆货车在高速公路上发生侧翻，昨天下午一辆货车在高速公路上发生侧，交警到场。",
        "The steamer arrived this morning with several miners returning home. The steamer arrived"
            + " this morning with several miners returning hom. The crowd then went home.",
        "甲方代表在合同书上签字并加盖公章表示同意，乙方代表在合同书上签字并加盖公章表示同意，合同即日生效。",
        "上行列车在下午三时准时到达本站停靠十分钟，下行列车在下午三时准时到达本站停靠十分钟，请旅客注意。",
        "The strikers have accepted the terms which the company offered. The strikers have not"
            + " accepted the terms which the company offered. So they say."
      })
  void clean_sentencesOfOneForm_areNoStutter(String text) {
    Document page = page("a", text);
    assertEquals(List.of(page.text()), texts(clean(CleanRules.usual(), page)));
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 15, false",
    "1.5, １·５, true",
    "12:30, 1230, false",
    "3/4, 34, false",
    "'1,000', 1000, false",
    "-5, 5, false",
    "-5, −５, true",
    "+5, -5, false",
    "$5, £5, false",
    "￥5, ¥5, true",
    "5%, 5, false",
    "5 %, 5％, true",
    "5°, 5%, false",
    "①, ②, false",
    "①, '', true",
    "'15, 20', '15. 20', true"
  })
  void clean_copiesOfTheSameLetters_goUnlessTheirNumbersAreWrittenOtherwise(
      String first, String second, boolean goes) {
    Document a = page("a", one + first + two);
    Document b = page("b", one + second + two);
    String left = goes ? "" : b.text();
    assertEquals(List.of(a.text(), left), texts(clean(CleanRules.usual(), a, b)));
  }

  @Test
  void clean_moreFormsThanAreCompared_leavesOneOfEach() {
    MadeText made = new MadeText(3);
    String before = made.chinese(60);
    String after = made.chinese(60);
    List<Document> pages = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String form = before + made.chinese(8) + after + "。";
      pages.add(page(String.format("%02da", i), form));
      pages.add(page(String.format("%02db", i), form));
    }
    CleanedText cleaned = clean(CleanRules.usual(), pages.toArray(Document[]::new));
    assertEquals(24, texts(cleaned).stream().filter(String::isEmpty).count());
  }

  @Test
  void clean_aCopyThatStuttersWithANumber_goes() {
    String text =
        "Train number 18 leaves the central station every morning and arrives in the capital late"
            + " in the evening of the same day.";
    Document stutter = page("b", text + " " + text);
    CleanedText cleaned = clean(CleanRules.usual(), page("a", text), stutter);
    assertEquals(List.of(text + "\n", ""), texts(cleaned));
  }

  @Test
  void clean_aParagraphOfWhichAWordIsOther_staysBesideTheLongerOne() {
    String part =
        "The committee announced that the strikers have %s the terms that the company offered at"
            + " the conference on Saturday last in the hall.";
    String accepted = part.formatted("accepted");
    String whole =
        "Labor news of the week. "
            + part.formatted("not accepted")
            + " The men will meet again on Thursday in the same place.";
    CleanRules rules = CleanRules.usual();
    CleanedText cleaned = clean(rules, page("a", accepted), page("b", whole));
    assertEquals(List.of(accepted + "\n", whole + "\n"), texts(cleaned));
    CleanRules edited = rules.removing(EnumSet.of(Rule.CONTAINED, Rule.EDITED));
    cleaned = clean(edited, page("a", accepted), page("b", whole));
    assertEquals(List.of("", whole + "\n"), texts(cleaned));
  }
}
