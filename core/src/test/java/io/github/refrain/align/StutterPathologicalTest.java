package io.github.refrain.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.refrain.MadeText;
import io.github.refrain.text.Letters;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Long texts; the limits are many times what is needed and catch quadratic growth only. */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StutterPathologicalTest {

  private static final int MILLION = 1_000_000;

  private final MadeText made = new MadeText(1);

  @ParameterizedTest
  @CsvSource({"的, 12", "ab, 30", "的确, 12", "abcdefg, 35"})
  void findAll_aShortUnitAMillionTimes_isOneStutter(String text, int unit) {
    int[] letters = repeated(text.codePoints().toArray());
    List<Stutter> found = Stutter.findAll(letters);
    assertEquals(1, found.size());
    assertEquals(unit, found.get(0).start());
    assertTrue(Stutter.cut(letters, found).length < 2 * unit);
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 200, 3_000, 9_999, 10_001, 100_000, 500_000})
  void findAll_oneUnitUpToAMillionLetters_isOneStutter(int unit) {
    int[] letters = repeated(Letters.of(made.chinese(unit)).toArray());
    List<Stutter> found = Stutter.findAll(letters);
    assertEquals(1, found.size());
    assertEquals(unit, found.get(0).start());
  }

  @Test
  void findAll_noisyCopiesUpToAHundredThousandLetters_endsAndLeavesFewOfThem() {
    String unit = made.chinese(200);
    StringBuilder text = new StringBuilder();
    while (text.length() < MILLION / 10) {
      text.append(made.noisy(unit, 0.1));
    }
    int[] letters = Letters.of(text).toArray();
    assertTrue(Stutter.cut(letters, Stutter.findAll(letters)).length < letters.length / 10);
  }

  @Test
  void findAll_aMillionRandomLetters_isNone() {
    assertEquals(List.of(), Stutter.findAll(Letters.of(made.chinese(MILLION)).toArray()));
    assertEquals(List.of(), Stutter.findAll(Letters.of(made.latin(MILLION)).toArray()));
  }

  @Test
  void findAll_aMillionOtherLetters_isNone() {
    assertEquals(List.of(), Stutter.findAll(IntStream.range(0, MILLION).toArray()));
  }

  /** Every gram occurs once: long chains of collisions, no stutter. */
  @Test
  void findAll_everyPairOfAThousandLetters_ends() {
    int letters = 1_000;
    int[] text = new int[2 * letters * letters / 2];
    for (int i = 0, at = 0; i < letters; i++) {
      for (int j = 0; j < letters / 2; j++) {
        text[at++] = 0x6000 + i;
        text[at++] = 0x6000 + (i + j) % letters;
      }
    }
    assertTrue(Stutter.findAll(text).stream().allMatch(stutter -> stutter.end() <= text.length));
  }

  /** A de Bruijn sequence: every run of {@code n} letters once, in the order of Lyndon words. */
  @ParameterizedTest
  @CsvSource({"2, 16", "4, 8", "10, 5", "30, 4"})
  void findAll_aDeBruijnSequence_ends(int alphabet, int n) {
    IntStream.Builder letters = IntStream.builder();
    lyndon(new int[n + 1], 1, 1, alphabet, letters);
    int[] text = letters.build().toArray();
    assertEquals(Math.round(Math.pow(alphabet, n)), text.length);
    int end = 0;
    for (Stutter stutter : Stutter.findAll(text)) {
      assertTrue(stutter.bounds().get(0) >= end, "one inside another");
      end = stutter.end();
    }
    assertTrue(end <= text.length);
  }

  private static void lyndon(int[] word, int at, int period, int alphabet, IntStream.Builder out) {
    int n = word.length - 1;
    if (at > n) {
      if (n % period == 0) {
        Arrays.stream(word, 1, period + 1).forEach(letter -> out.add('a' + letter));
      }
      return;
    }
    word[at] = word[at - period];
    lyndon(word, at + 1, period, alphabet, out);
    for (int letter = word[at - period] + 1; letter < alphabet; letter++) {
      word[at] = letter;
      lyndon(word, at + 1, at, alphabet, out);
    }
  }

  private static int[] repeated(int[] unit) {
    return IntStream.range(0, MILLION).map(i -> unit[i % unit.length]).toArray();
  }
}
