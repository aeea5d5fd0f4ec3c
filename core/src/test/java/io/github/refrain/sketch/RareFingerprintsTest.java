package io.github.refrain.sketch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.MadeText;
import io.github.refrain.text.Letters;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RareFingerprintsTest {

  private static final SpacedShingle IDEOGRAPHS = SpacedShingle.of("1101", 1);
  private static final SpacedShingle LATIN = SpacedShingle.of("1110111", 1);
  private static final int TEXTS = 1_000;

  private final MadeText made = new MadeText(1);

  /**
   * As often as measured over other seeds, less four standard deviations. Where a third of the
   * letters are wrong one shingle of six Latin letters in eleven is left whole, of 34 in a text of
   * 40 letters about three.
   */
  @ParameterizedTest
  @CsvSource({
    "chinese, 40, 0.80, 0.999",
    "chinese, 40, 0.67, 0.999",
    "chinese, 400, 0.80, 0.999",
    "chinese, 400, 0.67, 0.999",
    "latin, 40, 0.80, 0.98",
    "latin, 100, 0.80, 0.999",
    "latin, 400, 0.80, 0.999",
    "latin, 40, 0.67, 0.85",
    "latin, 60, 0.67, 0.95",
    "latin, 100, 0.67, 0.91",
    "latin, 400, 0.67, 0.94"
  })
  void join_noisyCopies_areFoundAtLeastThisOften(
      String script, int letters, double identity, double recall) {
    boolean latin = script.equals("latin");
    int[][] texts = new int[2 * TEXTS][];
    for (int i = 0; i < TEXTS; i++) {
      String text = latin ? made.latin(letters) : made.chinese(letters);
      texts[i] = Letters.of(text).toArray();
      texts[TEXTS + i] = Letters.of(made.noisy(text, 1 - identity)).toArray();
    }
    Candidates candidates = join(texts, latin ? LATIN : IDEOGRAPHS, 2);
    long found = IntStream.range(0, TEXTS).filter(i -> holds(candidates.of(TEXTS + i), i)).count();
    double deviation = Math.sqrt(TEXTS * recall * (1 - recall));
    assertTrue(found >= TEXTS * recall - 4 * deviation, "found " + found);
  }

  @Test
  void join_exactCopies_areAllFoundAndFirst() {
    for (int letters : new int[] {4, 5, 30, 64, 65, 200, 1_000}) {
      int[][] texts = new int[200][];
      Arrays.setAll(texts, i -> Letters.of(made.chinese(letters)).toArray());
      int[][] twice = new int[400][];
      Arrays.setAll(twice, i -> texts[i % 200]);
      Candidates candidates = join(twice, IDEOGRAPHS, 2);
      for (int i = 200; i < 400; i++) {
        assertEquals(i - 200, candidates.of(i)[0], letters + " letters");
      }
    }
  }

  @Test
  void join_anyTexts_givesDistinctEarlierOnesWhateverTheThreads() {
    int[][] texts = new int[700][];
    for (int i = 0; i < texts.length; i++) {
      int copied = i == 0 ? 0 : made.random().nextInt(i);
      texts[i] =
          i % 3 == 0
              ? Letters.of(made.chinese(made.random().nextInt(200))).toArray()
              : made.edited(texts[copied], made.random().nextInt(20), 26);
    }
    Candidates one = join(texts, IDEOGRAPHS, 1);
    for (int threads : new int[] {2, 8}) {
      Candidates several = join(texts, IDEOGRAPHS, threads);
      assertEquals(one.capped(), several.capped());
      for (int i = 0; i < texts.length; i++) {
        int[] found = several.of(i);
        assertArrayEquals(one.of(i), found);
        int text = i;
        assertTrue(Arrays.stream(found).allMatch(other -> other >= 0 && other < text));
        assertEquals(found.length, Arrays.stream(found).distinct().count());
      }
    }
  }

  /**
   * 13 fingerprints of three letters, each shared by all: those after the fifth text are paired
   * with four.
   */
  @Test
  void join_moreThanThePartners_arePairedWithTheFirstAndCountedAsCapped() {
    int[] text = Letters.of(made.chinese(200)).toArray();
    int[][] texts = new int[30][];
    Arrays.setAll(texts, i -> text.clone());
    Candidates candidates = join(texts, IDEOGRAPHS, 2);
    for (int i = 0; i < texts.length; i++) {
      assertArrayEquals(IntStream.range(0, Math.min(i, 4)).toArray(), candidates.of(i));
    }
    assertEquals((30 - 5) * 13, candidates.capped());
    assertEquals(0, join(Arrays.copyOf(texts, 5), IDEOGRAPHS, 2).capped());
  }

  /** A shingle that comes again in a text is one fingerprint. */
  @Test
  void join_textsThatRepeatThemselves_areNotTheirOwnCandidates() {
    int[][] texts = new int[400][];
    Arrays.setAll(texts, i -> Letters.of(made.chinese(10 + i % 50).repeat(2 + i % 5)).toArray());
    Candidates candidates = join(texts, IDEOGRAPHS, 2);
    for (int i = 0; i < texts.length; i++) {
      assertFalse(holds(candidates.of(i), i), "text " + i);
    }
  }

  @Test
  void join_severalShinglesOfAText_findsWhatEitherFinds() {
    int[] mixed = Letters.of(made.chinese(30) + made.latin(60)).toArray();
    int[][] texts = {mixed, Arrays.copyOf(mixed, 30), Arrays.copyOfRange(mixed, 30, 90)};
    Candidates candidates =
        RareFingerprints.join(texts, text -> List.of(IDEOGRAPHS, LATIN), 0.1, 1);
    assertArrayEquals(new int[] {0}, candidates.of(1));
    assertArrayEquals(new int[] {0}, candidates.of(2));
    Candidates none = RareFingerprints.join(texts, text -> List.of(), 0.1, 1);
    assertEquals(0, none.of(1).length);
  }

  /** As many as the longer shingle needs, chosen from both. */
  @Test
  void join_severalShinglesOfAText_takesTheMoreFingerprints() {
    int[] mixed = Letters.of(made.chinese(2_000) + made.latin(4_000)).toArray();
    int[][] texts = new int[6][];
    Arrays.setAll(texts, i -> mixed.clone());
    for (List<SpacedShingle> shingles :
        List.of(List.of(LATIN), List.of(IDEOGRAPHS, LATIN), List.of(LATIN, IDEOGRAPHS))) {
      assertEquals(24, RareFingerprints.join(texts, text -> shingles, 0.1, 1).capped());
    }
  }

  @Test
  void join_textsOfOtherLetters_areNoCandidates() {
    int[][] texts = new int[300][];
    Arrays.setAll(texts, i -> IntStream.range(0, 50).map(k -> 1_000 * i + k).toArray());
    Candidates candidates = join(texts, IDEOGRAPHS, 2);
    assertEquals(0, IntStream.range(0, 300).map(i -> candidates.of(i).length).sum());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8})
  void join_degenerateTexts_isDefined(int threads) {
    assertEquals(0, join(new int[0][], IDEOGRAPHS, threads).capped());
    int[] surrogates = IntStream.range(0, 40).map(i -> 0xD800 + i).toArray();
    int[] same = IntStream.generate(() -> '的').limit(100_000).toArray();
    int[][] texts = {{}, {}, {1}, {1}, {1, 2, 3}, {1, 2, 3}, surrogates, surrogates, same, same};
    Candidates candidates = join(texts, IDEOGRAPHS, threads);
    int[] sizes = IntStream.range(0, texts.length).map(i -> candidates.of(i).length).toArray();
    assertArrayEquals(new int[] {0, 0, 0, 0, 0, 0, 0, 1}, Arrays.copyOf(sizes, 8));
    // one shingle, sampled or not
    assertTrue(sizes[8] == 0 && sizes[9] <= 1);
  }

  /**
   * More noise leaves fewer of them whole; of what is too little noise to be true it makes more.
   */
  @ParameterizedTest
  @CsvSource({"0, 9", "0.05, 9", "0.1, 13", "0.2, 26"})
  void join_moreExpectedError_takesMoreFingerprints(double error, int fingerprints) {
    int[] text = Letters.of(made.chinese(2_000)).toArray();
    int[][] texts = new int[6][];
    Arrays.setAll(texts, i -> text.clone());
    Candidates candidates = RareFingerprints.join(texts, copy -> List.of(IDEOGRAPHS), error, 1);
    assertEquals(fingerprints, candidates.capped()); // the sixth text: five come before it
  }

  @Test
  void join_withoutThreadsOrWithAnErrorOutOfRange_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> join(new int[0][], LATIN, 0));
    for (double error : new double[] {-0.01, 0.21, Double.NaN}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> RareFingerprints.join(new int[0][], text -> List.of(LATIN), error, 1));
    }
  }

  private static Candidates join(int[][] texts, SpacedShingle shingle, int threads) {
    return RareFingerprints.join(texts, text -> List.of(shingle), 0.1, threads);
  }

  private static boolean holds(int[] candidates, int text) {
    return Arrays.stream(candidates).anyMatch(candidate -> candidate == text);
  }
}
