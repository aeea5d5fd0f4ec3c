package io.github.refrain.sketch;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkPositionIndex;
import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * Version 1 of one-permutation MinHash with two ends and two rounds.
 *
 * <p>128 slots (64 where a signature has an odd multiple of 64) are rows of two. A shingle's hash
 * names a row and a value; the row keeps in one slot the largest value and in the other the largest
 * complement, that is the smallest value: two samples of one pass, which differ as soon as two
 * shingles share the row. In a second round other bits of the hash name another place for either,
 * and the values are turned by half their range, so that those in the middle, which lost in the
 * first round, come first; a slot that the first round has filled keeps what it has. A slot that is
 * empty still copies a full one, found in steps of its own, which depend on nothing else.
 *
 * <p>Why it is unbiased: what a slot holds for the union of two texts is each of their shingles
 * with the same probability, and both texts hold it if and only if both have that shingle. For the
 * copies too: where the union has no shingle neither text has one, and the first full slot of the
 * union is the first full slot of both texts if its shingle is in both.
 *
 * <p>The update is free of branches. Signatures of more components are such groups, each of hashes
 * that are mixed again.
 */
final class OnePermutationSketcher implements Sketcher {

  /** Slots of a group, at most. */
  static final int SLOTS = 128;

  private static final int HALF_SLOTS = SLOTS / 2;
  private static final int EMPTY = 0;

  private static final int VALUE_MASK = 0x3FFFFFFF; // 30 bits
  private static final int FIRST_ROUND = 0x40000000; // above every value of the second
  private static final int HALF_RANGE = 0x20000000;

  /** Spreads the hash over a value that row and place do not show: 2^32 by the golden ratio. */
  private static final int VALUE_FACTOR = 0x9E3779B1;

  /**
   * Steps of slot i are {@code 74 i + 1}: odd, so that they lead to every slot, and unlike those of
   * its neighbours: of one shingle in ten slots, the empty ones then copy all about as often. With
   * {@code 2 i + 1} the variance at 16 shingles is a fifteenth higher.
   */
  private static final int STEP_FACTOR = 74;

  /** For texts of the usual length, so that it never grows; a new one takes half of the time. */
  private static final ThreadLocal<SketchBuffer> USUAL = ThreadLocal.withInitial(SketchBuffer::new);

  private final VectorShingleHasher hasher;
  private final int shingleLetters;
  private final int components;
  private final int slots;

  OnePermutationSketcher(int shingleLetters, int components, long seed) {
    checkArgument(
        components > 0 && components % HALF_SLOTS == 0,
        "components (%s) must be a positive multiple of 64",
        components);
    this.hasher = new VectorShingleHasher(shingleLetters, seed);
    this.shingleLetters = shingleLetters;
    this.components = components;
    this.slots = components % SLOTS == 0 ? SLOTS : HALF_SLOTS;
  }

  @Override
  public int components() {
    return components;
  }

  @Override
  public int shingleLetters() {
    return shingleLetters;
  }

  @Override
  public Signature sketch(int[] letters) {
    boolean usual = letters.length <= SketchBuffer.LETTERS;
    return sketch(letters, letters.length, usual ? USUAL.get() : new SketchBuffer());
  }

  @Override
  public Signature sketch(int[] letters, int length, SketchBuffer buffer) {
    requireNonNull(buffer, "buffer");
    checkPositionIndex(length, letters.length, "length");
    int[] hashes = buffer.hashes(length);
    int[] filled = new int[components];
    if (length == 0) {
      return Signature.wrap(filled);
    }
    int count = hasher.hash(letters, length, hashes);
    int[] group = buffer.slots();
    for (int offset = 0; offset < components; offset += slots) {
      Arrays.fill(group, 0, slots, EMPTY);
      firstRound(group, slots - 2, hashes, count);
      secondRound(group, slots - 2, hashes, count);
      System.arraycopy(group, 0, filled, offset, slots);
      copyToEmpty(group, buffer.empty(), filled, offset);
      if (offset + slots < components) {
        VectorShingleHasher.mix(hashes, count);
      }
    }
    return Signature.wrap(filled);
  }

  /**
   * Offers every shingle to both slots of its row.
   *
   * @param rowMask the bits of the number of a row's first slot
   */
  private static void firstRound(int[] group, int rowMask, int[] hashes, int count) {
    for (int i = 0; i < count; i++) {
      int hash = hashes[i];
      int value = ((hash * VALUE_FACTOR) >>> 2) | FIRST_ROUND;
      int slot = (hash >>> 25) & rowMask;
      group[slot] = larger(group[slot], value);
      group[slot + 1] = larger(group[slot + 1], value ^ VALUE_MASK);
    }
  }

  /** Offers every shingle to one slot of another row, and to the other slot half way round. */
  private static void secondRound(int[] group, int rowMask, int[] hashes, int count) {
    int halfWayRound = ((rowMask + 2) >> 1) | 1;
    for (int i = 0; i < count; i++) {
      int hash = hashes[i];
      int value = ((hash * VALUE_FACTOR) >>> 2) ^ HALF_RANGE;
      int slot = (hash >>> 19) & rowMask;
      group[slot] = larger(group[slot], value);
      slot ^= halfWayRound;
      group[slot] = larger(group[slot], value ^ VALUE_MASK);
    }
  }

  /**
   * The larger of two numbers that are not negative; C2 of JDK 17 compiles Math.max to a jump,
   * which cannot be foreseen here.
   */
  private static int larger(int a, int b) {
    int difference = b - a;
    return b - (difference & (difference >> 31));
  }

  /** All empty slots take a step at a time, which costs no jumps that cannot be foreseen. */
  private void copyToEmpty(int[] group, int[] empty, int[] filled, int offset) {
    int left = 0;
    for (int slot = 0; slot < slots; slot++) {
      empty[left] = slot;
      left += isEmpty(group[slot]);
    }
    for (int steps = 1; left > 0; steps++) {
      int count = left;
      left = 0;
      for (int i = 0; i < count; i++) {
        int slot = empty[i];
        int donor = (slot + steps * (STEP_FACTOR * slot + 1)) & (slots - 1);
        filled[offset + slot] = group[donor];
        empty[left] = slot;
        left += isEmpty(group[donor]);
      }
    }
  }

  /** 1 for {@link #EMPTY}, 0 for all values. */
  private static int isEmpty(int held) {
    return (held - 1) >>> 31;
  }
}
