package io.github.refrain.jumpline;

import io.github.refrain.jumpline.JumpPattern.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The longest run of a template's letters, sought in a text with as few edits as possible, its
 * neighbours by sight free of charge: a lower bound of what {@link JumpAligner} would count, for a
 * hundredth of the cost.
 *
 * <p>Bit-parallel, one column of the dynamic-programming table in a word (Myers 1999, <a
 * href="https://doi.org/10.1145/316542.316550">doi:10.1145/316542.316550</a>). Symbols are told
 * apart by seven bits of a hash; two that share them only make the bound lower.
 */
final class JumpWords {

  private static final int BUCKETS = 128;

  private final long[] masks = new long[BUCKETS];
  private final int length;

  private JumpWords(List<Place> run, Map<Integer, String> alike) {
    length = Math.min(Long.SIZE, run.size());
    for (int i = 0; i < length; i++) {
      int symbol = run.get(i).value();
      masks[bucket(symbol)] |= 1L << i;
      for (int other : alike.getOrDefault(symbol, "").codePoints().toArray()) {
        masks[bucket(other)] |= 1L << i;
      }
    }
  }

  /** The longest run of letters between the slots of a line. */
  static JumpWords of(List<Place> line, Map<Integer, String> alike) {
    List<Place> longest = List.of();
    List<Place> run = new ArrayList<>();
    for (Place place : line) {
      switch (place.kind()) {
        case LETTER -> run.add(place);
        case SPACE, MARK -> {} // OCR finds and loses them
        default -> run = new ArrayList<>();
      }
      longest = run.size() > longest.size() ? List.copyOf(run) : longest;
    }
    return new JumpWords(longest, alike);
  }

  /** A symbol's seven bits. */
  static int bucket(int symbol) {
    return (symbol * 0x9E3779B9) >>> 25; // Fibonacci hashing
  }

  /**
   * Whether the run stands anywhere in a text with so many edits at most.
   *
   * @param buckets of the text's letters and figures
   */
  boolean mightStandIn(byte[] buckets, int maxEdits) {
    int edits = length;
    long plus = -1L;
    long minus = 0;
    for (int at = 0; at < buckets.length && edits > maxEdits; at++) {
      long equal = masks[buckets[at]];
      long diagonal = (((equal & plus) + plus) ^ plus) | equal | minus;
      long right = minus | ~(diagonal | plus);
      long left = plus & diagonal;
      long last = 1L << (length - 1);
      edits += (right & last) != 0 ? 1 : (left & last) != 0 ? -1 : 0;
      right <<= 1; // the text may begin anywhere: no edit above the first row
      plus = (left << 1) | ~(diagonal | right);
      minus = right & diagonal;
    }
    return edits <= maxEdits;
  }
}
