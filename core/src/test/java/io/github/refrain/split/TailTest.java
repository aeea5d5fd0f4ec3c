package io.github.refrain.split;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.refrain.text.Document;
import io.github.refrain.text.ParagraphReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TailTest {

  @ParameterizedTest
  @CsvSource({
    "会议结束。, FINAL",
    "“会议结束。”, FINAL",
    "He said so.), FINAL",
    "会议（北京）, CLOSER",
    "the coun¬, COMMA",
    "'会议强调,', COMMA",
    "会议强调：, BREAK",
    "他说“, OPENER",
    "增长12, DIGIT",
    "为轻型, LETTER",
    "the council vo, LETTER",
    "增长5%, OTHER",
  })
  void ending_isWhatTheTextEndsWith(String text, Tail.Ending expected) {
    assertEquals(expected, Tail.ending(text, text.length()));
  }

  @ParameterizedTest
  @CsvSource({
    "会议强调要切实提高政治站位增强责任感使命感扎实推进各项工作取得实效并在全省范围内推广为轻型, true, true",
    "(下转第二版), false, false",
    "in their last week. Bell, true, true",
    "in their last week, true, false",
    "图为市民在公园赏花。张三摄, false, false",
    "责任编辑：李四　电话：010-12345678, false, false",
    "（本版编辑：李四）, false, false",
    "Photo by: John Smith, false, false",
    "E-mail: desk at the paper, false, false",
    "MANY MINERS HURT IN MONTANA., false, false",
    "Col. Smith Elected President of the Board; Other Officers Chosen for the Year, false, false",
    "'Those who spoke were John Smith, Walter Green and Mary Brown', true, true",
    "三、要强化责任落实确保各项措施落到实处见到成效取得人民满意的成绩和经验并形成长效机制。, true, false",
  })
  void role_isByLooks(String text, boolean tail, boolean head) {
    var paragraph = ParagraphReader.read(Document.of("a", text)).get(0);
    LineRole role = LineRole.of(paragraph, text);
    assertEquals(tail, role.tail(), "tail");
    assertEquals(head, role.head(), "head");
  }
}
