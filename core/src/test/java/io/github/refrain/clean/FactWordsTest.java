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

/** Words that tell a fact as figures do. */
class FactWordsTest {

  @ParameterizedTest
  @CsvSource({
    "会议定于上午举行, 会议定于下午举行, true",
    "会议定于上午举行, 会议定干上午举行, false",
    "会议定于上午举行, 会议定于土午举行, false",
    "at ten a.m. in the hall, at ten p.m. in the hall, true",
    "at ten a.m. in the hall, at ten a m in tbe hall, false",
    "King George II opened it, King George III opened it, true",
    "King George II opened it, King George Il opened it, false",
    "ab 1. Juni im Rathaus, ab 1. Juli im Rathaus, true",
    "ab 1. Jänner im Rathaus, ab 1. Januar im Rathaus, false",
    "next Saturday at the hall, next Sunday at the hall, true",
    "next Saturday at the hall, next Satnrday at the hall, false",
    "in an evening gown, in an even gown, false",
    "前三名获奖, 前三十名获奖, true",
    "前三名获奖者, 前三十名获将者, false",
    "收到人民币贰拾元整, 收到人民币贰拾叁元整, true",
    "法院对原告的请求予以支持, 法院对原告的请求不予以支持, true",
    "法院对原告的请求予以支持, 法院对原吿的请求子以支持, false",
    "the workers have accepted it, the workers have not accepted it, true",
    "found guilty of theft, found unguilty of theft, true",
    "it is new, it is not new, true",
    "it was needed, it was not needed, true",
    "he did come, he didn't come, true",
    "they can come, they cannot come, true",
    "the bill has passed, the bill has not yet passed, true",
    "会议上同意这一方案, 会议上并未同意这一方案, true",
    "参加了这次会议, 没有参加这次会议, true",
    "he is present, he is pres, false",
    "on the first of June, on the first of Juni, false",
    "a possible answer, an impossible answer, true",
    "the sun is up, the sun is np, false",
    "wurde ein Arbeiter verletzt, wurde kein Arbeiter verletzt, true",
    "wurde einer Arbeiterin, wurde einen Arbeiterin, false",
    "признан виновным судом, признан невиновным судом, true",
  })
  void differ_whereAWordStandsForAnotherOfItsKind(String left, String right, boolean expected) {
    assertEquals(expected, FactWords.differ(left, right));
    assertEquals(expected, FactWords.differ(right, left));
  }

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
