package io.github.refrain.split;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameListTest {

  @ParameterizedTest
  @CsvSource({
    "出席会议的有：张三、李四、王五, true",
    "出席会议的有：张三、李四、王, false",
    "会议强调：提高站位、增强责, false",
    "张三、李四, false",
    "'Those present were: John Smith, W. H. Green and Mary Brown', true",
    "'Those present were: John Smith, Walter', false",
    "He asked: what of John Smith and Mary Brown, false",
  })
  void endsWhole_whereTheLastNameMayBe(String text, boolean expected) {
    assertEquals(expected, NameList.endsWhole(text));
  }

  @ParameterizedTest
  @CsvSource({
    "专家指出，本市的交通条件还需要改善。, false",
    "与会者表示，本市的交通条件还需要改善。, false",
    "等出席会议。, true",
    "、赵六。, true",
    "赵六、钱七。, true",
    "and others of the county., true",
    "'Susan Grey, Peter White.', true",
    "'Experts have said that the road, if widened, will do.', false",
  })
  void mayGoOn_withMoreOfTheList(String text, boolean expected) {
    assertEquals(expected, NameList.mayGoOn(text));
  }
}
