package io.github.refrain.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.MadeText;
import io.github.refrain.Pages;
import io.github.refrain.cluster.ClusterFinder;
import io.github.refrain.cluster.Clustering;
import io.github.refrain.corpus.Corpus;
import io.github.refrain.match.Finding;
import io.github.refrain.match.Overlap;
import io.github.refrain.match.Progress;
import io.github.refrain.match.Repeat;
import io.github.refrain.store.Store;
import io.github.refrain.text.Document;
import io.github.refrain.text.Letters;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.ParagraphReader;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageFinderTest {

  private static final int MIN = 32;

  /** Every pair of paragraphs against the longest stretch they have in common. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void find_plantedPassages_isWhatAllPairsSay(long seed) {
    List<Paragraph> paragraphs = archive(seed);
    List<Finding> found = find(paragraphs, 1);
    int shared = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      for (int j = 0; j < i; j++) {
        int common = common(paragraphs.get(i), paragraphs.get(j));
        boolean told = isTold(found, paragraphs.get(i).span(), paragraphs.get(j).span());
        assertTrue(told || common < MIN, "a passage of " + common + " was missed");
        assertFalse(told && common < 0.8 * MIN, "a passage of " + common + " was told");
        shared += common >= MIN ? 1 : 0;
      }
    }
    assertTrue(shared > 20, shared + " pairs");
  }

  @Test
  void find_onSeveralThreads_isTheSame() {
    List<Paragraph> paragraphs = archive(7);
    List<Finding> expected = find(paragraphs, 1);
    assertEquals(expected, find(paragraphs, 2));
    assertEquals(expected, find(paragraphs, 8));
  }

  @Test
  void find_nothing_isNothing() {
    assertEquals(List.of(), find(List.of(), 1));
    assertEquals(List.of(), find(ParagraphReader.read(Pages.page("p", "——", "标题", "***")), 4));
  }

  /** What is left of a paragraph without its later copies is what is compared. */
  @Test
  void repeats_takenOut_leaveWhatIsCompared() {
    for (int seed = 1; seed <= 50; seed++) {
      MadeText made = new MadeText(seed);
      StringBuilder text = new StringBuilder(made.chinese(20));
      for (int i = 0; i < 3; i++) {
        String unit = made.chinese(12 + made.random().nextInt(20));
        text.append("，").append(unit.repeat(1 + made.random().nextInt(4))).append(made.chinese(9));
      }
      List<Paragraph> paragraphs = ParagraphReader.read(Document.of("p", text.toString()));
      StringBuilder kept = new StringBuilder(text);
      List<Repeat> repeats = new ArrayList<>(RepeatFinder.find(paragraphs, 1, Progress.NONE));
      repeats.sort((a, b) -> b.right().compareTo(a.right()));
      repeats.forEach(repeat -> kept.delete(repeat.right().start(), repeat.right().end()));
      int[] compared = new Corpus(paragraphs, 1, 0, Store.inMemory(), done -> {}).letters(0);
      assertEquals(
          Letters.of(kept).toString(), new String(compared, 0, compared.length), "seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void repeats_onSeveralThreads_areTheSame(int threads) {
    MadeText made = new MadeText(1);
    String[] lines =
        Stream.generate(() -> made.chinese(20) + made.chinese(14).repeat(3) + made.chinese(9))
            .limit(300)
            .toArray(String[]::new);
    List<Paragraph> paragraphs = ParagraphReader.read(Pages.page("p", lines));
    List<Repeat> expected = RepeatFinder.find(paragraphs, 1, Progress.NONE);
    assertTrue(expected.size() >= 600);
    assertEquals(expected, RepeatFinder.find(paragraphs, threads, Progress.NONE));
  }

  /** Paragraphs on pages of their own, each with up to two passages that others may have too. */
  private static List<Paragraph> archive(long seed) {
    MadeText made = new MadeText(seed);
    List<String> passages = Stream.generate(() -> made.chinese(44)).limit(20).toList();
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      StringBuilder text = new StringBuilder(made.chinese(40 + made.random().nextInt(60)));
      for (int k = made.random().nextInt(3); k > 0; k--) {
        text.append(passages.get(made.random().nextInt(passages.size())));
        text.append(made.chinese(60 + made.random().nextInt(40)));
      }
      Document document = Document.of("p" + (100 + i), text + "。");
      paragraphs.addAll(ParagraphReader.read(document));
    }
    return paragraphs;
  }

  private static List<Finding> find(List<Paragraph> paragraphs, int threads) {
    Corpus corpus = new Corpus(paragraphs, threads, 0, Store.inMemory(), done -> {});
    Clustering clustering =
        new ClusterFinder(OptionalDouble.of(0.9), 0.1, threads, 0, Long.MAX_VALUE)
            .find(corpus, Progress.NONE);
    assertEquals(List.of(), clustering.clusters());
    return new PassageFinder(MIN, threads, 0, Long.MAX_VALUE)
        .find(corpus, clustering, Progress.NONE);
  }

  private static boolean isTold(List<Finding> found, Span left, Span right) {
    return found.stream()
        .filter(Overlap.class::isInstance)
        .map(overlap -> ((Overlap) overlap).members().stream().map(Span::source).toList())
        .anyMatch(s -> s.contains(left.source()) && s.contains(right.source()));
  }

  /** The length of the longest common stretch, by the textbook. */
  private static int common(Paragraph left, Paragraph right) {
    int[] one = left.letterCodePoints();
    int[] other = right.letterCodePoints();
    int longest = 0;
    int[] before = new int[other.length + 1];
    for (int letter : one) {
      int[] row = new int[other.length + 1];
      for (int j = 0; j < other.length; j++) {
        row[j + 1] = letter == other[j] ? before[j] + 1 : 0;
        longest = Math.max(longest, row[j + 1]);
      }
      before = row;
    }
    return longest;
  }
}
