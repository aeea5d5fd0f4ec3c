package io.github.refrain.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.refrain.MadeText;
import io.github.refrain.corpus.Corpus;
import io.github.refrain.match.Cluster;
import io.github.refrain.match.Progress;
import io.github.refrain.store.Store;
import io.github.refrain.text.Document;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.ParagraphReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Pages are written as lines; a number stands for a long paragraph of its own. */
class ShortRunsTest {

  private final MadeText made = new MadeText(1);
  private final List<String> longOnes = new ArrayList<>();

  @Test
  void shortCopies_onTheirOwn_areNoCluster() {
    assertEquals(List.of(), clusters("要闻", "0", "要闻", "1", "本报记者", "2", "本报记者"));
  }

  @Test
  void shortCopies_besideALongCopy_areMembers() {
    assertEquals(
        List.of("1 5", "2 6", "3 7"), clusters("头条新闻", "0", "本报记者", "1", "头条新闻", "0", "本报记者"));
  }

  @Test
  void shortCopies_farInARun_areMembers() {
    assertEquals(
        List.of("1 6", "2 7", "3 8", "4 9"),
        clusters("0", "甲", "乙", "丙", "1", "0", "甲", "乙", "丙", "2"));
    assertEquals(
        List.of("1 6", "2 7", "3 8", "4 9"),
        clusters("甲", "乙", "丙", "0", "1", "甲", "乙", "丙", "0", "2"));
  }

  @Test
  void shortCopies_behindADifference_areLeftOut() {
    assertEquals(List.of("1 4"), clusters("0", "甲乙丙丁", "戊", "0", "己庚辛壬", "戊"));
    assertEquals(List.of("1 4"), clusters("0", "1", "戊", "0", "2", "戊"));
  }

  @Test
  void shortCopies_withNoise_areMembers() {
    assertEquals(List.of("1 4", "2 5"), clusters("0", "全县召开表彰大会", "1", "0", "全县召开表影大会", "2"));
  }

  @Test
  void shortCopies_withOtherFigures_areLeftOut() {
    assertEquals(List.of("1 4"), clusters("0", "共收到款项12元", "1", "0", "共收到款项13元", "2"));
  }

  @Test
  void shortCopies_ofThreeBlocks_areOneCluster() {
    assertEquals(List.of("1 3 5", "2 4 6"), clusters("0", "甲", "0", "甲", "0", "甲"));
    assertEquals(List.of("1 3 5", "2 6"), clusters("0", "甲", "0", "乙", "0", "甲"));
  }

  @Test
  void jumpLine_insideARun_isAMember() {
    assertEquals(List.of("1 4", "2 5", "3 6"), clusters("0", "(下转第二版)", "1", "0", "(下转第二版)", "1"));
    assertEquals(
        List.of("1 5", "2 6", "3 7"), clusters("0", "(下转第二版)", "标题", "1", "0", "(下转第二版)", "标题"));
  }

  @Test
  void jumpLine_atTheEndOfARun_isLeftOut() {
    assertEquals(List.of("1 4"), clusters("0", "(下转第二版)", "1", "0", "(下转第二版)", "2"));
    assertEquals(List.of("2 5"), clusters("(上接第二版)", "0", "1", "(上接第二版)", "0"));
    assertEquals(List.of("1 3"), clusters("0", "(下转第二版)", "0", "(下转第二版)"));
  }

  @Test
  void jumpLine_beforeTwoOtherCopies_isLeftOut() {
    assertEquals(
        List.of("1 4", "3 7", "6 8"), clusters("0", "(下转第二版)", "1", "0", "(下转第二版)", "2", "1", "2"));
  }

  @Test
  void jumpLine_toAnotherPage_isLeftOut() {
    assertEquals(List.of("1 4", "3 6"), clusters("0", "(下转第二版)", "1", "0", "(下转第三版)", "1"));
  }

  @Test
  void shortNeighbours_inAnotherDocument_areLeftOut() {
    String text = made.chinese(50);
    List<Paragraph> paragraphs = new ArrayList<>();
    for (String source : List.of("a", "b", "c", "d")) {
      boolean holdsText = source.equals("b") || source.equals("d");
      String page = holdsText ? text : made.chinese(40) + "\n标题";
      paragraphs.addAll(ParagraphReader.read(Document.of(source, page)));
    }
    assertEquals(1, find(paragraphs).size());
  }

  @Test
  void aRunOfManyThousands_ends() {
    List<String> lines = new ArrayList<>();
    for (int block = 0; block < 2; block++) {
      lines.add("0");
      for (int i = 0; i < 30_000; i++) {
        lines.add(Character.toString(0x4E00 + i % 20_000) + (i < 20_000 ? "甲" : "乙"));
      }
    }
    List<String> clusters =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> clusters(lines.toArray(new String[0])));
    assertEquals(30_001, clusters.size());
  }

  /** The lines of the members of each cluster. */
  private List<String> clusters(String... lines) {
    List<String> page = new ArrayList<>();
    for (String line : lines) {
      page.add(line.matches("\\d+") ? longOne(Integer.parseInt(line)) : line);
    }
    Document document = Document.of("p.txt", String.join("\n", page));
    return find(ParagraphReader.read(document)).stream().map(ShortRunsTest::lines).toList();
  }

  private String longOne(int number) {
    while (longOnes.size() <= number) {
      longOnes.add(made.chinese(60));
    }
    return longOnes.get(number);
  }

  private static List<Cluster> find(List<Paragraph> paragraphs) {
    Corpus corpus = new Corpus(paragraphs, 1, 0, Store.inMemory(), done -> {});
    return new ClusterFinder(OptionalDouble.of(0.8), 0.1, 1, 0, Long.MAX_VALUE)
        .find(corpus, Progress.NONE)
        .clusters();
  }

  private static String lines(Cluster cluster) {
    return String.join(
        " ", cluster.members().stream().map(m -> String.valueOf(m.span().line())).toList());
  }
}
