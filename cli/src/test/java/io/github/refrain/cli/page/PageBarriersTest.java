package io.github.refrain.cli.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether everybody can use the page, as far as a program can tell. */
class PageBarriersTest {

  /** Every kind of list, and the first screen. */
  private static final List<String> FRAGMENTS =
      List.of(
          "",
          "#kind=cluster&to=0.99",
          "#kind=repeat",
          "#kind=jump",
          "#kind=overlap",
          "#kind=contained",
          "#kind=split");

  private static final String SERIOUS =
      "return window.done.filter(each => ['serious', 'critical'].includes(each.impact))"
          + ".map(each => each.id + ' ' + each.nodes.map("
          + "node => node.html + ' ' + node.failureSummary).slice(0, 3).join(' | '))";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void axe_findsNothingSerious(String colors) throws Exception {
    String axe;
    try (InputStream in = PageBarriersTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(in.readAllBytes(), UTF_8);
    }
    Path page = Files.write(folder.resolve("seeds.html"), ReadPage.write(ReadPage.seeds()));
    try (Browser browser = Browser.start(folder)) {
      browser.preferColors(colors);
      for (String fragment : FRAGMENTS) {
        browser.open(page, fragment);
        assertEquals(colors, browser.colors());
        browser.press("ja");
        browser.script("document.querySelectorAll('details').forEach(each => each.open = true)");
        browser.script(
            axe
                + ";window.done = null;"
                + "axe.run().then(found => { window.done = found.violations; });");
        browser.waitFor("return window.done !== null");
        JsonNode serious = browser.script(SERIOUS);
        assertEquals(0, serious.size(), fragment + serious);
      }
    }
  }
}
