package io.github.refrain.jumpline;

import io.github.refrain.jumpline.JumpPattern.Kind;
import io.github.refrain.jumpline.JumpPattern.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Which letters, or pairs of letters, a short text has: a set of 512 that tells for the price of
 * eight bit counts that a text has too few of a template's to be a damaged copy of it.
 */
final class GramMask {

  private static final int WORDS = 8;

  private final long[] bits = new long[WORDS];

  /** Of ideographs the marker's letters, of other scripts all pairs of letters. */
  static GramMask of(List<Place> line, boolean ideographic) {
    GramMask mask = new GramMask();
    int last = ' ';
    for (Place place : line) {
      int symbol = place.kind() == Kind.LETTER ? place.value() : ' ';
      if (ideographic && symbol != ' ' && !place.ofPage()) {
        mask.add(symbol);
      } else if (!ideographic && symbol != ' ' && last != ' ') {
        mask.add(pair(last, symbol));
      }
      last = symbol;
    }
    return mask;
  }

  /** The letters of the page's name and their neighbours by sight. */
  static GramMask ofPage(List<Place> line, Map<Integer, String> alike) {
    GramMask mask = new GramMask();
    for (Place place : line) {
      if (place.kind() == Kind.LETTER && place.ofPage()) {
        mask.add(place.value());
        alike.getOrDefault(place.value(), "").codePoints().forEach(mask::add);
      }
    }
    return mask;
  }

  /** The ideographs of a text. */
  static GramMask ideographs(EdgeText text) {
    GramMask mask = new GramMask();
    for (int i = 0; i < text.length(); i++) {
      if (EdgeText.isIdeographic(text.at(i))) {
        mask.add(text.at(i));
      }
    }
    return mask;
  }

  /** The pairs of letters of a text that are no ideographs. */
  static GramMask pairs(EdgeText text) {
    GramMask mask = new GramMask();
    boolean afterWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean inWord = text.isInWord(i);
      if (inWord && afterWord) {
        mask.add(pair(text.at(i - 1), text.at(i)));
      }
      afterWord = inWord;
    }
    return mask;
  }

  private static int pair(int first, int second) {
    return 31 * first + second;
  }

  private void add(int gram) {
    int bit = (gram * 0x9E3779B9) >>> 23; // Fibonacci hashing
    bits[bit >>> 6] |= 1L << bit;
  }

  /** Adds all of another's. */
  void addAll(GramMask other) {
    for (int i = 0; i < WORDS; i++) {
      bits[i] |= other.bits[i];
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GramMask that && Arrays.equals(bits, that.bits);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bits);
  }

  int size() {
    return shared(this);
  }

  /** How many both have. */
  int shared(GramMask other) {
    int shared = 0;
    for (int i = 0; i < WORDS; i++) {
      shared += Long.bitCount(bits[i] & other.bits[i]);
    }
    return shared;
  }
}
