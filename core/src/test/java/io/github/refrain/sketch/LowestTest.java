package io.github.refrain.sketch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LowestTest {

  private final Random random = new Random(1);

  @ParameterizedTest
  @CsvSource({"1, 5", "4, 3", "4, 40", "16, 30", "16, 1000000"})
  void offer_randomValues_keepsTheLowestAndGivesBackTheOthers(int room, int range) {
    for (int round = 0; round < 300; round++) {
      long[] offered = random.longs(random.nextInt(100), -range, range).toArray();
      Lowest lowest = new Lowest(room);
      List<Long> left = new ArrayList<>();
      for (long value : offered) {
        long back = lowest.offer(value);
        if (back != Lowest.NONE) {
          left.add(back);
        }
      }
      long[] distinct = Arrays.stream(offered).sorted().distinct().toArray();
      long[] kept = LongStream.range(0, lowest.size()).map(i -> lowest.at((int) i)).toArray();
      int count = Math.min(room, distinct.length);
      assertArrayEquals(Arrays.copyOf(distinct, count), kept);
      assertArrayEquals(
          Arrays.copyOfRange(distinct, count, distinct.length),
          left.stream().mapToLong(Long::longValue).sorted().distinct().toArray());
    }
  }

  @Test
  void offer_aKnownValue_givesNothingBack() {
    Lowest lowest = new Lowest(2);
    assertEquals(Lowest.NONE, lowest.offer(7));
    assertEquals(Lowest.NONE, lowest.offer(7));
    assertEquals(Lowest.NONE, lowest.offer(9));
    assertEquals(Lowest.NONE, lowest.offer(9));
    assertEquals(9, lowest.offer(8));
    assertEquals(2, lowest.size());
  }
}
