package io.github.refrain.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.refrain.text.Document;
import io.github.refrain.text.ParagraphReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands between the parts of a sentence is part of none. */
class PartedSentenceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MANY MINERS HURT IN MONTANA",
        "MANY MINERS HURT IN MONTANA.",
        "Col. Smith Elected President of the Board; Other Officers Chosen for the Year",
        "Editor: J. Brown, 12 Main street"
      })
  void find_overAHeadline_joinsTheBrokenWord(String between) {
    assertEquals(
        List.of("2>4"),
        splits(
            "The growers of the upper valley met on Tuesday evening. The cherries suffered most.",
            "Workmen came upon an old well yesterday. It had been covered with planks and forgotten"
                + " by everyone who had lived in the neigh-",
            between,
            "borhood. The contractor will fill it before the street is opened again.",
            "A meeting of the stockholders was held at the office. It was resolved that a dividend"
                + " should be declared. The secretary read the report.",
            "The steamer arrived from the islands with a cargo of sugar. She will be repaired at"
                + " the lower wharf."));
  }

  @Test
  void find_behindAListOfNames_joinsNothing() {
    assertEquals(
        List.of(),
        splits(
            "市领导昨天到现场检查了工程的进度，要求各单位保证质量。",
            "有关部门表示，将继续加大投入，改善周边的交通条件。",
            "出席会议的有：张三、李四、王五、赵六",
            "专家指出，本市的交通条件还需要进一步改善，否则难以满足货运的需要。",
            "会议还讨论了明年的工作计划，并通过了有关的决定。"));
  }

  private static List<String> splits(String... lines) {
    Document page = Document.of("page", String.join("\n", lines));
    return SplitFinder.find(ParagraphReader.read(page), List.of(), 1).stream()
        .map(split -> split.left().line() + ">" + split.right().line())
        .toList();
  }
}
