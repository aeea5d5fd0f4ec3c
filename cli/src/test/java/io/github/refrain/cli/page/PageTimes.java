package io.github.refrain.cli.page;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Measures a page with many findings: how long it takes to write, its size, and in a browser how
 * long until rows are seen, until all texts are there, and for each filter. To be run by hand:
 *
 * <pre>{@code
 * java -cp cli/target/test-classes:cli/target/refrain.jar:JUNIT io.github.refrain.cli.page.PageTimes 100000 80
 * }</pre>
 */
final class PageTimes {

  private static final String[] FILTERS = {
    "kind=cluster", "q=错", "file=000200", "letters=81", "to=0.99", "sort=identity", "state=open"
  };

  private PageTimes() {}

  /** Measures a page with so many findings of so many letters. */
  public static void main(String[] args) throws Exception {
    int findings = Integer.parseInt(args[0]);
    ManyFindings many = ManyFindings.of(findings, Integer.parseInt(args[1]));
    long start = System.nanoTime();
    byte[] page = ReadPage.write(many.findings(), many.documents());
    print("written", millis(start));
    print("bytes", page.length);
    Path folder = Files.createTempDirectory("page-times");
    Path file = Files.write(folder.resolve("page.html"), page);
    try (Browser browser = Browser.start(folder)) {
      for (int i = 0; i < 3; i++) {
        browser.open(file, "");
        print("first paint", paint(browser));
        print("rows shown", shown(browser, "shown"));
        print("all texts", shown(browser, "ready"));
      }
      print("nodes", browser.count("*"));
      for (String filter : FILTERS) {
        print(filter, filterMillis(browser, filter));
        print(filter + " again", filterMillis(browser, filter));
      }
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }

  private static long paint(Browser browser) throws Exception {
    return browser
        .script("return performance.getEntriesByName('first-contentful-paint')[0].startTime")
        .asLong();
  }

  private static long shown(Browser browser, String mark) throws Exception {
    return browser
        .script("return performance.getEntriesByName(arguments[0])[0].startTime", mark)
        .asLong();
  }

  /** Until the filter has run and the layout after it is done. */
  private static long filterMillis(Browser browser, String fragment) throws Exception {
    browser.script("history.replaceState(null, '', '#')");
    return browser
        .script(
            "const start = performance.now();"
                + "history.replaceState(null, '', '#' + arguments[0]);"
                + "dispatchEvent(new HashChangeEvent('hashchange'));"
                + "document.body.getBoundingClientRect();"
                + "return performance.now() - start;",
            fragment)
        .asLong();
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static void print(String name, long value) {
    System.out.println(name + "\t" + value);
  }
}
