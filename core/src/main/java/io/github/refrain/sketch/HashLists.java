package io.github.refrain.sketch;

import io.github.refrain.parallel.Workers;
import io.github.refrain.store.Store;
import io.github.refrain.store.StoredInts;
import java.util.Arrays;

/**
 * Some hashes of each of many texts, in one array for a block of texts.
 *
 * <p>Cost: 4 bytes a hash, in memory or in a file, and 4 a text. Immutable.
 */
final class HashLists {

  /** Texts in a block. */
  private static final int BLOCK = 1 << 10;

  private final StoredInts[] blocks;
  private final int[] starts; // by text: where its hashes begin in the block

  private HashLists(int texts) {
    this.blocks = new StoredInts[(int) ((texts + BLOCK - 1L) / BLOCK)];
    this.starts = new int[texts];
  }

  /** Writes the hashes of texts; one for each block, which may keep what it needs for all. */
  interface Writer {
    /** Adds the hashes of a text. */
    void write(int text, Appender hashes);
  }

  /** Makes a writer for a block. */
  interface Writers {
    Writer writer(int block);
  }

  /**
   * Lists hashes.
   *
   * @param texts how many there are
   * @param writers for each block one, on several threads
   * @param store where they are kept
   */
  static HashLists of(int texts, Writers writers, int threads, Store store) {
    HashLists lists = new HashLists(texts);
    Workers.forEachBlock(
        threads,
        texts,
        BLOCK,
        (from, to) -> {
          Writer writer = writers.writer(from / BLOCK);
          Appender hashes = new Appender();
          for (int text = from; text < to; text++) {
            Workers.stopIfInterrupted();
            lists.starts[text] = hashes.size;
            writer.write(text, hashes);
          }
          lists.blocks[from / BLOCK] = store.put(Arrays.copyOf(hashes.values, hashes.size));
        });
    return lists;
  }

  /** Hashes that are there already, in memory. */
  static HashLists of(int[]... hashes) {
    return of(hashes.length, block -> (text, to) -> to.addAll(hashes[text]), 1, Store.inMemory());
  }

  /** How many texts there are. */
  int size() {
    return starts.length;
  }

  /** How many blocks there are. */
  int blockCount() {
    return blocks.length;
  }

  /** The first text of a block; for the number of blocks the number of texts. */
  int firstOf(int block) {
    return (int) Math.min(starts.length, (long) block * BLOCK);
  }

  /** How many hashes there are. */
  long total() {
    return Arrays.stream(blocks).mapToLong(StoredInts::length).sum();
  }

  /** All hashes of the texts of a block, one text after the other; not to be changed. */
  int[] block(int block) {
    return blocks[block].all();
  }

  /** The array that a text's hashes are in, that of its block; not to be changed. */
  int[] home(int text) {
    return block(text / BLOCK);
  }

  /** Where a text's hashes begin in it. */
  int start(int text) {
    return starts[text];
  }

  /** Where they end. */
  int end(int text) {
    boolean last = (text + 1) % BLOCK == 0 || text + 1 == starts.length;
    return last ? blocks[text / BLOCK].length() : starts[text + 1];
  }

  /** A list that grows. */
  static final class Appender {
    private int[] values = new int[1 << 10];
    private int size;

    void add(int value) {
      reserve(1);
      values[size++] = value;
    }

    void addAll(int[] more) {
      reserve(more.length);
      System.arraycopy(more, 0, values, size, more.length);
      size += more.length;
    }

    /** Adds the low halves of those hashes whose high halves are low enough, without a branch. */
    void addLowHalves(long[] hashes, int count, long below) {
      reserve(count);
      int[] to = values;
      int at = size;
      for (int i = 0; i < count; i++) {
        to[at] = (int) hashes[i];
        at += hashes[i] >>> Integer.SIZE < below ? 1 : 0;
      }
      size = at;
    }

    private void reserve(int more) {
      if (values.length - size < more) {
        values = Arrays.copyOf(values, Math.max(Math.addExact(size, more), 2 * values.length));
      }
    }
  }
}
