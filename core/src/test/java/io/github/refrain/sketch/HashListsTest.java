package io.github.refrain.sketch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.refrain.store.Store;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashListsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0",
    "1, 1, 9999",
    "1023, 2, 0",
    "1024, 2, 0",
    "1025, 3, 9999",
    "5000, 2, 9999"
  })
  void hashes_ofAnyText_isWhatWasWritten(int texts, int threads, long inMemory) {
    Random random = new Random(texts);
    int[][] hashes = new int[texts][];
    Arrays.setAll(hashes, i -> random.ints(random.nextInt(5)).toArray());
    HashLists lists =
        HashLists.of(
            texts,
            block -> (text, to) -> Arrays.stream(hashes[text]).forEach(to::add),
            threads,
            new Store(inMemory));
    assertEquals(texts, lists.size());
    for (int text = 0; text < texts; text++) {
      assertArrayEquals(hashes[text], hashes(lists, text));
    }
    int[] all = Arrays.stream(hashes).flatMapToInt(Arrays::stream).toArray();
    int[] inBlocks = new int[0];
    for (int block = 0; block < lists.blockCount(); block++) {
      int[] some = lists.block(block);
      inBlocks = Arrays.copyOf(inBlocks, inBlocks.length + some.length);
      System.arraycopy(some, 0, inBlocks, inBlocks.length - some.length, some.length);
      assertEquals(1_024 * block, lists.firstOf(block));
    }
    assertArrayEquals(all, inBlocks);
    assertEquals(all.length, lists.total());
    assertEquals(texts, lists.firstOf(lists.blockCount()));
  }

  @ParameterizedTest
  @CsvSource({"0", "1000", "4294967296"})
  void addLowHalves_belowABound_areThoseOfLowHashes(long below) {
    long[] hashes = new Random(1).longs(3_000).toArray();
    int[] expected =
        Arrays.stream(hashes).filter(h -> h >>> 32 < below).mapToInt(h -> (int) h).toArray();
    HashLists lists =
        HashLists.of(
            1,
            block -> (text, to) -> to.addLowHalves(hashes, hashes.length, below),
            1,
            Store.inMemory());
    assertArrayEquals(expected, hashes(lists, 0));
  }

  private static int[] hashes(HashLists lists, int text) {
    return Arrays.copyOfRange(lists.home(text), lists.start(text), lists.end(text));
  }
}
