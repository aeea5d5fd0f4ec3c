package io.github.refrain.passage;

import io.github.refrain.text.Script;

/**
 * What a passage is.
 *
 * @param script the script of the texts
 * @param minLetters the fewest letters of a passage
 * @param identityCut the lowest identity of its stretches
 */
record PassageRule(Script script, int minLetters, double identityCut) {

  /** Noise eats into the ends of a stretch: by a quarter of its share of wrong letters. */
  int minNoisyLetters() {
    return (int) Math.ceil(minLetters * (1 - (1 - identityCut) / 4));
  }
}
