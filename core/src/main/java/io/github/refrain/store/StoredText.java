package io.github.refrain.store;

import static java.util.Objects.checkFromToIndex;
import static java.util.Objects.checkIndex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * A text in a {@link Store}, which may be longer than a {@code String} can be.
 *
 * <p>Cost: a look-up among its pieces a call, and a read of the temporary file where the piece is
 * there, ahead where it is read from left to right. Two are equal if they are the same object.
 */
public final class StoredText implements CharSequence {

  private final StoredChars[] pieces;
  private final int[] starts; // by piece; at the end the length

  private StoredText(List<StoredChars> pieces) {
    this.pieces = pieces.toArray(new StoredChars[0]);
    this.starts = new int[pieces.size() + 1];
    for (int i = 0; i < pieces.size(); i++) {
      starts[i + 1] = Math.addExact(starts[i], pieces.get(i).length());
    }
  }

  /** A text: itself if the store has room for it in memory. */
  public static CharSequence of(String text, Store store) {
    Builder builder = new Builder(store, Integer.MAX_VALUE);
    builder.add(text);
    return builder.build();
  }

  @Override
  public int length() {
    return starts[pieces.length];
  }

  @Override
  public char charAt(int index) {
    checkIndex(index, length());
    return chars(index, index + 1)[0];
  }

  /** A part, as a {@code String}. */
  @Override
  public String subSequence(int from, int to) {
    return new String(chars(from, to));
  }

  /** The whole; not to be asked of one that is longer than a {@code String} can be. */
  @Override
  public String toString() {
    return subSequence(0, length());
  }

  private char[] chars(int from, int to) {
    checkFromToIndex(from, to, length());
    if (from == to) {
      return new char[0];
    }
    int found = Arrays.binarySearch(starts, from);
    int piece = found >= 0 ? found : -found - 2;
    if (to <= starts[piece + 1]) {
      return pieces[piece].copy(from - starts[piece], to - starts[piece]);
    }
    char[] chars = new char[to - from];
    for (int at = from; at < to; piece++) {
      int end = Math.min(to, starts[piece + 1]);
      char[] part = pieces[piece].copy(at - starts[piece], end - starts[piece]);
      System.arraycopy(part, 0, chars, at - from, part.length);
      at = end;
    }
    return chars;
  }

  /** Collects the pieces of one text. */
  public static final class Builder {

    private final Store store;
    private final int longest;
    private final Deque<String> held = new ArrayDeque<>();
    private final List<StoredChars> stored = new ArrayList<>();
    private long length;

    /**
     * An empty text.
     *
     * @param store where it is kept when it is too long for a {@code String} or for the memory
     * @param longest how many characters a {@code String} may have
     */
    public Builder(Store store, int longest) {
      this.store = store;
      this.longest = longest;
    }

    /** How many characters there are. */
    public long length() {
      return length;
    }

    /** Adds the next piece. */
    public void add(String piece) {
      if (!piece.isEmpty()) {
        held.add(piece);
        length += piece.length();
      }
      if (!stored.isEmpty() || length > longest || !store.hasRoom(Character.BYTES * length)) {
        storeHeld();
      }
    }

    private void storeHeld() {
      while (!held.isEmpty()) { // none stands in memory twice for long
        stored.add(store.put(held.remove().toCharArray()));
      }
    }

    /** The text: a {@code String} if it is short enough and there is room for it. */
    public CharSequence build() {
      if (stored.isEmpty() && store.take(Character.BYTES * length)) {
        return held.size() == 1 ? held.element() : String.join("", held);
      }
      storeHeld();
      return new StoredText(stored);
    }
  }
}
