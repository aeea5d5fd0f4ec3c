package io.github.refrain.sketch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.MadeText;
import io.github.refrain.sketch.SharedFingerprints.Seed;
import io.github.refrain.text.Letters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedFingerprintsTest {

  private static final String PATTERN = "1101";
  private static final SpacedShingle SHINGLE = SpacedShingle.of(PATTERN, 1);

  /** Of so many shingles in a row one is kept at least. */
  private static final int WINDOW = 6;

  private final MadeText made = new MadeText(1);

  @Test
  void seeds_ofTextsThatSharePassages_pointToEqualLettersOfEarlierTexts() {
    int[][] texts = withSharedPassages(400);
    SharedFingerprints fingerprints = SharedFingerprints.of(texts, SHINGLE, 2);
    int seeds = 0;
    for (int text = 0; text < texts.length; text++) {
      for (Seed seed : fingerprints.seeds(text)) {
        assertTrue(seed.other() >= 0 && seed.other() < text, "not an earlier text");
        for (int i = 0; i < PATTERN.length(); i++) {
          int left = texts[seed.other()][seed.otherPlace() + i];
          int right = texts[text][seed.place() + i];
          assertTrue(PATTERN.charAt(i) == '0' || left == right, "letters differ");
        }
        seeds++;
      }
    }
    assertTrue(seeds > 400, "too few to be a test");
  }

  @Test
  void seeds_anyNumberOfThreads_areTheSameAndSorted() {
    int[][] texts = withSharedPassages(200);
    SharedFingerprints one = SharedFingerprints.of(texts, SHINGLE, 1);
    SharedFingerprints two = SharedFingerprints.of(texts, SHINGLE, 2);
    SharedFingerprints eight = SharedFingerprints.of(texts, SHINGLE, 8);
    for (int text = 0; text < texts.length; text++) {
      Seed[] expected = one.seeds(text).clone();
      assertArrayEquals(expected, two.seeds(text));
      assertArrayEquals(expected, eight.seeds(text));
      Seed[] sorted = expected.clone();
      Arrays.sort(
          sorted,
          Comparator.comparingInt(Seed::other)
              .thenComparingInt(Seed::place)
              .thenComparingInt(Seed::otherPlace));
      assertArrayEquals(sorted, expected);
    }
  }

  /** A stretch of a window of shingles that two texts alone have is met in each of its windows. */
  @ParameterizedTest
  @ValueSource(ints = {16, 30, 100})
  void seeds_ofTwoTextsThatShareAStretch_lieInEveryWindowOfIt(int letters) {
    for (int round = 0; round < 50; round++) {
      int[] shared = own(letters, 0);
      int[] left = concat(own(made.random().nextInt(40), 1), shared, own(20, 2));
      int[] right = concat(own(made.random().nextInt(40), 3), shared, own(20, 4));
      int diagonal = right.length - left.length;
      Seed[] seeds = SharedFingerprints.of(new int[][] {left, right}, SHINGLE, 1).seeds(1);
      assertTrue(Arrays.stream(seeds).allMatch(s -> s.place() - s.otherPlace() == diagonal));
      int from = right.length - 20 - letters;
      for (int at = from; at + WINDOW <= from + SHINGLE.count(letters); at++) {
        int start = at;
        assertTrue(
            Arrays.stream(seeds).anyMatch(s -> s.place() >= start && s.place() < start + WINDOW),
            "nothing at " + (at - from));
      }
    }
  }

  @Test
  void seeds_ofAFingerprintThatFourHave_areNotCommonAndOfFiveAre() {
    for (int copies = 2; copies <= 8; copies++) {
      int[] shared = own(40, 9);
      int[][] texts = new int[copies][];
      Arrays.fill(texts, shared);
      SharedFingerprints fingerprints = SharedFingerprints.of(texts, SHINGLE, 1);
      boolean common = copies > 4;
      for (int text = 0; text < copies; text++) {
        Seed[] seeds = fingerprints.seeds(text);
        assertEquals(text == 0, seeds.length == 0);
        assertTrue(Arrays.stream(seeds).allMatch(seed -> seed.common() == common));
        int partners = Math.min(4, text);
        int[] others = Arrays.stream(seeds).mapToInt(Seed::other).distinct().toArray();
        assertArrayEquals(IntStream.range(0, partners).toArray(), others);
      }
    }
  }

  @Test
  void seeds_ofARepeatInsideOneText_areNone() {
    int[] unit = own(50, 0);
    int[][] texts = {concat(unit, unit, unit), own(50, 1)};
    SharedFingerprints fingerprints = SharedFingerprints.of(texts, SHINGLE, 1);
    assertEquals(0, fingerprints.seeds(0).length);
    assertEquals(0, fingerprints.seeds(1).length);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8})
  void seeds_ofDegenerateTexts_areDefined(int threads) {
    SharedFingerprints.of(new int[0][], SHINGLE, threads);
    int[] same = IntStream.generate(() -> '的').limit(1_000).toArray();
    int[][] texts = {{}, {1}, {1, 2, 3}, {1, 2, 3}, {0xD800, 0xDC00, 7, 8}, {0xD800, 0xDC00, 9, 8}};
    SharedFingerprints fingerprints = SharedFingerprints.of(texts, SHINGLE, threads);
    for (int text = 0; text < 5; text++) {
      assertEquals(0, fingerprints.seeds(text).length);
    }
    Seed seed = new Seed(4, /* otherPlace= */ 0, /* place= */ 0, /* common= */ false);
    assertArrayEquals(new Seed[] {seed}, fingerprints.seeds(5));
    Seed[] ofSame = SharedFingerprints.of(new int[][] {same, same}, SHINGLE, threads).seeds(1);
    assertTrue(ofSame.length > 0 && Arrays.stream(ofSame).allMatch(Seed::common));
  }

  private int[][] withSharedPassages(int count) {
    String[] passages = new String[30];
    Arrays.setAll(passages, i -> made.chinese(30 + i));
    int[][] texts = new int[count][];
    for (int i = 0; i < count; i++) {
      String passage = passages[made.random().nextInt(passages.length)];
      String noisy = made.noisy(passage, 0.1);
      texts[i] = Letters.of(made.chinese(40) + noisy + made.chinese(40)).toArray();
    }
    return texts;
  }

  /** Letters that stand at one place of this stretch only. */
  private int[] own(int letters, int stretch) {
    int base = 1_000 * (stretch + 1) + 100_000 * made.random().nextInt(1_000);
    return IntStream.range(base, base + letters).toArray();
  }

  private static int[] concat(int[]... parts) {
    return Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray();
  }
}
