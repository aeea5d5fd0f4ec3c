package io.github.refrain.text;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.refrain.MadeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphReaderTest {

  private static final String[] PIECES = {
    "a", "国", "𠮷", "\uD800", "\uDC00", "b c", " ", "\t", "\u3000", "\uFEFF", "\n", "\n\n", "\r\n",
    "\r", "\f", ".", "\0", "e\u0301"
  };

  @Test
  void read_randomText_isWhatBruteForceReads() {
    Random random = new Random(1);
    int blocks = 0;
    for (int round = 0; round < 50_000; round++) {
      StringBuilder made = new StringBuilder();
      for (int i = random.nextInt(20); i > 0; i--) {
        made.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String text = made.toString();
      List<Paragraph> paragraphs = read(text);
      boolean wrapped = paragraphs.stream().anyMatch(p -> !p.text().matches("[^\n\r]*"));
      blocks += wrapped ? 1 : 0;
      assertEquals(bruteForce(text, wrapped), spans(paragraphs), () -> escaped(text));
      for (Paragraph paragraph : paragraphs) {
        int[] points = text.codePoints().toArray();
        Span span = paragraph.span();
        assertEquals(new String(points, span.start(), span.length()), paragraph.text());
        assertEquals(paragraph.text(), paragraph.text(span));
      }
    }
    assertFalse(blocks == 0, "no text was hard-wrapped");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "\r\n\r\n", "\f", "\u3000\n \n\t\n", "\uFEFF"})
  void read_blankText_hasNoParagraph(String text) {
    assertEquals(List.of(), read(text));
  }

  @ParameterizedTest
  @CsvSource({
    "one|two, 1 2",
    "one|two|, 1 2",
    "|one| |two, 2 4",
    "one|　|two, 1 3",
    "one^two, 1 1",
    "one|^|two, 1 3"
  })
  void line_ofAParagraph_countsFromOne(String pattern, String lines) {
    for (String end : List.of("\n", "\r\n", "\r")) {
      String text = pattern.replace("|", end).replace('^', '\f');
      List<Paragraph> paragraphs = read(text);
      assertEquals(List.of("one", "two"), paragraphs.stream().map(Paragraph::text).toList());
      assertEquals(
          lines, paragraphs.stream().map(p -> String.valueOf(p.line())).collect(joining(" ")));
    }
  }

  @Test
  void span_afterSupplementaryCharacters_countsCodePoints() {
    Paragraph paragraph = read("𠮷𠮷\r\n　𠮷a \r\n").get(1);
    assertEquals(new Span("p.txt", 5, 7, 2), paragraph.span());
    assertEquals("a", paragraph.text(new Span("p.txt", 6, 7, 2)));
    assertThrows(IndexOutOfBoundsException.class, () -> paragraph.text(new Span("p.txt", 6, 9, 2)));
    assertThrows(IndexOutOfBoundsException.class, () -> paragraph.text(new Span("p.txt", 4, 6, 2)));
  }

  static List<String> ends() {
    return List.of("\n", "\r\n", "\r");
  }

  @ParameterizedTest
  @MethodSource("ends")
  void read_englishPageWrappedAtAColumn_isBlocks(String end) {
    for (int width : new int[] {45, 60, 70}) {
      List<String> articles = articles(true, 8);
      String page = page(articles, width, end + end, end);
      List<Paragraph> paragraphs = read(page);
      assertEquals(articles.size(), paragraphs.size(), page);
      for (int i = 0; i < articles.size(); i++) {
        assertEquals(Letters.of(articles.get(i)), paragraphs.get(i).letters());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ends")
  void read_chineseColumnOfTwentyCharacters_isBlocks(String end) {
    List<String> articles = articles(false, 8);
    String page = page(articles, 20, end + "　" + end, end);
    List<Paragraph> paragraphs = read(page);
    assertEquals(articles.size(), paragraphs.size(), page);
    for (int i = 0; i < articles.size(); i++) {
      assertEquals(Letters.of(articles.get(i)), paragraphs.get(i).letters());
    }
  }

  @Test
  void read_wrappedPageWithHeadlines_keepsThemApart() {
    List<String> articles = articles(true, 6);
    List<String> withHeads = new ArrayList<>();
    articles.forEach(
        article -> {
          withHeads.add("THE COUNCIL MEETS");
          withHeads.add(article);
        });
    List<Paragraph> paragraphs = read(page(withHeads, 62, "\n\n", "\n"));
    assertEquals(withHeads.size(), paragraphs.size());
    assertEquals("THE COUNCIL MEETS", paragraphs.get(4).text());
    assertEquals(Letters.of(articles.get(2)), paragraphs.get(5).letters());
  }

  @Test
  void read_formFeedInsideAWrappedPage_endsTheBlock() {
    List<String> articles = articles(true, 6);
    String page = page(articles, 62, "\n\n", "\n");
    String torn = page.replaceFirst("\n\n", "\n\f");
    assertEquals(read(page).size(), read(torn).size());
  }

  @Test
  void read_paragraphALine_isLines() {
    MadeText made = new MadeText(5);
    for (String gap : List.of("\n", "\n\n")) {
      List<String> lines =
          IntStream.range(0, 30).mapToObj(i -> made.chinese(20 + i * 7) + "。").toList();
      assertEquals(lines, read(String.join(gap, lines)).stream().map(Paragraph::text).toList());
    }
  }

  @Test
  void read_paragraphALineWithSomeDirectlyBelow_isLines() {
    MadeText made = new MadeText(6);
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      page.append(made.chinese(15 + made.random().nextInt(200))).append("。\n");
      page.append(i % 3 == 0 ? "\n" : "");
    }
    assertEquals(40, read(page.toString()).size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 50, 10_000})
  void read_equalLines_areNeverMerged(int count) {
    String line = "通知请各单位按时参加会议并做好准备工作不得缺席特此通知各科室";
    assertEquals(count, read((line + "\n").repeat(count)).size());
    assertEquals(
        2 * count, read((line + "\n").repeat(count) + "\n" + (line + "\n").repeat(count)).size());
  }

  /** Articles of a few sentences. */
  private static List<String> articles(boolean latin, int count) {
    MadeText made = new MadeText(count);
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      articles.add(
          IntStream.range(0, 3 + i % 3)
              .mapToObj(
                  j -> latin ? made.latin(90 + 13 * j) + ". " : made.chinese(37 + 5 * j) + "。")
              .collect(joining())
              .strip());
    }
    return articles;
  }

  private static String page(List<String> articles, int width, String gap, String end) {
    return articles.stream()
        .map(article -> String.join(end, wrapped(article, width)))
        .collect(joining(gap));
  }

  /** Breaks at spaces, or anywhere where there are none. */
  private static List<String> wrapped(String article, int width) {
    List<String> lines = new ArrayList<>();
    String rest = article;
    while (rest.length() > width) {
      int space = rest.lastIndexOf(' ', width);
      int cut = space > 0 ? space : width;
      lines.add(rest.substring(0, cut));
      rest = rest.substring(cut).strip();
    }
    lines.add(rest);
    return lines;
  }

  /** Code point by code point: what stands between line ends, stripped; blocks if wrapped. */
  private static List<Span> bruteForce(String text, boolean wrapped) {
    int[] points = (text + "\n").codePoints().toArray();
    List<Span> spans = new ArrayList<>();
    boolean blank = true;
    int line = 1;
    int from = 0;
    for (int i = 0; i < points.length; i++) {
      if (points[i] != '\n' && points[i] != '\r' && points[i] != '\f') {
        continue;
      }
      int start = from;
      int end = i;
      while (start < end && isSpace(points[start])) {
        start++;
      }
      while (end > start && isSpace(points[end - 1])) {
        end--;
      }
      if (start < end && wrapped && !blank) {
        Span block = spans.remove(spans.size() - 1);
        spans.add(new Span("p.txt", block.start(), end, block.line()));
      } else if (start < end) {
        spans.add(new Span("p.txt", start, end, line));
      }
      blank = start == end || points[i] == '\f';
      if (points[i] == '\r'
          && i + 1 < points.length
          && points[i + 1] == '\n'
          && i + 2 < points.length) {
        i++;
      }
      line += points[i] == '\f' ? 0 : 1;
      from = i + 1;
    }
    return spans;
  }

  @Test
  void of_aDocument_givesEachParagraphAlone() {
    Document document = Document.of("p.txt", "一二三\n\n四五六（下转第二版）\n七八九\n");
    List<Paragraph> all = ParagraphReader.read(document);
    ParagraphReader reader = ParagraphReader.of(document, JumpLineGrammar.standard());
    assertEquals(all.size(), reader.size());
    for (int i = all.size() - 1; i >= 0; i--) {
      assertEquals(all.get(i).span(), reader.paragraph(i).span());
      assertEquals(all.get(i).jumpLines(), reader.paragraph(i).jumpLines());
    }
    assertThrows(IndexOutOfBoundsException.class, () -> reader.paragraph(all.size()));
    assertEquals(0, ParagraphReader.of(Document.of("e", " \n"), JumpLineGrammar.standard()).size());
  }

  private static boolean isSpace(int c) {
    return Character.toString(c).isBlank() || c == 0xFEFF;
  }

  private static List<Paragraph> read(String text) {
    return ParagraphReader.read(Document.of("p.txt", text));
  }

  private static List<Span> spans(List<Paragraph> paragraphs) {
    return paragraphs.stream().map(Paragraph::span).toList();
  }

  private static String escaped(String text) {
    return text.codePoints().mapToObj("U+%04X "::formatted).collect(joining());
  }
}
