package io.github.refrain.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.refrain.MadeText;
import io.github.refrain.sketch.Shingles;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

class ExactGroupsTest {

  @Test
  void of_randomTexts_isWhatAMapSays() {
    checkWith(text -> Shingles.fingerprint(text, 1));
  }

  @Test
  void of_textsWhoseHashesCollide_isWhatAMapSays() {
    checkWith(text -> 7);
    checkWith(text -> text.length % 3);
    checkWith(text -> (long) text.length << 60);
    checkWith(text -> (long) text.length << 32);
  }

  private static void checkWith(ToLongFunction<int[]> hash) {
    MadeText made = new MadeText(1);
    for (int round = 0; round < 100; round++) {
      int[][] texts = new int[made.random().nextInt(200)][];
      Arrays.setAll(texts, i -> made.letters(made.random().nextInt(6), 2));
      long[] hashes = Arrays.stream(texts).mapToLong(hash).toArray();
      ExactGroups groups = new ExactGroups(PackedLetters.of(texts), hashes);
      Map<String, Integer> expected = new HashMap<>();
      Map<Integer, Integer> first = new HashMap<>();
      for (int i = 0; i < texts.length; i++) {
        int group = expected.computeIfAbsent(Arrays.toString(texts[i]), k -> expected.size());
        first.putIfAbsent(group, i);
        assertEquals(group, groups.of(i));
      }
      assertEquals(expected.size(), groups.size());
      first.forEach((group, text) -> assertEquals(text, groups.first(group)));
    }
  }

  @Test
  void size_ofNoTexts_isNone() {
    assertEquals(0, new ExactGroups(PackedLetters.of(), new long[0]).size());
  }
}
