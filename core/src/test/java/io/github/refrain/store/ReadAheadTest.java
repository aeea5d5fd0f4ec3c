package io.github.refrain.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often the file is read, and that what comes is what is there. */
class ReadAheadTest {

  private static final int SIZE = 10 * ReadAhead.AHEAD + 1_000;
  private static final int TEXT = 300;

  @TempDir private Path folder;
  private byte[] bytes = new byte[SIZE];
  private FileChannel channel;
  private ReadAhead reader;
  private int reads;
  private long version;

  @BeforeEach
  void openAFile() throws IOException {
    new Random(1).nextBytes(bytes);
    Path file = Files.write(folder.resolve("a"), bytes);
    channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    reader =
        new ReadAhead(
            (target, at) -> {
              reads++;
              return channel.read(target, at);
            });
  }

  @AfterEach
  void closeIt() throws IOException {
    channel.close();
  }

  private void read(int at, int length) throws IOException {
    byte[] found = new byte[length];
    reader.read(at, length, version).get(found);
    assertArrayEquals(Arrays.copyOfRange(bytes, at, at + length), found);
  }

  @Test
  void read_fromLeftToRight_readsTheFileOnce() throws IOException {
    for (int at = 0; at + TEXT <= SIZE; at += TEXT + 2) { // with a line end between
      read(at, TEXT);
    }
    assertEquals(11, reads);
  }

  @Test
  void read_withGaps_readsAheadUpToALine() throws IOException {
    read(TEXT, TEXT);
    read(2 * TEXT + ReadAhead.MAX_GAP, TEXT);
    read(3 * TEXT + ReadAhead.MAX_GAP, TEXT);
    assertEquals(2, reads);
    read(9 * ReadAhead.AHEAD, TEXT);
    read(9 * ReadAhead.AHEAD + TEXT + ReadAhead.MAX_GAP + 1, TEXT);
    assertEquals(4, reads);
  }

  @Test
  void read_elsewhereNowAndThen_keepsWhatWasReadAhead() throws IOException {
    for (int i = 0; i < 200; i++) {
      read(i * TEXT, TEXT);
      read(SIZE - (2 * i + 2) * TEXT, TEXT);
    }
    assertEquals(201, reads);
  }

  @Test
  void read_elsewhereForLong_readsAheadThere() throws IOException {
    read(0, TEXT);
    int far = 5 * ReadAhead.AHEAD;
    for (int i = 0; i < ReadAhead.PATIENCE + 100; i++) {
      read(far + i * TEXT, TEXT);
    }
    assertEquals(1 + ReadAhead.PATIENCE + 2, reads);
  }

  @Test
  void read_ofWhatHasBeenWrittenSince_isTheNew() throws IOException {
    read(0, TEXT);
    Arrays.fill(bytes, TEXT, 2 * TEXT, (byte) 7);
    channel.write(ByteBuffer.wrap(bytes, TEXT, TEXT), TEXT);
    version++;
    read(TEXT, TEXT);
    read(0, TEXT);
  }

  @Test
  void read_atTheEnd_isWhatIsThere() throws IOException {
    read(SIZE - 2 * TEXT, TEXT);
    read(SIZE - TEXT, TEXT);
    read(SIZE - ReadAhead.AHEAD, ReadAhead.AHEAD);
    assertThrows(EOFException.class, () -> read(SIZE - TEXT + 1, TEXT));
  }
}
