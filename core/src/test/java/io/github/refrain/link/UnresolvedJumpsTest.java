package io.github.refrain.link;

import static io.github.refrain.link.LinkedPages.BRIDGE;
import static io.github.refrain.link.LinkedPages.BRIDGE_REST;
import static io.github.refrain.link.LinkedPages.HARVEST;
import static io.github.refrain.link.LinkedPages.HARVEST_REST;
import static io.github.refrain.link.LinkedPages.page;
import static io.github.refrain.link.LinkedPages.places;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.refrain.text.Document;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Jump lines that lead nowhere: better none than to another article. */
class UnresolvedJumpsTest {

  @Test
  void link_leavesUnresolvedWhatIsNotThere() {
    assertEquals(List.of(), places(page("日报", "1", HARVEST)));
    assertEquals(List.of(), places(page("日报", "1", HARVEST), page("日报", "2", "市场物价总体平稳。")));
    assertEquals(List.of(), places(page("日报", "1", HARVEST), page("晚报", "3", HARVEST_REST)));
    assertEquals(List.of(), places(page("", "1", HARVEST), page("", "3", HARVEST_REST)));
    assertEquals(List.of(), places(page("日报", "3", HARVEST + "\n" + HARVEST_REST)), "one page");
  }

  @Test
  void link_leavesUnresolvedAnotherArticleFromAnotherPage() {
    String other = BRIDGE_REST.replace("第1版", "第2版");
    assertEquals(List.of(), places(page("日报", "1", HARVEST), page("日报", "3", other)));
  }

  @Test
  void link_leavesUnresolvedWhatNothingTellsApart() {
    Document first =
        page("日报", "1", "北方各省的玉米收获已经过半，联合收割机昼夜不停。(下转第3版)\n跨海大桥的主塔昨天封顶，工程师表示合格。(下转第3版)");
    Document third = page("日报", "3", "(上接第1版)会上还宣读了贺信，代表们参观了展览。\n(上接第1版)市场物价总体平稳，居民收入有所增加。");
    assertEquals(List.of(), places(first, third));
    Document one = page("日报", "1", "北方各省的玉米收获已经过半，联合收割机昼夜不停。(下转第3版)");
    assertEquals(List.of(), places(one, third));
    Document other = page("日报", "3", "(上接第1版)会上还宣读了贺信，代表们参观了展览。");
    assertEquals(List.of(), places(first, other));
    assertEquals(List.of("1:1 -> 3:1"), places(one, other));
  }

  @Test
  void link_neverLeadsIntoAnotherScript() {
    String english =
        "(Continued from page 1) The mayor said that the new bridge would open in May.";
    assertEquals(List.of(), places(page("日报", "1", HARVEST), page("日报", "3", english)));
  }

  @Test
  void link_neverLeadsIntoAnotherAlphabet() {
    String english =
        "The mayor said yesterday that the new bridge over the river would open in May, and that"
            + " (Continued on page 3)";
    String russian =
        "(Начало на стр. 1) Мэр города заявил, что новый мост через реку будет открыт в мае.";
    String more = "(Continued from page 1) the old bridge would be taken down in the summer.";
    assertEquals(List.of(), places(page("daily", "1", english), page("daily", "3", russian)));
    assertEquals(
        List.of("1:1 -> 3:1"), places(page("daily", "1", english), page("daily", "3", more)));
  }

  @Test
  void link_doubtsPagesWhereTheTopicIsAnother() {
    String council =
        "The council voted to rebuild the old bridge over the river and asked engineers to "
            + "survey every pier before the winter storms arrive. (Continued on Page 3)";
    String nurses =
        "(Continued From Page 1) Nurses at Mercy General walked out after midnight, and their "
            + "union promised pickets until wages and night shifts are put right.";
    assertEquals(List.of(), places(page("daily", "1", council), page("daily", "3", nurses)));
    String bridge =
        "(Continued From Page 1) The engineers told the council that two piers of the bridge "
            + "will not stand another winter, and the survey found cracks in both.";
    assertEquals(
        List.of("1:1 -> 3:1"), places(page("daily", "1", council), page("daily", "3", bridge)));
  }

  @Test
  void link_doesNotTrustPagesThatManyFilesClaim() {
    List<Document> documents = new ArrayList<>(List.of(page("日报", "1", BRIDGE)));
    for (int i = 0; i < 30; i++) {
      documents.add(Document.of("3-" + i, HARVEST_REST.replace("秋粮收获进入高\n", "")).onPage("日报", "3"));
    }
    assertEquals(List.of(), places(documents.toArray(new Document[0])));
  }
}
