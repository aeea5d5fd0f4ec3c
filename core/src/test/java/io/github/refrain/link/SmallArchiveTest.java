package io.github.refrain.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.text.Document;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.ParagraphReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A few paragraphs are too little to know their language: there, nobody is the likelier rest. */
class SmallArchiveTest {

  private static final int ARCHIVES = 40;
  private static final int CUTS = 2;
  private static final int MARGIN = 15;

  private int right;
  private int wrong;

  @ParameterizedTest
  @ValueSource(ints = {6, 12, 24, 48})
  void find_withoutTheSecondHalf_joinsOneInTenAtMost(int size) throws IOException {
    cutAndJoin(size, false);
    assertTrue(wrong <= ARCHIVES * CUTS / 10, size + ": " + wrong + " wrong");
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 12, 24, 48})
  void find_withBothHalves_joinsHalfOfThem(int size) throws IOException {
    cutAndJoin(size, true);
    assertTrue(right >= ARCHIVES * CUTS / 2, size + ": " + right + " right");
    assertTrue(wrong <= right / 20, size + ": " + wrong + " wrong");
  }

  @Test
  void find_amongThreeParagraphs_joinsNoneToAnotherArticle() {
    List<String> lines =
        List.of(
            "市人民政府昨日召开常务会议,研究部署今年冬季农田水利建设",
            "工作,要求各县区抓紧时间动员群众,确保明年春耕前全部完工。",
            "省气象台预计,受强冷空气影响,未来三天全省大部分地区将有一次明显的降温过程,请有关部门做好防范。");
    assertEquals(List.of(), joins(lines).stream().filter(join -> !join.equals("1>2")).toList());
  }

  /** Cuts whole paragraphs in small archives, and counts what is joined. */
  private void cutAndJoin(int size, boolean both) throws IOException {
    List<String> pool = wholeParagraphs();
    for (int archive = 0; archive < ARCHIVES; archive++) {
      Random random = new Random(archive);
      Collections.shuffle(pool, random);
      List<String> lines = new ArrayList<>();
      List<String> truth = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        String text = pool.get(i);
        if (i % (size / CUTS) != 1) {
          lines.add(text);
          continue;
        }
        int at = place(text, random);
        lines.add(text.substring(0, at).strip());
        if (both) {
          truth.add(lines.size() + ">" + (lines.size() + 1));
          lines.add(text.substring(at).strip());
        }
      }
      List<String> joins = joins(lines);
      right += (int) joins.stream().filter(truth::contains).count();
      wrong += (int) joins.stream().filter(join -> !truth.contains(join)).count();
    }
  }

  /** A place in the middle of a sentence. */
  private static int place(String text, Random random) {
    int at = 0;
    while (at == 0 || !Character.isLetter(text.charAt(at - 1))) {
      at = MARGIN + random.nextInt(text.length() - 2 * MARGIN);
    }
    return at;
  }

  private static List<String> joins(List<String> lines) {
    Document page = Document.of("page", String.join("\n", lines));
    return SplitFinder.find(ParagraphReader.read(page), List.of(), 1).stream()
        .map(split -> split.left().line() + ">" + split.right().line())
        .toList();
  }

  private static List<String> wholeParagraphs() throws IOException {
    Path folder = Files.isDirectory(Path.of("seeds")) ? Path.of("seeds") : Path.of("../seeds");
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        ParagraphReader.read(Document.of(name, Files.readString(file))).stream()
            .map(Paragraph::text)
            .filter(text -> text.length() >= 60 && text.endsWith("。") && !texts.contains(text))
            .forEach(texts::add);
      }
    }
    return texts;
  }
}
