package io.github.refrain.link;

import static io.github.refrain.link.LinkedPages.BRIDGE;
import static io.github.refrain.link.LinkedPages.BRIDGE_REST;
import static io.github.refrain.link.LinkedPages.HARVEST;
import static io.github.refrain.link.LinkedPages.HARVEST_REST;
import static io.github.refrain.link.LinkedPages.link;
import static io.github.refrain.link.LinkedPages.only;
import static io.github.refrain.link.LinkedPages.page;
import static io.github.refrain.link.LinkedPages.place;
import static io.github.refrain.link.LinkedPages.places;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.refrain.match.Finding;
import io.github.refrain.match.Findings;
import io.github.refrain.text.Document;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JumpLinkerTest {

  @Test
  void link_followsAnArticleToItsPage() {
    Continuation found = only(page("日报", "1", HARVEST), page("日报", "3", HARVEST_REST));
    assertEquals("1:2 -> 3:2", place(found));
    assertEquals(List.of("headline", "pages"), found.evidence().subList(0, 2));
    assertEquals(2, found.jumpLines().size());
  }

  @Test
  void link_tellsArticlesBetweenTheSamePagesApart() {
    Document first = page("日报", "1", HARVEST + "\n" + BRIDGE);
    assertEquals(
        List.of("1:2 -> 3:2", "1:4 -> 3:4"),
        places(first, page("日报", "3", HARVEST_REST + "\n" + BRIDGE_REST)));
    assertEquals(
        List.of("1:2 -> 3:4", "1:4 -> 3:2"),
        places(first, page("日报", "3", BRIDGE_REST + "\n" + HARVEST_REST)));
  }

  @Test
  void link_takesTheRunningTextBesideAJumpLineOfItsOwn() {
    String tail = HARVEST.replace("(下转", "\n(下转");
    String head = HARVEST_REST.replace("第1版)", "第1版)\n");
    assertEquals(List.of("1:2 -> 3:3"), places(page("日报", "1", tail), page("日报", "3", head)));
    String below = "(上接第1版)\n秋粮收获进\n" + head.substring(head.indexOf("南方"));
    assertEquals(List.of("1:2 -> 3:3"), places(page("日报", "1", tail), page("日报", "3", below)));
  }

  @Test
  void link_linksABlockThatWasReadTwiceOnce() {
    Document twice = page("日报", "1", HARVEST + "\n市场物价总体平稳。\n" + HARVEST);
    assertEquals(List.of("1:2 -> 3:2"), places(twice, page("日报", "3", HARVEST_REST)));
  }

  @Test
  void link_believesPagesWhereTheHeadlineIsReworded() {
    String reworded = HARVEST_REST.replace("秋粮收获进入高", "晚稻开镰价格平稳");
    assertEquals(
        List.of("1:2 -> 3:2"), places(page("日报", "1", HARVEST), page("日报", "3", reworded)));
  }

  @Test
  void link_knowsAHeadlineThatStandsInOneBlockWithItsJumpLine() {
    String wrapped =
        """
        Council Plans New
        Bridge Over River
        (Continued From Page 1)

        engineers told the council that two
        piers of the bridge will not stand an-
        other winter, and the survey found
        cracks in both of them as well, which

        nobody had expected to hear so soon
        after the works of last summer had
        cost the city more than a million.
        """;
    String first =
        "Council Plans New Bridge Over River\n"
            + "The council voted to rebuild the bridge and asked for a survey of it, and the "
            + "(Continued on Page 3)";
    Continuation found = only(page("daily", "1", first), page("daily", "3", wrapped));
    assertEquals("1:2 -> 3:5", place(found));
    assertEquals(true, found.evidence().contains("headline"));
  }

  @Test
  void link_keepsNoticesOfOneFormApart() {
    String form = "经省委研究决定，任命%s同志为%s省人民政府副省长，并报请人大备案。(下转第%d版)";
    String rest = "任命通知\n(上接第%d版)%s同志，男，汉族，曾任%s省发展和改革委员会主任。";
    Document first = page("日报", "1", "任命通知\n" + form.formatted("张建国", "东海", 3));
    Document second = page("日报", "2", "任命通知\n" + form.formatted("李卫东", "西山", 4));
    assertEquals(
        List.of("1:2 -> 3:2", "2:2 -> 4:2"),
        places(
            first,
            second,
            page("日报", "3", rest.formatted(1, "张建国", "东海")),
            page("日报", "4", rest.formatted(2, "李卫东", "西山"))));
  }

  @Test
  void link_needsNoSecondJumpLineWhereTheHeadlineSaysIt() {
    String unmarked = HARVEST_REST.replace("(上接第1版)", "");
    Document third = page("日报", "3", "市场物价总体平稳。\n" + unmarked);
    assertEquals(List.of("1:2 -> 3:3"), places(page("日报", "1", HARVEST), third));
    Document other = page("日报", "3", "市场物价总体平稳。\n" + BRIDGE_REST.replace("(上接第1版)", ""));
    assertEquals(List.of(), places(page("日报", "1", HARVEST), other));
  }

  @Test
  void link_provesAPageThatWasLost() {
    Document first = page("日报", "1", HARVEST.replace("第3版", "第 版"));
    List<Finding> found = link(first, page("日报", "3", HARVEST_REST));
    List<String> pages =
        found.stream()
            .filter(Jump.class::isInstance)
            .map(finding -> ((Jump) finding).line().page())
            .toList();
    assertEquals(List.of("3", "1"), pages);
    assertEquals(List.of("?"), link(first).stream().map(f -> ((Jump) f).line().page()).toList());
  }

  @Test
  void link_worksWherePagesAreUnknown() {
    assertEquals(
        List.of("x:2 -> y:2"),
        places(
            Document.of("x", HARVEST).onPage("日报", ""),
            Document.of("y", HARVEST_REST).onPage("日报", "")));
  }

  @Test
  void link_findsTheHeadlineOfAJump() {
    Jump jump = (Jump) link(page("", "", "市场物价总体平稳。\n" + HARVEST)).get(0);
    assertEquals(2, jump.headline().line());
    assertEquals(null, ((Jump) link(page("", "", "物价平稳。(下转第3版)")).get(0)).headline());
  }

  @Test
  void link_isTheSameInAnyOrderOfDocuments() {
    List<Document> documents =
        new ArrayList<>(
            List.of(
                page("日报", "1", HARVEST + "\n" + BRIDGE),
                page("日报", "3", BRIDGE_REST + "\n" + HARVEST_REST),
                page("日报", "2", "市场物价总体平稳。(下转第3版)")));
    List<Finding> expected = sorted(link(documents.toArray(new Document[0])));
    for (int seed = 0; seed < 6; seed++) {
      Collections.shuffle(documents, new Random(seed));
      assertEquals(expected, sorted(link(documents.toArray(new Document[0]))));
    }
  }

  @Test
  void link_comparesLongEndsInTime() {
    Random random = new Random(3);
    String rare =
        random
            .ints(400_000, 0x4E00, 0x9000)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          String twice = rare + "(下转第3版)\n" + rare.replace('的', '地') + "(下转第3版)";
          assertEquals(2, jumpCount(page("日报", "1", twice)));
        });
  }

  @Test
  void link_isLinearInJumpLines() {
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> {
          String tails = jumps("本文第%d段说的是第%d件事情。(下转第3版)");
          String heads = jumps("(上接第1版)本文第%d段接着说第%d件事情。");
          assertEquals(20_000, jumpCount(page("日报", "1", tails), page("日报", "3", heads)));
          String bare = "(下转第3版)\n".repeat(100_000);
          assertEquals(100_001, jumpCount(page("日报", "1", bare), page("日报", "3", HARVEST_REST)));
        });
  }

  private static long jumpCount(Document... documents) {
    return link(documents).stream().filter(Jump.class::isInstance).count();
  }

  private static String jumps(String form) {
    return IntStream.range(0, 10_000)
        .mapToObj(i -> form.formatted(i, i * 31 % 10_007))
        .collect(joining("\n"));
  }

  private static List<Finding> sorted(List<Finding> findings) {
    return new Findings(findings, 0, 0, 0, 0, 0).all();
  }
}
