package io.github.refrain.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
  void put_intoTheFile_leavesNoNameBehind() throws IOException {
    List<Path> before = temporaryFiles();
    try (Store store = new Store(0)) {
      StoredInts ints = store.put(new int[] {1, 2, 3});
      assertEquals(before, temporaryFiles());
      assertArrayEquals(new int[] {1, 2, 3}, ints.all());
    }
    assertEquals(before, temporaryFiles());
  }

  @Test
  void all_afterTheStoreIsClosed_fails() {
    StoredInts ints;
    try (Store store = new Store(0)) {
      ints = store.put(new int[1]);
    }
    assertThrows(UncheckedIOException.class, ints::all);
  }

  @Test
  void all_interrupted_isCancelled() {
    try (Store store = new Store(0)) {
      StoredInts ints = store.put(new int[1]);
      Thread.currentThread().interrupt();
      assertThrows(CancellationException.class, ints::all);
    } finally {
      assertEquals(true, Thread.interrupted());
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

  private static List<Path> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().startsWith("refrain-")).toList();
    }
  }
}
