package io.github.refrain.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Made-up English to break sentences of. */
final class MadeUpPage {

  private static final List<String> WORDS =
      List.of(
          "harbour",
          "council",
          "voted",
          "yesterday",
          "repair",
          "bridge",
          "winter",
          "storms",
          "engineer",
          "said",
          "that",
          "the",
          "and",
          "with",
          "before",
          "works",
          "begin",
          "money",
          "from",
          "treasury");

  private MadeUpPage() {}

  /** Words in small letters, without a stop. */
  static String words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int word = 0; word < count; word++) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", words);
  }

  /** Four sentences of nine words. */
  static String paragraph(Random random) {
    List<String> sentences = new ArrayList<>();
    for (int sentence = 0; sentence < 4; sentence++) {
      String words = words(random, 9);
      sentences.add(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".");
    }
    return String.join(" ", sentences);
  }
}
