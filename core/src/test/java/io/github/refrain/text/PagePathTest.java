package io.github.refrain.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePathTest {

  @ParameterizedTest
  @CsvSource({
    "daily/2020-02-01/page-03.txt, daily/2020-02-01, 3",
    "daily/2020-02-01/Page_12.txt.gz, daily/2020-02-01, 12",
    "daily/p3.txt, daily, 3",
    "daily/page-03.TXT.GZ, daily, 3",
    "daily/I4版.txt, daily, I4",
    "daily/page-O5.txt, daily, O5",
    "daily/page-A04.txt, daily, A4",
    "daily/A4版.txt, daily, A4",
    "daily/第04版.txt, daily, 4",
    "daily/要闻4版.txt, daily, 4",
    "page-1.txt, '', 1",
    "daily/2020-02-01.txt, daily, ''",
    "daily/0004.txt, daily, ''",
    "daily/page-1234.txt, daily, ''",
    "daily/page.txt, daily, ''",
    "daily/map3.txt, daily, ''",
    "daily/frontpage3.txt, daily, ''",
    "daily/page-0.txt, daily, ''",
    "daily/.gz, daily, ''",
    "'', '', ''",
  })
  void parse_readsNoOtherDigits(String path, String issue, String page) {
    assertEquals(new PagePath(issue, page), PagePath.parse(path));
  }

  @ParameterizedTest
  @CsvSource({"A04, A4", "第3版, 3", "page-03, 3", "A1版, A1", "p4, 4", "IV, ''", "'', ''"})
  void onPage_readsWhatIsWrittenInAField(String written, String page) {
    Document document = Document.of("a", "text").onPage("daily", written);
    assertEquals(page, document.page());
    assertEquals("daily", document.issue());
  }
}
