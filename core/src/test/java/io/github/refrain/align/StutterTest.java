package io.github.refrain.align;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.MadeText;
import io.github.refrain.text.Letters;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StutterTest {

  private static final int ROUNDS = 200;

  private final MadeText made = new MadeText(1);

  /** A letter more or less may agree by chance beside the copies, all of which shift alike. */
  @ParameterizedTest
  @CsvSource({
    "chinese, 12, 2", "chinese, 12, 3", "chinese, 50, 5", "chinese, 400, 2",
    "latin, 30, 2", "latin, 30, 3", "latin, 50, 5", "latin, 400, 2"
  })
  void findAll_equalCopies_areFoundWhereTheyStandAndCutToOne(String script, int unit, int times) {
    for (int round = 0; round < ROUNDS; round++) {
      int[] before = text(script, made.random().nextInt(80));
      int[] copy = text(script, unit);
      int[] after = text(script, made.random().nextInt(80));
      int[] letters = concat(before, repeated(copy, times * unit), after);
      List<Stutter> found = Stutter.findAll(letters);
      assertEquals(1, found.size());
      List<Integer> bounds = found.get(0).bounds();
      assertEquals(times + 1, bounds.size());
      for (int i = 0; i <= times; i++) {
        int shift = bounds.get(i) - before.length - i * unit;
        assertTrue(Math.abs(shift) <= unit / 4, "shifted by " + shift);
      }
      assertArrayEquals(concat(before, copy, after), Stutter.cut(letters, found));
    }
  }

  @Test
  void cut_aTextAsItIsWritten_leavesTheMarksAndTheLettersThatAreCompared() {
    for (int round = 0; round < ROUNDS; round++) {
      String before = "(" + made.chinese(made.random().nextInt(30)) + "), 1.5 ";
      String text = before + (made.chinese(20) + "。").repeat(3) + made.chinese(20);
      String cut = Stutter.cut(text);
      assertTrue(cut.startsWith(before), cut);
      assertEquals(3, cut.chars().filter(c -> c == '。').count());
      assertEquals(Stutter.cut(Letters.of(text)).toString(), Letters.of(cut).toString());
    }
    assertEquals("nothing, twice", Stutter.cut("nothing, twice"));
  }

  /** As often as measured over other seeds, less four standard deviations. */
  @ParameterizedTest
  @CsvSource({
    "chinese, 20, 2, 0.05, 0.98", "chinese, 20, 2, 0.1, 0.95", "chinese, 50, 2, 0.1, 0.98",
    "chinese, 50, 3, 0.1, 0.98", "chinese, 50, 5, 0.1, 0.98", "chinese, 200, 3, 0.1, 0.98",
    "chinese, 12, 2, 0.1, 0.75", "latin, 30, 3, 0.1, 0.9", "latin, 50, 2, 0.1, 0.95",
    "latin, 50, 3, 0.1, 0.96", "latin, 50, 5, 0.1, 0.88", "latin, 200, 5, 0.1, 0.97"
  })
  void findAll_noisyCopies_areFoundAtLeastThisOften(
      String script, int unit, int times, double share, double rate) {
    int found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String copy = script.equals("latin") ? made.latin(unit) : made.chinese(unit);
      int[] copies = Letters.of(copy).toArray();
      for (int i = 1; i < times; i++) {
        copies = concat(copies, Letters.of(made.noisy(copy, share)).toArray());
      }
      int[] letters = concat(text(script, 60), copies, text(script, 60));
      List<Stutter> stutters = Stutter.findAll(letters);
      found += stutters.size() == 1 && isAt(stutters.get(0), copies.length, times) ? 1 : 0;
    }
    double deviation = Math.sqrt(ROUNDS * rate * (1 - rate));
    assertTrue(found >= ROUNDS * rate - 4 * deviation, "found " + found);
  }

  /** Few letters in common, many by chance, lost ones: the first look never hides a stutter. */
  @ParameterizedTest
  @CsvSource({"chinese, 12", "chinese, 25", "chinese, 90", "latin, 30", "latin, 70", "latin, 200"})
  void findAll_moreAndMoreNoise_isWhatIsFoundWithoutTheFirstLook(String script, int unit) {
    int stutters = 0;
    for (int round = 0; round < 4 * ROUNDS; round++) {
      String copy = script.equals("latin") ? made.latin(unit) : made.chinese(unit);
      int[] noisy = Letters.of(made.noisy(copy, round / (8.0 * ROUNDS))).toArray();
      int[] copies = concat(Letters.of(copy).toArray(), noisy);
      int[] letters = concat(text(script, 40), copies, text(script, made.random().nextInt(200)));
      List<Stutter> found = Stutter.findAll(letters);
      assertEquals(StutterFinder.findAnyway(letters), found);
      stutters += found.size();
    }
    assertTrue(stutters > ROUNDS, "stutters " + stutters);
  }

  private static boolean isAt(Stutter stutter, int length, int times) {
    int slack = length / times / 4;
    return Math.abs(stutter.bounds().get(0) - 60) <= slack
        && Math.abs(stutter.end() - 60 - length) <= slack
        && stutter.bounds().size() == times + 1;
  }

  @ParameterizedTest
  @ValueSource(strings = {"chinese", "latin"})
  void findAll_severalStutters_areFoundFromLeftToRight(String script) {
    for (int round = 0; round < ROUNDS; round++) {
      int[][] units = {text(script, 40), text(script, 60), text(script, 90)};
      int[][] between = {text(script, 70), text(script, 50), text(script, 30), text(script, 50)};
      int[] letters = between[0];
      int[] once = between[0];
      for (int i = 0; i < 3; i++) {
        int[] copies = repeated(units[i], (2 + i) * units[i].length);
        letters = concat(letters, copies, between[i + 1]);
        once = concat(once, units[i], between[i + 1]);
      }
      List<Stutter> found = Stutter.findAll(letters);
      assertEquals(3, found.size());
      assertTrue(found.get(0).end() <= found.get(1).bounds().get(0));
      assertTrue(found.get(1).end() <= found.get(2).bounds().get(0));
      assertArrayEquals(once, Stutter.cut(letters, found));
    }
  }

  /** A period below the shortest unit is taken as often as makes one; the last copy may be less. */
  @ParameterizedTest
  @CsvSource({"1, 12, 60", "5, 15, 60", "7, 14, 100", "11, 22, 110", "12, 12, 60", "13, 13, 65"})
  void findAll_aShortPeriod_isTakenAsOftenAsMakesAUnit(int period, int unit, int length) {
    for (int round = 0; round < 50; round++) {
      int[] letters = repeated(own(period), length);
      List<Stutter> found = Stutter.findAll(letters);
      assertEquals(1, found.size());
      List<Integer> bounds = found.get(0).bounds();
      assertEquals(0, bounds.get(0));
      for (int i = 1; i + 1 < bounds.size(); i++) {
        assertEquals(unit, bounds.get(i) - bounds.get(i - 1), "unit");
      }
      assertTrue(length - found.get(0).end() < unit, "a copy is left over");
      assertTrue(Stutter.cut(letters, found).length < 2 * unit);
    }
  }

  @Test
  void findAll_copiesWithOtherFigures_areNone() {
    for (int round = 0; round < ROUNDS; round++) {
      String front = made.chinese(30);
      String back = made.chinese(20);
      int figure = 10 + made.random().nextInt(80);
      StringBuilder text = new StringBuilder(made.chinese(30));
      for (int i = 0; i < 4; i++) {
        text.append(front).append(figure + i).append(back);
      }
      assertEquals(List.of(), Stutter.findAll(Letters.of(text).toArray()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "chinese, 14, 10, 6",
    "chinese, 30, 15, 6",
    "latin, 30, 20, 2",
    "latin, 60, 30, 2",
    "latin, 30, 60, 6",
    "latin, 60, 60, 6"
  })
  void findAll_enumerationsWithACommonFrame_areNone(String script, int frame, int item, int items) {
    for (int round = 0; round < ROUNDS; round++) {
      int[] shared = text(script, frame);
      int[] letters = text(script, 30);
      for (int i = 0; i < items; i++) {
        letters = concat(letters, shared, text(script, item));
      }
      assertEquals(List.of(), Stutter.findAll(letters));
    }
  }

  @ParameterizedTest
  @CsvSource({"chinese, 40", "latin, 80"})
  void findAll_refrainsThatDoNotFollowEachOther_areNone(String script, int refrain) {
    for (int round = 0; round < ROUNDS; round++) {
      int[] shared = text(script, refrain);
      int[] verse = text(script, refrain);
      int[] letters = concat(shared, verse, shared, text(script, 2 * refrain), shared);
      assertEquals(List.of(), Stutter.findAll(letters));
    }
  }

  @ParameterizedTest
  @CsvSource({"chinese, 11, 2", "chinese, 12, 1", "latin, 29, 2", "latin, 30, 1"})
  void findAll_unitsThatAreShorterOrAlone_areNone(String script, int unit, int times) {
    for (int round = 0; round < ROUNDS; round++) {
      int[] copies = repeated(text(script, unit), times * unit);
      int[] letters = concat(text(script, 60), copies, text(script, 60));
      assertEquals(List.of(), Stutter.findAll(letters));
    }
  }

  @Test
  void findAll_degenerateTexts_isNone() {
    for (int length = 0; length < 22; length++) {
      assertEquals(List.of(), Stutter.findAll(IntStream.range(0, length).toArray()));
      assertEquals(List.of(), Stutter.findAll(new int[length]), length + " equal letters");
    }
    int[] surrogates = repeated(IntStream.range(0xD800, 0xD828).toArray(), 80);
    assertEquals(1, Stutter.findAll(surrogates).size());
  }

  @Test
  void cut_letters_isTheSameWithTheirPlaces() {
    for (int round = 0; round < ROUNDS; round++) {
      String copy = made.latin(60);
      String other = made.chinese(20);
      String text = made.latin(50) + "; " + copy + ". " + copy + " " + made.latin(80) + other;
      Letters letters = Letters.of(text);
      Letters cut = Stutter.cut(letters);
      int[] expected = Stutter.cut(letters.toArray(), Stutter.findAll(letters.toArray()));
      assertArrayEquals(expected, cut.toArray());
      assertTrue(cut.length() < letters.length(), "nothing was cut");
      int[] points = text.codePoints().toArray();
      for (int i = 0; i < cut.length(); i++) {
        Letters source = Letters.of(Character.toString(points[cut.start(i)]));
        assertEquals(source.codePointAt(0), cut.codePointAt(i));
        assertTrue(i == 0 || cut.start(i) >= cut.end(i - 1));
      }
    }
  }

  @Test
  void cut_withoutStutters_isTheText() {
    Letters letters = Letters.of(made.chinese(100));
    assertEquals(letters, Stutter.cut(letters));
    assertEquals(Letters.of(""), Stutter.cut(Letters.of("")));
    assertArrayEquals(letters.toArray(), Stutter.cut(letters.toArray(), List.of()));
  }

  @Test
  void bounds_fewerThanThree_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Stutter(List.of(0, 12)));
  }

  private int[] text(String script, int letters) {
    return Letters.of(script.equals("latin") ? made.latin(letters) : made.chinese(letters))
        .toArray();
  }

  /** Ideographs that differ from each other. */
  private int[] own(int letters) {
    int base = 0x6000 + made.random().nextInt(1_000);
    return IntStream.range(base, base + letters).toArray();
  }

  private static int[] repeated(int[] unit, int length) {
    return IntStream.range(0, length).map(i -> unit[i % unit.length]).toArray();
  }

  private static int[] concat(int[]... parts) {
    return Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray();
  }
}
