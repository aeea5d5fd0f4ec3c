package io.github.refrain.store;

import java.util.Arrays;

/** Characters in memory. */
final class HeldChars implements StoredChars {

  private final char[] chars;

  HeldChars(char[] chars) {
    this.chars = chars;
  }

  @Override
  public int length() {
    return chars.length;
  }

  @Override
  public char[] copy(int from, int to) {
    return Arrays.copyOfRange(chars, from, to);
  }

  /** Without a copy between. */
  @Override
  public void copyTo(int[] target, int from) {
    for (int i = 0; i < target.length; i++) {
      target[i] = chars[from + i];
    }
  }
}
