package io.github.refrain.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicTest {

  private static final double ROUNDING = 1e-9;

  @Test
  void likeness_isTheMeanRarityOfSharedRuns() {
    Random random = new Random(3);
    for (int trial = 0; trial < 50; trial++) {
      char[] tail = plain(words(random, 40));
      char[] head = plain(words(random, 20));
      LetterModel model = new LetterModel(List.of(tail, head), 1);
      Set<String> of = runs(tail);
      Set<String> in = runs(head);
      double shared = 0;
      for (String run : in) {
        char[] text = run.toCharArray();
        shared += of.contains(run) ? model.rarity(LetterModel.run(text, 0, 5)) : 0;
      }
      double expected = Math.min(2, shared / (in.size() + 4));
      assertTrue(expected > 0);
      double likeness = Topic.of(tail).likeness(head, model);
      // a run may meet another's bit
      assertTrue(likeness > expected - ROUNDING && likeness < expected + 0.1, () -> "" + likeness);
    }
  }

  @Test
  void likeness_ofRareNames_isMoreThanOfCommonWords() {
    LetterModel model = new LetterModel(List.of(plain("their about which ".repeat(100))), 1);
    Topic topic = Topic.of(plain("which lombardini said about their affairs"));
    double name = topic.likeness(plain("what lombardini did"), model);
    double words = topic.likeness(plain("all about their old"), model);
    assertTrue(name > 2 * words, name + " and " + words);
  }

  @Test
  void likeness_ofTextWithoutRuns_isZero() {
    LetterModel model = new LetterModel(List.of(), 1);
    assertEquals(0, Topic.of(plain("")).likeness(plain("lombardini"), model));
    assertEquals(0, Topic.of(plain("lombardini")).likeness(plain("1, 2 - 3 of a"), model));
  }

  @Test
  void likeness_ofIdeographs_goesByTwo() {
    LetterModel model = new LetterModel(List.of(plain("环渤海新闻网专稿".repeat(9))), 1);
    assertTrue(Topic.of(plain("在唐山市")).likeness(plain("唐山"), model) > 0);
    assertEquals(0, Topic.of(plain("唐、山市")).likeness(plain("唐山"), model));
  }

  private static Set<String> runs(char[] plain) {
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 5 <= plain.length; i++) {
      String run = new String(plain, i, 5);
      if (run.chars().allMatch(Character::isLetter)) {
        runs.add(run);
      }
    }
    return runs;
  }

  private static String words(Random random, int count) {
    StringBuilder words = new StringBuilder();
    for (int word = 0; word < count; word++) {
      int kind = random.nextInt(30);
      words.append("harbour".substring(kind % 3)).append((char) ('a' + kind)).append(' ');
    }
    return words.toString();
  }

  private static char[] plain(String text) {
    return PlainText.of(text, 0, text.length());
  }
}
