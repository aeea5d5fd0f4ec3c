package io.github.refrain.jumpline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.refrain.jumpline.JumpPattern.Kind;
import io.github.refrain.jumpline.JumpPattern.Place;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JumpWordsTest {

  private static final String LETTERS = "abcdefgh"; // of eight different buckets

  private static final Map<Integer, String> ALIKE = Map.of((int) 'a', "bc", (int) 'd', "a");

  @Test
  void mightStandIn_randomText_isSellersDistance() {
    assertEquals(8, LETTERS.chars().map(JumpWords::bucket).distinct().count());
    Random random = new Random(1);
    for (int round = 0; round < 3_000; round++) {
      String word = letters(random, 1 + random.nextInt(random.nextBoolean() ? 8 : 64));
      String text = letters(random, random.nextInt(20));
      if (random.nextBoolean()) {
        text += word.substring(random.nextInt(word.length())) + letters(random, 5);
      }
      JumpWords words = JumpWords.of(places(word), ALIKE);
      byte[] buckets = EdgeText.of(text, 0, text.length()).buckets();
      int distance = sellers(word, text);
      for (int edits = 0; edits <= word.length(); edits++) {
        assertEquals(distance <= edits, words.mightStandIn(buckets, edits), word + " in " + text);
      }
    }
  }

  @Test
  void mightStandIn_severalRuns_asksForTheLongest() {
    List<Place> line = JumpPattern.expand("ab <number> cd ef <number> g", Map.of()).get(0);
    JumpWords words = JumpWords.of(line, Map.of());
    assertEquals(true, words.mightStandIn(EdgeText.of("xcd-efx", 0, 7).buckets(), 0));
    assertEquals(false, words.mightStandIn(EdgeText.of("ab1g", 0, 4).buckets(), 3));
  }

  @Test
  void mightStandIn_longRun_asksForItsFirst64() {
    JumpWords words = JumpWords.of(places("a".repeat(64) + "h".repeat(30)), Map.of());
    assertEquals(true, words.mightStandIn(EdgeText.of("a".repeat(64), 0, 64).buckets(), 0));
    assertEquals(false, words.mightStandIn(EdgeText.of("a".repeat(62), 0, 62).buckets(), 1));
  }

  @Test
  void mightStandIn_noLetters_isAlwaysTrue() {
    JumpWords words = JumpWords.of(List.of(new Place(Kind.TITLE, 0, false)), Map.of());
    assertEquals(true, words.mightStandIn(new byte[0], 0));
  }

  /** The fewest edits between a word and any stretch of a text (Sellers 1980), table and all. */
  private static int sellers(String word, String text) {
    int[][] cells = new int[word.length() + 1][text.length() + 1];
    for (int i = 1; i <= word.length(); i++) {
      cells[i][0] = i;
      for (int j = 1; j <= text.length(); j++) {
        int change = same(word.charAt(i - 1), text.charAt(j - 1)) ? 0 : 1;
        int moved = Math.min(cells[i - 1][j], cells[i][j - 1]) + 1;
        cells[i][j] = Math.min(moved, cells[i - 1][j - 1] + change);
      }
    }
    int fewest = word.length();
    for (int edits : cells[word.length()]) {
      fewest = Math.min(fewest, edits);
    }
    return fewest;
  }

  private static boolean same(char letter, char read) {
    return letter == read || ALIKE.getOrDefault((int) letter, "").indexOf(read) >= 0;
  }

  private static List<Place> places(String word) {
    return word.chars().mapToObj(c -> new Place(Kind.LETTER, c, false)).toList();
  }

  private static String letters(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
