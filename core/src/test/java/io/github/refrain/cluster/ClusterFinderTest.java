package io.github.refrain.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableIntArray;
import io.github.refrain.MadeText;
import io.github.refrain.align.EditDistance;
import io.github.refrain.corpus.Corpus;
import io.github.refrain.match.Cluster;
import io.github.refrain.match.Match;
import io.github.refrain.match.Progress;
import io.github.refrain.match.Relation;
import io.github.refrain.match.Verifier;
import io.github.refrain.store.Store;
import io.github.refrain.text.Document;
import io.github.refrain.text.Paragraph;
import io.github.refrain.text.ParagraphReader;
import io.github.refrain.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterFinderTest {

  private static final double CUT = 0.8;
  private static final double PAIR_CUT = 0.75;

  @ParameterizedTest
  @CsvSource({
    "true, 0.01, 0.99",
    "true, 0.05, 0.98",
    "false, 0.01, 0.99",
    "false, 0.05, 0.99",
    // So noisy that two copies near each other may be too far from the one that is kept.
    "true, 0.08, 0.96",
    "false, 0.08, 0.96"
  })
  void find_noisyCopies_isWhatAllPairsSay(boolean latin, double noise, double recall) {
    List<Paragraph> paragraphs = archive(latin, noise, 1);
    int[][] letters = letters(paragraphs);
    Map<Span, Integer> clusterOf = clusterOf(find(paragraphs, 1).clusters());
    int clear = 0;
    int found = 0;
    int leadersMissed = 0;
    for (int j = 0; j < letters.length; j++) {
      EditDistance distance = new EditDistance(letters[j]);
      Integer cluster = clusterOf.get(paragraphs.get(j).span());
      for (int i = 0; i < j; i++) {
        int longer = Math.max(letters[i].length, letters[j].length);
        double identity = 1 - (double) distance.to(letters[i], longer) / longer;
        Integer other = clusterOf.get(paragraphs.get(i).span());
        boolean together = cluster != null && cluster.equals(other);
        assertTrue(!together || identity >= PAIR_CUT, () -> "identity " + identity);
        if (identity >= CUT + 0.03) {
          clear++;
          found += together ? 1 : 0;
          leadersMissed += cluster == null && other == null ? 1 : 0;
        }
      }
    }
    assertTrue(clear > 100, clear + " pairs");
    assertTrue(found >= recall * clear, found + " of " + clear);
    assertTrue(leadersMissed <= 0.01 * clear, leadersMissed + " of " + clear);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void members_ofEveryCluster_areWhatTheySay(boolean latin) {
    List<Paragraph> paragraphs = archive(latin, 0.06, 2);
    Map<Span, Paragraph> bySpan = new HashMap<>();
    paragraphs.forEach(paragraph -> bySpan.put(paragraph.span(), paragraph));
    Verifier verifier = new Verifier(CUT);
    List<Cluster> clusters = find(paragraphs, 1).clusters();
    for (int i = 0; i < clusters.size(); i++) {
      Cluster cluster = clusters.get(i);
      assertEquals(i + 1, cluster.id());
      assertEquals(Relation.KEPT, cluster.kept().relation());
      int[] kept = bySpan.get(cluster.kept().span()).letterCodePoints();
      Span before = cluster.kept().span();
      for (Cluster.Member copy : cluster.copies()) {
        assertTrue(before.compareTo(copy.span()) < 0, "members must be in order");
        before = copy.span();
        Match match = verifier.verify(kept, bySpan.get(copy.span()).letterCodePoints());
        assertEquals(Relation.of(match.verdict()), copy.relation());
        assertEquals(match.identity(), copy.identity());
      }
    }
    assertEquals(clusters, sortedByKept(clusters));
    assertTrue(relations(clusters).contains(Relation.EXACT));
    assertTrue(relations(clusters).contains(Relation.NEAR));
  }

  @Test
  void find_aChainOfTexts_isCutWhereTheEndsDiffer() {
    MadeText made = new MadeText(3);
    List<String> lines = new ArrayList<>();
    int[] text = made.chinese(100).codePoints().toArray();
    for (int step = 0; step < 20; step++) {
      lines.add(new String(text, 0, text.length));
      for (int i = 0; i < 8; i++) {
        text[(8 * step + i) % 100] = 0x9000 + 20 * step + i; // each is at 0.92 from the last
      }
    }
    List<Paragraph> paragraphs = paragraphs(lines);
    List<Cluster> clusters = find(paragraphs, 1).clusters();
    assertTrue(clusters.size() > 3, "clusters " + clusters.size());
    for (Cluster cluster : clusters) {
      assertTrue(cluster.members().size() <= 5, "members " + cluster.members().size());
    }
  }

  @Test
  void find_textsThatOnlyDigitsTellApart_areNeverClustered() {
    MadeText made = new MadeText(4);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String front = i % 50 == 0 ? made.chinese(40) : lines.get(lines.size() - 1).substring(0, 40);
      lines.add(front + "共" + (1_000 + i) + "例。");
    }
    assertEquals(List.of(), find(paragraphs(lines), 1).clusters());
    lines.addAll(List.copyOf(lines));
    assertEquals(300, find(paragraphs(lines), 1).clusters().size());
  }

  @Test
  void find_copiesOfManyKinds_keepsTheFirst() {
    MadeText made = new MadeText(5);
    String text = made.chinese(60);
    List<String> lines =
        List.of(made.chinese(50), text, made.chinese(70), made.noisy(text, 0.03), text, text);
    Cluster cluster = find(paragraphs(lines), 1).clusters().get(0);
    assertEquals(2, cluster.kept().span().line());
    assertEquals(
        List.of(Relation.KEPT, Relation.NEAR, Relation.EXACT, Relation.EXACT),
        cluster.members().stream().map(Cluster.Member::relation).toList());
    assertEquals(List.of(4, 5, 6), cluster.copies().stream().map(m -> m.span().line()).toList());
  }

  @ParameterizedTest
  @CsvSource({"15, false, 0", "16, false, 1", "31, true, 0", "32, true, 1"})
  void find_equalTextsNearTheShortest_areComparedFromThere(
      int length, boolean latin, int clusters) {
    MadeText made = new MadeText(6);
    String text = latin ? made.latin(length) : made.chinese(length);
    String between = made.chinese(90);
    assertEquals(clusters, find(paragraphs(List.of(text, between, text)), 1).clusters().size());
  }

  @Test
  void find_onSeveralThreads_isTheSame() {
    List<Paragraph> paragraphs = archive(true, 0.05, 7);
    Clustering expected = find(paragraphs, 1);
    for (int threads : new int[] {2, 3, 8}) {
      assertEquals(expected, find(paragraphs, threads));
    }
  }

  @Test
  void find_otherSeed_findsTheSameClearCopies() {
    List<Paragraph> paragraphs = archive(false, 0.01, 8);
    Clustering first = finder(1, 0).find(corpus(paragraphs, 1, 0), Progress.NONE);
    Clustering second = finder(1, 12345).find(corpus(paragraphs, 1, 12345), Progress.NONE);
    assertEquals(first.clusters(), second.clusters());
  }

  @Test
  void find_nothing_isNothing() {
    assertEquals(nothing(ImmutableIntArray.of()), find(List.of(), 4));
    Clustering empty = find(paragraphs(List.of("——", "***", "——")), 4);
    assertEquals(nothing(ImmutableIntArray.of(0)), empty);
  }

  private static Clustering nothing(ImmutableIntArray groups) {
    return new Clustering(List.of(), List.of(), groups, groups, new Cuts(CUT, CUT), 0);
  }

  @Test
  void progress_ofARun_goesForward() {
    List<String> stages = new ArrayList<>();
    long[] last = {0};
    finder(4, 0)
        .find(
            corpus(archive(false, 0.02, 9), 4, 0),
            (stage, count, total) -> {
              boolean goesOn = stages.contains(stage);
              assertTrue(goesOn ? last[0] <= count && count <= total : count == 0, stage);
              stages.add(stage);
              last[0] = count;
            });
    assertEquals(List.of("sketching", "comparing", "linking"), stages.stream().distinct().toList());
  }

  @ParameterizedTest
  @CsvSource({"1, sketching", "4, sketching", "1, comparing", "4, comparing"})
  void interrupt_atAnyStage_endsTheRun(int threads, String stage) {
    Corpus corpus = corpus(archive(false, 0.02, 10), threads, 0);
    Progress interrupting =
        (name, done, total) -> {
          if (name.equals(stage)) {
            Thread.currentThread().interrupt();
          }
        };
    try {
      assertThrows(
          CancellationException.class, () -> finder(threads, 0).find(corpus, interrupting));
    } finally {
      assertTrue(Thread.interrupted(), "the mark must stay");
    }
  }

  @Test
  void keys_ofClusters_areStableAndDiffer() {
    List<Cluster> clusters = find(archive(false, 0.02, 11), 1).clusters();
    List<Cluster> again = find(archive(false, 0.02, 11), 1).clusters();
    assertEquals(clusters, again);
    assertEquals(clusters.size(), clusters.stream().map(Cluster::key).distinct().count());
    assertTrue(clusters.stream().allMatch(cluster -> cluster.key().matches("[0-9a-f]{32}")));
    String text = new MadeText(12).chinese(40);
    String key = find(paragraphs(List.of(text, text)), 1).clusters().get(0).key();
    assertNotEquals(key, find(paragraphs(List.of(text, "", text)), 1).clusters().get(0).key());
    String other = text.substring(1) + "乙";
    assertNotEquals(key, find(paragraphs(List.of(other, other)), 1).clusters().get(0).key());
  }

  /** Paragraphs of 40 to 240 letters, each with up to three copies of this noise. */
  private static List<Paragraph> archive(boolean latin, double noise, long seed) {
    MadeText made = new MadeText(seed);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      int length = 40 + made.random().nextInt(200);
      String text = latin ? made.latin(length) : made.chinese(length);
      for (int copy = made.random().nextInt(4); copy >= 0; copy--) {
        lines.add(copy == 1 || copy == 2 ? text : made.noisy(text, noise));
      }
    }
    Collections.shuffle(lines, made.random());
    return paragraphs(lines);
  }

  private static List<Paragraph> paragraphs(List<String> lines) {
    return ParagraphReader.read(Document.of("p.txt", String.join("\n", lines)));
  }

  private static int[][] letters(List<Paragraph> paragraphs) {
    return paragraphs.stream().map(Paragraph::letterCodePoints).toArray(int[][]::new);
  }

  private static Clustering find(List<Paragraph> paragraphs, int threads) {
    return finder(threads, 0).find(corpus(paragraphs, threads, 0), Progress.NONE);
  }

  private static Corpus corpus(List<Paragraph> paragraphs, int threads, long seed) {
    return new Corpus(paragraphs, threads, seed, Store.inMemory(), done -> {});
  }

  private static ClusterFinder finder(int threads, long seed) {
    return new ClusterFinder(OptionalDouble.of(CUT), 0.1, threads, seed, Long.MAX_VALUE);
  }

  private static Map<Span, Integer> clusterOf(List<Cluster> clusters) {
    Map<Span, Integer> clusterOf = new HashMap<>();
    for (Cluster cluster : clusters) {
      for (Cluster.Member member : cluster.members()) {
        assertFalse(clusterOf.containsKey(member.span()), "a member of two clusters");
        clusterOf.put(member.span(), cluster.id());
      }
    }
    return clusterOf;
  }

  private static List<Cluster> sortedByKept(List<Cluster> clusters) {
    return clusters.stream().sorted((a, b) -> a.first().compareTo(b.first())).toList();
  }

  private static List<Relation> relations(List<Cluster> clusters) {
    return clusters.stream()
        .flatMap(cluster -> cluster.members().stream())
        .map(Cluster.Member::relation)
        .toList();
  }
}
