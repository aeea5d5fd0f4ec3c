package io.github.refrain.cli.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.text.Document;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages of odd archives in a browser: a headline beside a jump line, hostile text, many findings.
 */
class OddPageBrowserTest {

  @TempDir private Path folder;

  /** The headline on its line is dimmed, and not struck with it. */
  @Test
  void jumpLine_goesWithoutItsHeadline() throws Exception {
    try (Browser browser = Browser.start(folder)) {
      String text = "HARBOUR DEBATE (Continued from page 1)\nThe new quay will be there in May.\n";
      browser.open(page(List.of(Document.of("a.txt", text))), "");
      assertEquals(1, browser.rows());
      browser.press("a");
      assertEquals("accepted", browser.text("#list tr.current .state"));
      assertEquals("HARBOUR DEBATE", browser.text("#pair .outside"));
      assertEquals("(Continued from page 1)", browser.text("#pair .goes-marked mark").strip());
      assertEquals(0, browser.count("#pair .goes"));
    }
  }

  @Test
  void hostileText_isShownAndNotObeyed() throws Exception {
    try (Browser browser = Browser.start(folder)) {
      String evil =
          "</script><img src=x onerror=alert(1)><!-- &#x41;&lt;b&gt; \u2028\u202E\uD800<iframe src=http://example.invalid/>"
              + "<script>alert(2)</script>";
      String article = evil + "会议强调要压实全面从严治党主体责任充分发挥领导干部示范引领作用为担当者担当\u001B]52;c;x\u0007";
      List<Document> documents =
          List.of(
              Document.of("a/" + evil + ".txt", evil + "\n" + article + "\n（下转第三版）\n")
                  .onPage(evil, "1"),
              Document.of("b/<b>.txt", article.replace("强调", "指出") + "\n"));
      Path file = page(documents);
      browser.console();
      browser.requests();
      browser.open(file, "");
      browser.press("jka");
      browser.script("document.querySelectorAll('details').forEach(each => each.open = true)");
      browser.script("document.querySelectorAll('.fold').forEach(each => each.click())");
      assertFalse(browser.hasDialog());
      assertEquals(List.of(), browser.console());
      List<String> requests = browser.requests();
      assertTrue(
          requests.stream()
              .allMatch(
                  each -> each.equals("about:blank") || each.startsWith(file.toUri().toString())),
          requests.toString());
      assertEquals(0, browser.count("img, iframe, b, object, embed, link, base"));
      assertEquals(1, browser.count("style"));
      assertEquals(
          0,
          browser
              .script(
                  "return [...document.scripts].filter(each => each.type !== 'module' && each.type !== 'application/gzip').length")
              .asInt());
      String shown = browser.text("#pair");
      assertTrue(
          shown.contains(
              "</script><img src=x onerror=alert(1)><!-- &#x41;&lt;b&gt; U+2028U+202EU+D800<iframe"),
          shown);
      assertTrue(shown.contains("␛]52;c;x␇"), shown);
      String all = browser.script("return document.body.innerText + document.title").asText();
      assertTrue(
          all.codePoints()
              .noneMatch(
                  c -> c == 0x202E || c == 0x2028 || c == 0x1B || (c >= 0xD800 && c < 0xE000)));
    }
  }

  @Test
  void manyFindings_areListedByAHundred() throws Exception {
    try (Browser browser = Browser.start(folder)) {
      ManyFindings many = ManyFindings.of(30_000, 120);
      Path file =
          Files.write(
              folder.resolve("many.html"), ReadPage.write(many.findings(), many.documents()));
      browser.open(file, "");
      assertEquals(100, browser.rows());
      assertTrue(browser.count("*") <= 2_000, "nodes " + browser.count("*"));
      assertEquals("30,000 rows, 1 to 100 shown", browser.text("#count"));
      assertTrue(
          browser.text("#notice").contains("all 30,000 are listed"), browser.text("#notice"));
      browser.click("#next");
      assertEquals("30,000 rows, 101 to 200 shown", browser.text("#count"));
      browser.open(file, "#sort=place&part=300");
      assertEquals("30,000 rows, 29,901 to 30,000 shown", browser.text("#count"));
      assertEquals("(text not in this page)", browser.text("#list tbody tr:last-child .words"));
    }
  }

  private Path page(List<Document> documents) throws Exception {
    return Files.write(folder.resolve("page.html"), ReadPage.write(documents));
  }
}
