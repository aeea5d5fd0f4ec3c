package io.github.refrain.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

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
      int[][] before = texts.clone();
      ExactGroups groups = new ExactGroups(texts, Arrays.stream(texts).mapToLong(hash).toArray());
      Map<String, Integer> expected = new HashMap<>();
      Map<Integer, Integer> first = new HashMap<>();
      for (int i = 0; i < texts.length; i++) {
        int group = expected.computeIfAbsent(Arrays.toString(before[i]), k -> expected.size());
        first.putIfAbsent(group, i);
        assertEquals(group, groups.of(i));
        assertSame(before[first.get(group)], texts[i]);
      }
      assertEquals(expected.size(), groups.size());
      first.forEach((group, text) -> assertEquals(text, groups.first(group)));
    }
  }

  @Test
  void size_ofNoTexts_isNone() {
    assertEquals(0, new ExactGroups(new int[0][], new long[0]).size());
  }
}
