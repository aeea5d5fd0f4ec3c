package io.github.refrain.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.corpus.PackedLetters;
import io.github.refrain.match.Verifier;
import io.github.refrain.text.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateLinkerTest {

  private static final String NOTICE = "全县上月收到捐款%s元发放给困难群众的粮食共计%s吨";

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "共12例, 共0例",
    "3月15日共20.5%, 0月0日共0",
    "１２例, 0例",
    "12, 0",
    "上月下月, 上月下月",
  })
  void of_aText_hasASignForEveryNumber(String text, String wording) {
    assertEquals(Letters.of(wording), Letters.of(asText(Template.of(letters(text)))));
  }

  @Test
  void hasFigures_fromTwoDigitsOn_isTrue() {
    assertFalse(Template.hasFigures(letters("")));
    assertFalse(Template.hasFigures(letters("共收到款项1元")));
    assertTrue(Template.hasFigures(letters("共收到款项12元")));
    assertTrue(Template.hasFigures(letters("3月共收到款项1元")));
  }

  @Test
  void link_noticesOfOneForm_leadsToTheFirst() {
    assertEquals(
        List.of(0, 0, 0, 0),
        forms(notice("3250", "118"), notice("47161", "964"), notice("9", "35"), notice("8", "2")));
  }

  /** Forms do not chain: what belongs to a later text of a form belongs to its first. */
  @Test
  void link_aTextThatKnowsLaterOnesOnly_leadsToTheFirst() {
    int[][] texts = {
      letters(notice("3250", "118")),
      letters(notice("47161", "964")),
      letters(notice("86912", "5077")),
    };
    TemplateLinker linker = new TemplateLinker(PackedLetters.of(texts), new Verifier(0.8));
    assertEquals(0, linker.link(0, new int[0]));
    assertEquals(0, linker.link(1, new int[] {0}));
    assertEquals(0, linker.link(2, new int[] {1}));
  }

  @Test
  void link_aTextThatKnowsACopyOnly_leadsToTheFormOfItsLeader() {
    int[][] texts = {
      letters(notice("3250", "118")),
      letters(notice("47161", "964")),
      letters(notice("47161", "964")),
      letters(notice("86912", "5077")),
    };
    TemplateLinker linker = new TemplateLinker(PackedLetters.of(texts), new Verifier(0.8));
    assertEquals(0, linker.link(0, new int[0]));
    assertEquals(0, linker.link(1, new int[] {0}));
    linker.skip(2, 1);
    assertEquals(0, linker.link(3, new int[] {2}));
  }

  @Test
  void link_anotherWording_isAFormOfItsOwn() {
    String other = "昨天大会在礼堂举行出席会议的代表%s人列席会议的职工群众%s人";
    assertEquals(
        List.of(0, 1, 0, 1),
        forms(
            notice("3250", "118"),
            other.formatted("521", "830"),
            notice("61", "97"),
            other.formatted("74", "19")));
  }

  @Test
  void link_theSameFigures_isNoVariant() {
    assertEquals(List.of(0, 1), forms(notice("3250", "118"), notice("3250", "118") + "整"));
  }

  private static List<Integer> forms(String... notices) {
    int[][] texts = new int[notices.length][];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = letters(notices[i]);
    }
    TemplateLinker linker = new TemplateLinker(PackedLetters.of(texts), new Verifier(0.8));
    List<Integer> forms = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      forms.add(linker.link(i, IntStream.range(0, i).toArray()));
    }
    return forms;
  }

  private static String notice(String money, String grain) {
    return NOTICE.formatted(money, grain);
  }

  private static int[] letters(String text) {
    return Letters.of(text).toArray();
  }

  private static String asText(int[] letters) {
    return new String(letters, 0, letters.length);
  }
}
