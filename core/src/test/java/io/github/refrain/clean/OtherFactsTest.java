package io.github.refrain.clean;

import static io.github.refrain.clean.CleanedPages.clean;
import static io.github.refrain.clean.CleanedPages.page;
import static io.github.refrain.clean.CleanedPages.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.refrain.text.Document;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Copies stay that tell other facts. */
class OtherFactsTest {

  @ParameterizedTest
  @CsvSource({
    "本市各中小学校的家长会定于星期日%s在学校礼堂举行请各位家长准时到会并带好学生手册, 上午, 下午",
    "本市各中小学校的歌咏比赛昨天在学校礼堂举行共有前%s名的学生得到了奖状和奖品, 三, 三十",
    "The statue of King George %s will be unveiled on the public square by the mayor himself, II, III",
    "Die Sprechstunden im Rathaus der Stadt beginnen ab dem ersten %s wieder um die alte Zeit, Juni, Juli",
  })
  void clean_aCopyWithAnotherFact_goesOnlyWhereEditedOnesDo(String form, String one, String two) {
    Document a = page("a", form.formatted(one) + ".");
    Document b = page("b", form.formatted(two) + ".");
    CleanRules usual = CleanRules.usual();
    assertEquals(List.of(a.text(), b.text()), texts(clean(usual, a, b)));
    CleanRules edited = usual.removing(EnumSet.of(Rule.EDITED));
    assertEquals(List.of(a.text(), ""), texts(clean(edited, a, b)));
  }

  @ParameterizedTest
  @CsvSource({
    "会议定于本周星期三上午在市政府礼堂举行请各单位负责人准时出席并带好有关材料, 上午, 下午",
    "各单位的代表在昨天的会议上同意了这一项关于修建水库和道路的方案并报上级审批, 同意, 不同意",
    "本市气象台今天早晨测得的气温为5度并伴有大风各单位要注意防寒保暖和交通安全, 为5, 为-5",
  })
  void clean_aParagraphWithinALongerOneOfOtherFacts_stays(String text, String one, String two) {
    String whole = "昨天从有关方面传来消息。" + text.replace(one, two) + "。以上各项已经通知到基层。";
    Document a = page("a", text + "。");
    Document b = page("b", whole);
    assertEquals(List.of(a.text(), b.text()), texts(clean(CleanRules.usual(), a, b)));
    Document same = page("b", whole.replace(two, one));
    assertEquals(List.of("", same.text()), texts(clean(CleanRules.usual(), a, same)));
  }

  /** The number of a page on a jump line is no fact of the text. */
  @Test
  void clean_aParagraphWithAJumpLineWithinALongerOne_goesButForTheLine() {
    String text = "会议定于本周星期三上午在市政府礼堂举行，请各单位负责人准时出席并带好有关材料。";
    Document a = page("a", text + "（下转第3版）");
    Document b = page("b", "昨天从有关方面传来消息。" + text + "以上各项已经通知到基层。");
    assertEquals(List.of("（下转第3版）\n", b.text()), texts(clean(CleanRules.usual(), a, b)));
  }

  @Test
  void clean_aStutterOfWhichANumberIsWrittenOtherwise_stays() {
    String form = "The entrance to the great fair on the hill costs %s dollars for all who come. ";
    Document a = page("a", form.formatted("1.5") + form.formatted("15"));
    assertEquals(List.of(a.text()), texts(clean(CleanRules.usual(), a)));
  }

  @Test
  void clean_passagesOfWhichOneDenies_cutsNone() {
    String passage =
        " the city council %s voted on Tuesday to close the old bridge over the Mill River after"
            + " engineers found cracks in the piers";
    String denial =
        "The engineers of the railroad company, who came here in the evening, deny that";
    String mayor = "The mayor, who was asked by several of the reporters in his office whether";
    Document a = page("a", mayor + passage.formatted("has") + ", did not know it.");
    Document b = page("b", denial + passage.formatted("has not") + ".");
    CleanRules overlaps = CleanRules.usual().removing(EnumSet.of(Rule.OVERLAP));
    assertEquals(List.of(a.text(), b.text()), texts(clean(overlaps, a, b)));
    Document same = page("b", denial + passage.formatted("has") + ".");
    assertEquals(denial, texts(clean(overlaps, a, same)).get(1).strip());
  }

  @Test
  void clean_keepingTheLongest_comparesTheFactsOfTheCopies() {
    String form =
        "The meeting of the stockholders will be held at ten %s on the last day of the week";
    Document a = page("a", form.formatted("a.m."));
    Document b = page("b", form.formatted("p.m."));
    Document c = page("c", form.formatted("p.m."));
    CleanRules longest = CleanRules.usual().keeping(Keep.longest());
    assertEquals(List.of(a.text(), b.text(), ""), texts(clean(longest, a, b, c)));
  }
}
