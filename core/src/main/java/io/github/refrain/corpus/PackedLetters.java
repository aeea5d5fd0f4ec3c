package io.github.refrain.corpus;

import io.github.refrain.parallel.Workers;
import io.github.refrain.store.Store;
import io.github.refrain.store.StoredChars;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * The letters of many texts, two bytes each, in a few large arrays: a text by itself would cost
 * twice as much, and the collector would have to look at each.
 *
 * <p>A text is unpacked at each call. Cost: a nanosecond a letter; 2 bytes for each, 4 where it
 * takes a surrogate pair, in memory or in a file, and 12 a text. Immutable.
 */
public final class PackedLetters {

  /** Texts that one thread packs at a time. */
  private static final int BLOCK = 1 << 8;

  /** More {@code char}s are not packed into one array, but for a text that is longer by itself. */
  private static final int MAX_CHARS = 1 << 18;

  private final StoredChars[] homes; // by text: the array that it is in
  private final int[] starts; // by text: where it begins there
  private final int[] lengths; // in letters; negative where they are not one char each

  private PackedLetters(StoredChars[] homes, int[] starts, int[] lengths) {
    this.homes = homes;
    this.starts = starts;
    this.lengths = lengths;
  }

  /**
   * Packs texts.
   *
   * @param count how many there are
   * @param texts gives each as code points; called once for each, by several threads
   * @param threads how many threads pack, at least 1
   * @param store where they are kept
   */
  public static PackedLetters of(int count, IntFunction<int[]> texts, int threads, Store store) {
    PackedLetters packed =
        new PackedLetters(new StoredChars[count], new int[count], new int[count]);
    Workers.forEachBlock(
        threads, count, BLOCK, (from, to) -> packed.new Packer(from, store).pack(to, texts));
    return packed;
  }

  /** Texts that are there already, in memory. */
  public static PackedLetters of(int[]... texts) {
    return of(texts.length, i -> texts[i], 1, Store.inMemory());
  }

  /** Some of the texts, which are not copied. */
  public PackedLetters select(int... chosen) {
    PackedLetters selected =
        new PackedLetters(
            new StoredChars[chosen.length], new int[chosen.length], new int[chosen.length]);
    for (int i = 0; i < chosen.length; i++) {
      selected.homes[i] = homes[chosen[i]];
      selected.starts[i] = starts[chosen[i]];
      selected.lengths[i] = lengths[chosen[i]];
    }
    return selected;
  }

  /** How many texts there are. */
  public int size() {
    return lengths.length;
  }

  /** How many letters a text has. */
  public int length(int text) {
    return Math.abs(lengths[text]);
  }

  /** The letters of a text as code points, in a new array. */
  public int[] letters(int text) {
    int[] letters = new int[length(text)];
    StoredChars home = homes[text];
    int start = starts[text];
    if (lengths[text] >= 0) {
      home.copyTo(letters, start);
      return letters;
    }
    char[] chars = home.copy(start, (int) Math.min(home.length(), start + 2L * letters.length));
    int at = 0;
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Character.codePointAt(chars, at);
      at += Character.charCount(letters[i]);
    }
    return letters;
  }

  /** Whether two texts have the same letters. */
  boolean same(int left, int right) {
    return lengths[left] == lengths[right] && Arrays.equals(letters(left), letters(right));
  }

  /** Packs a block of texts. */
  private final class Packer {

    private final Store store;
    private char[] packed = new char[1 << 12];
    private int size;
    private int first; // of those in the array

    Packer(int from, Store store) {
      this.store = store;
      first = from;
    }

    void pack(int to, IntFunction<int[]> texts) {
      for (int text = first; text < to; text++) {
        add(text, texts.apply(text));
      }
      close(to);
    }

    private void add(int text, int[] letters) {
      int chars = letters.length;
      for (int letter : letters) {
        chars += letter >>> Character.SIZE == 0 ? 0 : 1;
      }
      if (size > 0 && size + (long) chars > MAX_CHARS) {
        close(text);
      }
      if (size + chars > packed.length) {
        packed = Arrays.copyOf(packed, Math.max(size + chars, 2 * packed.length));
      }
      starts[text] = size;
      lengths[text] = chars == letters.length ? chars : -letters.length;
      if (chars == letters.length) {
        for (int i = 0; i < chars; i++) {
          packed[size + i] = (char) letters[i];
        }
        size += chars;
      } else {
        for (int letter : letters) {
          size += Character.toChars(letter, packed, size);
        }
      }
    }

    /** Gives the texts before {@code to} an array of their own. */
    private void close(int to) {
      StoredChars whole = store.put(Arrays.copyOf(packed, size));
      Arrays.fill(homes, first, to, whole);
      first = to;
      size = 0;
    }
  }
}
