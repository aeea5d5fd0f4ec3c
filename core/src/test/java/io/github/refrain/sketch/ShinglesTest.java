package io.github.refrain.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Sets;
import io.github.refrain.MadeText;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.text.similarity.JaccardSimilarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShinglesTest {

  @Test
  void resemblance_randomTexts_isThatOfTheSets() {
    MadeText made = new MadeText(1);
    for (int round = 0; round < 5_000; round++) {
      int k = 1 + round % 6;
      int[] left = made.letters(made.random().nextInt(40), 4);
      int[] right = made.edited(left, made.random().nextInt(12), 4);
      Set<String> first = shingles(left, k);
      Set<String> second = shingles(right, k);
      int all = Sets.union(first, second).size();
      double expected = all == 0 ? 1 : (double) Sets.intersection(first, second).size() / all;
      assertEquals(expected, Shingles.resemblance(left, right, k));
      assertEquals(expected, Shingles.resemblance(right, left, k));
    }
  }

  @Test
  void resemblance_ofSingleLetters_isThatOfCommonsText() {
    MadeText made = new MadeText(2);
    JaccardSimilarity peer = new JaccardSimilarity();
    for (int round = 0; round < 1_000; round++) {
      String left = made.latin(made.random().nextInt(20));
      String right = made.chinese(made.random().nextInt(5)) + made.latin(10);
      double ours =
          Shingles.resemblance(left.codePoints().toArray(), right.codePoints().toArray(), 1);
      assertEquals(peer.apply(left, right), ours, 1e-12);
    }
  }

  @Test
  void resemblance_degenerateTexts_isDefined() {
    int[] none = {};
    int[] one = {'a'};
    assertEquals(1, Shingles.resemblance(none, none, 3));
    assertEquals(0, Shingles.resemblance(none, one, 3));
    assertEquals(1, Shingles.resemblance(one, one.clone(), 3));
    assertEquals(0, Shingles.resemblance(one, new int[] {'a', 'a'}, 3));
  }

  @ParameterizedTest
  @CsvSource({"0.95, 2", "0.9, 2", "0.8, 2", "0.9, 4", "0.8, 4"})
  void expectedResemblance_ofNoisyTexts_isWhatTheyHave(double identity, int k) {
    MadeText made = new MadeText(3);
    int texts = 60;
    double sum = 0;
    for (int i = 0; i < texts; i++) {
      int[] left = made.random().ints(1_000, 0x4E00, 0x9FA0).toArray();
      int[] right = left.clone();
      for (int at = 0; at < right.length; at++) {
        boolean wrong = made.random().nextDouble() >= identity;
        right[at] = wrong ? made.random().nextInt(0x4000) : right[at];
      }
      sum += Shingles.resemblance(left, right, k);
    }
    assertEquals(Shingles.expectedResemblance(identity, k), sum / texts, 0.015);
  }

  @Test
  void expectedResemblance_ofEqualTexts_isOne() {
    assertEquals(1, Shingles.expectedResemblance(1, 5));
    assertEquals(0, Shingles.expectedResemblance(0, 5));
  }

  @Test
  void fingerprint_ofDifferentTexts_differs() {
    MadeText made = new MadeText(4);
    Set<String> texts = new HashSet<>();
    Set<Long> prints = new HashSet<>();
    for (int round = 0; round < 20_000; round++) {
      int[] letters = made.letters(made.random().nextInt(20), 3);
      texts.add(new String(letters, 0, letters.length));
      prints.add(Shingles.fingerprint(letters, 5));
      assertEquals(Shingles.fingerprint(letters, 5), Shingles.fingerprint(letters.clone(), 5));
    }
    assertEquals(texts.size(), prints.size());
    assertTrue(texts.size() > 10_000);
    assertNotEquals(Shingles.fingerprint(new int[1], 5), Shingles.fingerprint(new int[1], 6));
    assertNotEquals(Shingles.fingerprint(new int[1], 5), Shingles.fingerprint(new int[2], 5));
  }

  @Test
  void parts_outOfRange_areRefused() {
    int[] text = {1};
    assertThrows(IllegalArgumentException.class, () -> Shingles.resemblance(text, text, 0));
    assertThrows(IllegalArgumentException.class, () -> Shingles.expectedResemblance(1.01, 2));
    assertThrows(IllegalArgumentException.class, () -> Shingles.expectedResemblance(0.5, 0));
  }

  /** Shingles of plain letters as strings; a text shorter than a shingle is one. */
  private static Set<String> shingles(int[] letters, int k) {
    String text = new String(letters, 0, letters.length);
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + k <= text.length(); i++) {
      shingles.add(text.substring(i, i + k));
    }
    if (text.length() < k && !text.isEmpty()) {
      shingles.add(text);
    }
    return shingles;
  }

  @Test
  void shared_countsWhatBothHave() {
    assertEquals(2, Shingles.shared(new long[] {1, 3, 5, 8}, new long[] {0, 3, 4, 8, 9}));
    assertEquals(0, Shingles.shared(new long[] {}, new long[] {1}));
  }
}
