package io.github.refrain.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 10_000, Long.MAX_VALUE})
  void put_arraysFromSeveralThreads_givesThemBack(long limit) {
    try (Store store = new Store(limit)) {
      int[][] ints = arrays();
      List<StoredInts> stored = Stream.of(ints).parallel().map(store::put).toList();
      List<StoredChars> chars = Stream.of(ints).parallel().map(a -> store.put(chars(a))).toList();
      IntStream.range(0, ints.length)
          .parallel()
          .forEach(
              i -> {
                assertEquals(ints[i].length, stored.get(i).length());
                assertArrayEquals(ints[i], stored.get(i).all());
                assertEquals(ints[i].length, chars.get(i).length());
                assertSame(chars(ints[i]), chars.get(i));
              });
    }
  }

  private static void assertSame(char[] expected, StoredChars stored) {
    assertArrayEquals(expected, stored.copy(0, expected.length));
    int from = expected.length / 3;
    int to = expected.length - from;
    assertArrayEquals(Arrays.copyOfRange(expected, from, to), stored.copy(from, to));
    int[] target = new int[to - from];
    stored.copyTo(target, from);
    assertArrayEquals(IntStream.range(from, to).map(i -> expected[i]).toArray(), target);
  }

  @Test
  void put_pastTheLimit_goesToTheFile() {
    try (Store store = new Store(100)) {
      assertInstanceOf(HeldInts.class, store.put(new int[20]));
      assertInstanceOf(FiledChars.class, store.put(new char[11]));
      assertInstanceOf(HeldChars.class, store.put(new char[10]));
      assertInstanceOf(FiledInts.class, store.put(new int[1]));
      assertInstanceOf(HeldInts.class, store.put(new int[0]));
    }
  }

  @Test
  void open_onUnix_leavesNoNameBehind(@TempDir Path folder) throws IOException {
    assumeTrue(File.separatorChar == '/');
    TemporaryFile file = TemporaryFile.open(folder.toString());
    FiledInts ints = FiledInts.write(new int[] {1, 2, 3}, file);
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(0, left.count());
    }
    assertArrayEquals(new int[] {1, 2, 3}, ints.all());
    file.close();
  }

  @Test
  void open_inAFolderThatIsNone_namesIt(@TempDir Path folder) {
    String missing = folder.resolve("missing").toString();
    TemporaryFileException thrown =
        assertThrows(TemporaryFileException.class, () -> TemporaryFile.open(missing));
    assertEquals("cannot make a temporary file in " + missing, thrown.getMessage());
    assertThrows(TemporaryFileException.class, () -> TemporaryFile.open("a\0b"));
  }

  /** Longer than what is read and written at a time. */
  @Test
  void put_aLongArray_givesAnyPartOfItBack() {
    try (Store store = new Store(0)) {
      int[] ints = new Random(1).ints(5 * ReadAhead.AHEAD).toArray();
      assertArrayEquals(ints, store.put(ints).all());
      assertSame(chars(ints), store.put(chars(ints)));
    }
  }

  @Test
  void all_afterTheStoreIsClosed_fails() {
    StoredInts ints;
    try (Store store = new Store(0)) {
      ints = store.put(new int[1]);
    }
    assertThrows(TemporaryFileException.class, ints::all);
  }

  @Test
  void all_interrupted_isCancelled() {
    try (Store store = new Store(0)) {
      StoredInts ints = store.put(new int[1]);
      Thread.currentThread().interrupt();
      assertThrows(CancellationException.class, ints::all);
    } finally {
      assertTrue(Thread.interrupted());
    }
  }

  private static int[][] arrays() {
    Random random = new Random(1);
    int[][] arrays = new int[200][];
    Arrays.setAll(arrays, i -> random.ints(random.nextInt(500)).toArray());
    return arrays;
  }

  private static char[] chars(int[] ints) {
    char[] chars = new char[ints.length];
    for (int i = 0; i < ints.length; i++) {
      chars[i] = (char) ints[i];
    }
    return chars;
  }
}
