package io.github.refrain.text;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.MadeText;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JumpLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          (上接第二版) ~ FROM 2
          （上接第五版） ~ FROM 5
          （下转六版） ~ TO 6
          (下转第7版) ~ TO 7
          下转第十一版 ~ TO 11
          （下转第二十版） ~ TO 20
          （下转第二十三版） ~ TO 23
          （上接第一百零四页） ~ FROM 104
          （上接一二版） ~ FROM 12
          （上接第０３版） ~ FROM 3
          （上接A04版） ~ FROM A4
          （下转Ａ０６版） ~ TO A6
          （下转c12版） ~ TO C12
          （上接第l版） ~ FROM 1
          （上接第l2版） ~ FROM 12
          （上接第1O版） ~ FROM 10
          （上接头版） ~ FROM 1
          （上接頭版） ~ FROM 1
          （下轉第三版） ~ TO 3
          （緊接第四版） ~ FROM 4
          （紧接第四版） ~ FROM 4
          （土接第二版） ~ FROM 2
          （上接笫二版） ~ FROM 2
          （詳見第八版） ~ SEE 8
          （參見第八頁） ~ SEE 8
          （参见第八页） ~ SEE 8
          （接第二版） ~ FROM 2
          （转五版） ~ TO 5
          （轉五版） ~ TO 5
          (见3版) ~ SEE 3
          （見三版） ~ SEE 3
          【下转第四版】 ~ TO 4
          〔上接二版〕 ~ FROM 2
          「下轉第五版」 ~ TO 5
          [ 下转 第 5 版 ] ~ TO 5
          (下转第５面) ~ TO 5
          ▶下转第9版 ~ TO 9
          →转第9版 ~ TO 9
          ●见三版 ~ SEE 3
          ★★（下转第三版）★★ ~ TO 3
          >> 详见四版 >> ~ SEE 4
          ——下转第二版—— ~ TO 2
          （上接2版③） ~ FROM 2
          （上接2版 ③④） ~ FROM 2
          （上接第　版） ~ FROM ?
          （下转第版） ~ TO ?
          """)
  void wholeLine_isAJumpLine(String line, String expected) {
    Paragraph paragraph = only(line);
    assertTrue(paragraph.isJumpLine());
    assertEquals(expected, jumps(paragraph));
    assertEquals(line, paragraph.text(paragraph.jumpLines().get(0).span()));
    assertEquals(paragraph.span(), paragraph.jumpLines().get(0).span());
    assertEquals(0, paragraph.letters().length());
    assertEquals(0, paragraph.letterCodePoints().length);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          (上接第二版) ~ 他强调,要做好春耕准备工作。
          （上接A04版） ~ 他强调，要做好春耕准备工作。
          【上接第二版】 ~ 他强调
          ★（上接头版） ~ 他强调
          （上接第　版） ~ 他强调
          """)
  void prefix_inBrackets_isTakenOutOfTheLetters(String jump, String rest) {
    for (String space : List.of("", " ", "\u3000")) {
      Paragraph paragraph = only(jump + space + rest);
      assertEquals(jump, paragraph.text(paragraph.jumpLines().get(0).span()));
      assertFalse(paragraph.isJumpLine());
      assertEquals(Letters.of(rest), paragraph.letters());
      assertEquals((jump + space).length(), paragraph.letters().start(0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"（下转二版）", "(下转第三版)", "（详见A4版）", "[见三版]", "（转第五版）▶"})
  void suffix_inBrackets_isTakenOutOfTheLetters(String jump) {
    String rest = "营造学习先进的浓厚氛围。";
    Paragraph paragraph = only(rest + jump);
    assertEquals(1, paragraph.jumpLines().size());
    JumpLine found = paragraph.jumpLines().get(0);
    assertEquals(jump, paragraph.text(found.span()));
    assertEquals(new Span("p.txt", 12, 12 + jump.length(), 1), found.span());
    assertEquals(Letters.of(rest), paragraph.letters());
  }

  @Test
  void bothEdges_areFound() {
    Paragraph paragraph = only("（上接第一版）𠮷他强调工作要落实。（下转第三版）");
    assertEquals("FROM 1, TO 3", jumps(paragraph));
    assertEquals(new Span("p.txt", 0, 7, 1), paragraph.jumpLines().get(0).span());
    assertEquals(new Span("p.txt", 17, 24, 1), paragraph.jumpLines().get(1).span());
    assertEquals(Letters.of("𠮷他强调工作要落实"), paragraph.letters());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "今日4版",
        "总第8484期 今日四版",
        "第三版",
        "本报第二版刊登了全文",
        "由第一版开始连载。",
        "试行第八版诊疗方案正在实施",
        "上接天线下接地气",
        "上接第二版的内容他继续说",
        "他说上接第二版",
        "请参见第八版诊疗方案的说明",
        "会议通过了方案(见二版图表说明)",
        "会议通过了方案（详见第二版和第三版的图表）",
        "上接第41节：循环语句",
        "（下转，慢速）",
        "（下转型细胞）",
        "（上接）",
        "（上接版）",
        "转第二版",
        "见三版",
        "接二版",
        "正文在这里。下转第二版",
        "（下转第二版）正文在这里",
        "正文在这里（上接第二版）",
        "（上接第二天版）",
        "第二版）",
        "见面",
        "（见面）",
        "转页",
        "(接版)",
        "详见附页"
      })
  void otherText_isNoJumpLine(String line) {
    Paragraph paragraph = only(line);
    assertEquals("", jumps(paragraph));
    assertEquals(Letters.of(line), paragraph.letters());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void ownLine_atTheEdgeOfAWrappedBlock_isAJumpLine(String end) {
    MadeText made = new MadeText(1);
    String column = column(made, 8, end);
    for (String line : List.of("下转第二版", "（下转第二版）", "　　下转第二版", "▶ 下转第二版", "　▶见三版")) {
      Paragraph paragraph = block(column + end + line, made, end);
      JumpLine jump = paragraph.jumpLines().get(0);
      assertEquals(line.strip(), paragraph.text(jump.span()));
      assertEquals(9, jump.span().line());
      assertEquals(Letters.of(column), paragraph.letters());
    }
    assertEquals("", jumps(block(column + end + "　　见三版", made, end)));
    for (String line : List.of("上接第二版", "（上接第二版）", "上接第二版  ")) {
      Paragraph paragraph = block(line + end + column, made, end);
      JumpLine jump = paragraph.jumpLines().get(0);
      assertEquals(line.strip(), paragraph.text(jump.span()));
      assertEquals(1, jump.span().line());
      assertEquals(Letters.of(column), paragraph.letters());
    }
  }

  @Test
  void gluedSuffix_ofAWrappedBlock_isOnItsLastLine() {
    MadeText made = new MadeText(2);
    Paragraph paragraph = block(column(made, 8, "\n") + "（下转第二版）", made, "\n");
    assertEquals(8, paragraph.jumpLines().get(0).span().line());
    assertEquals("TO 2", jumps(paragraph));
  }

  @Test
  void insideAWrappedBlock_isNoJumpLine() {
    MadeText made = new MadeText(3);
    String text = column(made, 5, "\n") + "\n（下转第二版）\n" + column(made, 5, "\n");
    assertEquals("", jumps(block(text, made, "\n")));
  }

  @Test
  void lineAndSpan_inALaterLine_areThoseOfTheDocument() {
    List<Paragraph> paragraphs = ParagraphReader.read(Document.of("p.txt", "𠮷头条\n\n 正文。（下转二版）\n"));
    assertEquals(new Span("p.txt", 9, 15, 3), paragraphs.get(1).jumpLines().get(0).span());
  }

  /** Lines of eleven languages, whole and damaged, and what only looks like them. */
  @ParameterizedTest
  @CsvFileSource(resources = "jump-lines.tsv", delimiter = '\t', quoteCharacter = '\u0001')
  void lineOfANewspaper_isReadAsItsTableSays(
      String language, String direction, String page, String line) {
    String expected =
        direction.equals("none") ? "" : direction.toUpperCase(Locale.ROOT) + " " + page;
    assertEquals(expected, jumps(only(line)), language + ": " + line);
  }

  @Test
  void grammarOfOnesOwn_isReadBesideTheOthers() {
    JumpLineGrammar grammar =
        JumpLineGrammar.standard()
            .with("page: sida <number>\nto: {fortsättning|forts.} på <page>\n");
    Document document = Document.of("p.txt", "Fortsättning på sida 4\n\nContinued on page 5");
    List<Paragraph> paragraphs = ParagraphReader.read(document, grammar);
    assertEquals("TO 4", jumps(paragraphs.get(0)));
    assertEquals("TO 5", jumps(paragraphs.get(1)));
    assertEquals("", jumps(ParagraphReader.read(document).get(0)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "（上接",
        "上接",
        "一",
        "》",
        "▶",
        "（下转第",
        "（下转第二版）",
        "（",
        "-",
        " ",
        "continued from page ",
        "[",
        "{",
        "<",
        "【上接第一版",
        "1",
        "Page 1 "
      })
  void manyOfAPattern_end(String piece) {
    String text = piece.repeat(1_000_000);
    Runnable read = () -> ParagraphReader.read(Document.of("p.txt", text));
    Thread thread = new Thread(null, read, "small stack", 256 * 1024);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    thread.setUncaughtExceptionHandler((t, e) -> thrown.set(e));
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          thread.start();
          thread.join();
        });
    assertNull(thrown.get());
  }

  /** The first paragraph of a page of which it is a hard-wrapped block. */
  private static Paragraph block(String text, MadeText made, String end) {
    String page = text;
    for (int i = 0; i < 4; i++) {
      page += end + end + column(made, 8, end);
    }
    List<Paragraph> paragraphs = ParagraphReader.read(Document.of("p.txt", page));
    assertEquals(5, paragraphs.size());
    return paragraphs.get(0);
  }

  private static String column(MadeText made, int lines, String end) {
    return String.join(end, made.chinese(20 * lines).split("(?<=\\G.{20})"));
  }

  private static Paragraph only(String line) {
    List<Paragraph> paragraphs = ParagraphReader.read(Document.of("p.txt", line));
    assertEquals(1, paragraphs.size());
    return paragraphs.get(0);
  }

  private static String jumps(Paragraph paragraph) {
    return paragraph.jumpLines().stream()
        .map(jump -> jump.direction() + " " + jump.page())
        .collect(joining(", "));
  }
}
