package io.github.refrain.cli.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a reader uses it: in a browser, by keys and clicks. */
class PageBrowserTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STATE = "#list tr.current .state";

  @TempDir static Path folder;

  private static Browser browser;
  private static Path seeds;

  @BeforeAll
  static void start() throws Exception {
    browser = Browser.start(folder);
    seeds = Files.write(folder.resolve("seeds.html"), ReadPage.write(ReadPage.seeds()));
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  private static String fragment() throws Exception {
    return browser.script("return location.hash").asText();
  }

  /** The number of the row that is open, from 0. */
  private static int openRow() throws Exception {
    return browser
        .script("return Number(document.querySelector('#list tr.current').dataset.index)")
        .asInt();
  }

  @Test
  void firstScreen_saysWhatCanGo() throws Exception {
    browser.open(seeds, "");
    assertTrue(
        browser
            .text(".lead")
            .startsWith(
                "11 of 335 paragraphs are copies, and 1 stutter: 793 letters, 3.3 %, can go;"),
        browser.text(".lead"));
    assertEquals("34", browser.text("[data-kind=split] .tile-count"));
    assertEquals(
        52, browser.rows()); // 59 findings: seven copied paragraphs, and two, follow each other
    assertEquals(0, openRow());
    assertTrue(
        browser.script("return document.documentElement.scrollWidth <= innerWidth").asBoolean());
  }

  @Test
  void changedWord_isStruckAndUnderlined() throws Exception {
    browser.open(seeds, "#q=领导干部示范引领&kind=cluster");
    assertEquals(1, browser.rows());
    assertEquals("only here: 指出", browser.text("#pair del"));
    assertEquals("only here: 强调", browser.text("#pair ins"));
    browser.click("#pair .why summary");
    browser.waitFor("return document.querySelector('#pair .why table') !== null");
    String why = browser.text("#pair .why");
    assertTrue(why.contains("identity0.9752 edits in 80 letters; a copy needs 0.800"), why);
    assertTrue(
        why.contains("refrain explain a 000_1769bd67978a9184.txt:111 000_1769bd67978a9184.txt:121"),
        why);
  }

  @Test
  void everyKey_doesWhatTheHelpSays() throws Exception {
    browser.open(seeds, "");
    browser.press("jj");
    assertEquals(2, openRow());
    browser.press("k");
    assertEquals(1, openRow());
    assertTrue(browser.text("#live").startsWith("2 of 52: same text, open"), browser.text("#live"));
    browser.press(Browser.ENTER);
    assertEquals("pair", browser.script("return document.activeElement.id").asText());
    browser.press("a");
    assertEquals("accepted", browser.text(STATE));
    browser.press("r");
    assertEquals("rejected", browser.text(STATE));
    browser.press("u");
    assertEquals("accepted", browser.text(STATE));
    browser.press("x");
    assertEquals("rejected", browser.text(STATE));
    browser.press("uu");
    assertEquals("open", browser.text(STATE));
    for (int kind = 1; kind <= 8; kind++) {
      boolean there =
          browser
              .script("return !document.querySelectorAll('.tile')[arguments[0] - 1].disabled", kind)
              .asBoolean();
      browser.press(String.valueOf(kind));
      assertEquals(there, fragment().contains("kind="), "kind " + kind);
      browser.press(String.valueOf(kind));
      assertEquals(52, browser.rows());
    }
    browser.press("/");
    assertEquals("q", browser.script("return document.activeElement.name").asText());
    browser.press("j");
    assertEquals("j", browser.script("return document.activeElement.value").asText());
    browser.press(Browser.ESCAPE);
    browser.press("?");
    assertTrue(browser.script("return document.getElementById('help').open").asBoolean());
    browser.press(Browser.ESCAPE);
    assertFalse(browser.script("return document.getElementById('help').open").asBoolean());
  }

  @Test
  void focus_staysAfterADecision() throws Exception {
    browser.open(seeds, "");
    browser.click("[data-does=reject]");
    assertEquals("reject", browser.script("return document.activeElement.dataset.does").asText());
    browser.press("j");
    browser.press("a");
    assertTrue(
        browser
            .script("return document.activeElement.matches('#list [aria-current]')")
            .asBoolean());
  }

  @Test
  void filters_narrowTheList_andStandInTheAddress() throws Exception {
    browser.open(seeds, "");
    browser.click("[data-kind=jump]");
    assertEquals(9, browser.rows());
    assertTrue(fragment().contains("kind=jump"));
    browser.type("[name=file]", "002_");
    browser.waitFor("return document.querySelectorAll('#list tbody tr').length === 3");
    assertTrue(fragment().contains("file=002_"));
    browser.open(seeds, fragment());
    assertEquals(3, browser.rows());
    browser.click("[type=reset]");
    assertEquals(52, browser.rows());
    browser.open(seeds, "#letters=100");
    int long100 = browser.rows();
    assertTrue(long100 > 0 && long100 < 52, "rows " + long100);
    browser.open(seeds, "#to=0.99&kind=cluster");
    assertEquals(1, browser.rows());
    browser.open(seeds, "#q=日前,记者去某批发市场");
    assertTrue(browser.rows() >= 2, "rows " + browser.rows());
    browser.open(seeds, "#q=这里没有");
    assertEquals("Nothing passes these filters.", browser.text("#count"));
    browser.open(seeds, "#kind=cluster");
    browser.press("ja");
    browser.script("location.hash = 'kind=cluster&state=accepted'");
    browser.waitFor("return document.querySelectorAll('#list tbody tr').length === 1");
  }

  @Test
  void decisions_areExported_andLoadedBack() throws Exception {
    Path saved = folder.resolve("decisions.jsonl");
    Files.deleteIfExists(saved);
    browser.open(seeds, "");
    browser.press("a");
    browser.press("jr");
    browser.press("jx");
    assertTrue(leavingWarns());
    browser.press("e");
    long end = System.nanoTime() + 20_000_000_000L;
    while (!Files.exists(saved) && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertFalse(leavingWarns());
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(saved, UTF_8)) {
      lines.add(JSON.readTree(line));
    }
    assertEquals(
        7, lines.stream().filter(line -> line.get("decision").asText().equals("remove")).count());
    assertEquals(
        1, lines.stream().filter(line -> line.get("decision").asText().equals("not-same")).count());
    assertEquals(
        1, lines.stream().filter(line -> line.get("decision").asText().equals("keep")).count());
    for (JsonNode line : lines) {
      assertTrue(line.get("key").asText().matches("[0-9a-f]{32}"));
      assertTrue(line.get("letters_sha256").asText().matches("[0-9a-f]{64}"));
      assertTrue(line.get("member").get("source").asText().endsWith(".txt"));
      assertTrue(line.get("member").get("end").asInt() > line.get("member").get("start").asInt());
    }
    browser.open(seeds, "");
    browser.type("#load", saved.toString());
    browser.waitFor("return !document.getElementById('notice').hidden");
    assertEquals("9 decisions loaded.", browser.text("#notice"));
    assertEquals("accepted", browser.text(STATE));
    browser.press("j");
    assertEquals("rejected", browser.text(STATE));
  }

  private static boolean leavingWarns() throws Exception {
    return browser
        .script("return !dispatchEvent(new Event('beforeunload', {cancelable: true}))")
        .asBoolean();
  }

  @Test
  void foreignDecisions_areToldAndLeft() throws Exception {
    Path foreign = folder.resolve("foreign.jsonl");
    Files.writeString(
        foreign,
        """
        {"key":"00000000000000000000000000000000","decision":"remove","member":{"source":"a","start":0,"end":1,"line":1},"letters_sha256":"0"}
        no decision
        """);
    browser.open(seeds, "");
    browser.type("#load", foreign.toString());
    browser.waitFor("return !document.getElementById('notice').hidden");
    assertEquals(
        "0 decisions loaded; 1 is about nothing on this page; 1 line is no decision.",
        browser.text("#notice"));
  }
}
